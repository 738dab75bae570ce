package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentCommandTest {
    @TempDir
    Path folder;

    private Path images;

    @BeforeEach
    void writeImages() throws IOException {
        images = TinyImages.write(folder.resolve("stripes"), 1, 9, 9, 90, 60);
    }

    @Test
    void aRunIsTheOneThatTrainMakes() throws IOException {
        Path csv = folder.resolve("table.csv");
        Path json = folder.resolve("table.json");
        CommandRun run = experiment(
                "--vary stride=1,2 --vary filters=3,5 --seeds 4,6", "--csv", csv.toString(), "--json", json.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lastLine()).isEqualTo("wrote " + csv + " and " + json);

        Path curves = folder.resolve("curves.csv");
        CommandRun alone = CommandRun.of(words("train", "--stride 2 --filters 5 --seed 6 --csv " + curves));
        String expected = alone.lastLine().substring("final test accuracy: ".length());

        List<String> table = Files.readAllLines(csv);
        assertThat(table.get(0))
                .isEqualTo("stride,filters,parameters,runs,seconds_per_epoch,mean_accuracy,deviation,min_accuracy,"
                        + "max_accuracy,accuracy_seed_4,accuracy_seed_6");
        assertThat(table).hasSize(5);
        String[] last = table.get(4).split(",");
        // 5·9 + 5 of the convolution, 20·8 + 8 of the hidden layer behind 2×2×5, 8·3 + 3 of the scores
        assertThat(last).startsWith("2", "5", "245", "2");
        assertThat(last[10]).startsWith(expected);
        double four = Double.parseDouble(last[9]);
        double six = Double.parseDouble(last[10]);
        assertThat(Double.parseDouble(last[5])).isCloseTo((four + six) / 2, within(1e-6));
        assertThat(Double.parseDouble(last[6])).isCloseTo(Math.abs(four - six) / Math.sqrt(2), within(2e-6));
        assertThat(run.lines()).anySatisfy(line -> assertThat(line).matches(" *2 +5 +245 .*2/2.*"));

        JsonObject report = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
        JsonObject sixth = report.getAsJsonArray("combinations")
                .get(3)
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(1)
                .getAsJsonObject();
        assertThat(sixth.get("seed").getAsInt()).isEqualTo(6);
        assertThat(points(sixth.getAsJsonArray("points"))).isEqualTo(rows(curves));
    }

    @Test
    void averagePoolingIsALayerOfTheNetwork() throws IOException {
        Path csv = folder.resolve("table.csv");
        Path json = folder.resolve("own.json");
        Files.writeString(json, """
                {"format": "convolens-network", "version": 1, "input": [1, 9, 9], "initialization": 0.01, "layers": [
                  {"kind": "convolution", "filters": 4, "size": 3, "stride": 1, "padding": 0},
                  {"kind": "relu"},
                  {"kind": "average-pooling", "size": 2, "stride": 2, "padding": 0},
                  {"kind": "affine", "units": 8},
                  {"kind": "relu"},
                  {"kind": "affine", "units": 3},
                  {"kind": "softmax-with-loss"}]}
                """);
        assertThat(experiment("--vary pooling=average,max --filters 4", "--csv", csv.toString())
                        .code())
                .isZero();
        CommandRun own = CommandRun.of(
                "train", "--data", images.toString(), "--network", json.toString(), "--batch", "10", "--epochs", "3");
        assertThat(own.err()).isEmpty();
        assertThat(Files.readAllLines(csv).get(1).split(",")[8])
                .startsWith(own.lastLine().substring("final test accuracy: ".length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --epochs 2 | experiment needs --vary
            --vary stridee=1,2 | did you mean stride?
            --vary stride=1 | needs 2 to 6 values
            --vary stride=1,1 | a value twice
            --vary stride=1,two | whole numbers
            --vary pooling=max,avg | max or average
            --vary stride=1,2 --vary stride=3,4 | given twice
            --vary stride=1,2 --vary pad=0,1 --vary filters=3,4 | can be given 2 times
            --vary stride=1,2 --stride 2 | both given
            --vary stride=1,30 | the nearest stride that works is 6
            --vary dropout=0,0.5 | no layer
            --vary batch=10,500 | the nearest batch that works is 90
            --vary stride=1,2 --seeds 1,1 | different numbers
            --vary stride=1,2 --seeds x | whole numbers
            --vary network=simple,own | --network FILE.json
            """)
    void whatCannotBeIsOneSentenceAndNothingRuns(String options, String expected) {
        CommandRun run = experiment(options);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains(expected);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void stoppedItKeepsTheRunsThatAreDone() throws IOException {
        Path csv = folder.resolve("table.csv");
        StopSignal stop = new StopSignal();
        AtomicLong readings = new AtomicLong();
        CommandRun run = CommandRun.on(
                0,
                () -> {
                    // a run reads the clock twice for each of 27 steps and 4 evaluations, and a few times at its end
                    if (readings.incrementAndGet() == 170) {
                        stop.raise();
                    }
                    return readings.get();
                },
                stop,
                words("experiment", "--vary filters=2,3,4,5 --csv " + csv));
        assertThat(run.code()).isEqualTo(130);
        assertThat(run.lastLine()).isEqualTo("stopped after 2 of 4 runs; wrote " + csv);
        List<String> rows = Files.readAllLines(csv);
        assertThat(rows).hasSize(5);
        assertThat(rows.get(2)).matches("3,\\d+,1,.*\\d");
        assertThat(rows.get(3)).matches("4,\\d+,0,,,,,,");
    }

    @Test
    void aRunThatDivergesIsLeftOutOfTheMean() throws IOException {
        Path csv = folder.resolve("table.csv");
        CommandRun run = experiment("--vary lr=0.01,1e30 --optimizer sgd --init-std 1", "--csv", csv.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("1 of 2 runs is not a number");
        assertThat(Files.readAllLines(csv).get(2)).matches("10{30},\\d+,0,.*,nan");
    }

    @Test
    void aTerminalGetsABarForEachRun() {
        AtomicLong clock = new AtomicLong();
        CommandRun run = CommandRun.on(
                79, () -> clock.addAndGet(200_000_000), new StopSignal(), words("experiment", "--vary pad=0,1"));
        assertThat(run.code()).isZero();
        assertThat(run.lines()).filteredOn(line -> line.startsWith("run ")).hasSize(2);
        assertThat(run.lines())
                .filteredOn(line -> line.startsWith("epoch 3/3 ━"))
                .isNotEmpty();
    }

    private CommandRun experiment(String options, String... more) {
        return CommandRun.of(words("experiment", options, more));
    }

    private String[] words(String command, String options, String... more) {
        List<String> words = new ArrayList<>(List.of(command, "--data", images.toString()));
        for (String usual : List.of("--filter-size 3", "--hidden 8", "--batch 10", "--epochs 3")) {
            String[] pair = usual.split(" ");
            boolean varied = options.contains("--vary " + pair[0].substring(2)) || options.contains(pair[0] + " ");
            if (!varied) {
                words.addAll(List.of(pair));
            }
        }
        words.addAll(List.of(options.split(" ")));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static List<String> points(JsonArray points) {
        List<String> rows = new ArrayList<>();
        for (JsonElement point : points) {
            JsonObject p = point.getAsJsonObject();
            rows.add("%.6f,%.6f,%.6f"
                    .formatted(
                            p.get("trainLoss").getAsDouble(),
                            p.get("trainAccuracy").getAsDouble(),
                            p.get("testAccuracy").getAsDouble()));
        }
        return rows;
    }

    private static List<String> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .map(row -> row.replaceFirst("^(\\d+),(\\d+),[0-9.]+,", ""))
                .toList();
    }
}
