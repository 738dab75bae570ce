package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.data.image.Preprocessing;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.export.RunCsv;
import convolens.interchange.NetworkFile;
import convolens.interchange.ParameterFile;
import convolens.ui.OnFxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(OnFxThread.TAG)
class TrainCommandTest {
    private static final Pattern FINAL = Pattern.compile("final test accuracy: (0\\.\\d{4}|1\\.0000)");

    @TempDir
    Path folder;

    @Test
    void trainsOnMnistAndLeavesCurvesAndParameters() throws IOException {
        Path csv = folder.resolve("run.csv");
        Path params = folder.resolve("params.npz");
        CommandRun run = train("--epochs 3", "--csv", csv.toString(), "--save", params.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("MNIST: 300 training and 200 test images");
        assertThat(run.lines()).filteredOn(line -> line.startsWith("epoch ")).hasSize(4);
        assertThat(run.lastLine()).matches(FINAL);

        List<String> rows = Files.readAllLines(csv);
        assertThat(rows.get(0)).isEqualTo("epoch,iteration,seconds,train_loss,train_accuracy,test_accuracy");
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1)).startsWith("0,0,0.000,2.30");
        assertThat(rows.get(4)).startsWith("3,18,");
        assertThat(loss(rows.get(4))).as("loss after 3 epochs").isLessThan(loss(rows.get(1)));
        assertThat(rows.get(4).split(",")[5]).startsWith(finalAccuracy(run));

        Map<String, Tensor> saved = ParameterFile.load(params);
        assertThat(saved.keySet()).containsExactly("W1", "b1", "W2", "b2", "W3", "b3", "network");
        assertThat(saved.get("W1").shape()).isEqualTo(Shape.of(30, 1, 5, 5));
        CommandRun evaluated = CommandRun.of("evaluate", "--params", params.toString(), "--test", "200");
        assertThat(evaluated.code()).isZero();
        assertThat(evaluated.out()).contains("accuracy " + finalAccuracy(run) + " (");

        saved.put("epoch", Tensor.wrap(Shape.of(1), new float[] {3}));
        ParameterFile.save(params, saved);
        CommandRun withMore = CommandRun.of("evaluate", "--params", params.toString(), "--test", "200");
        assertThat(withMore.code()).isZero();
        assertThat(withMore.out()).contains("not used of the file: epoch").contains(finalAccuracy(run));

        saved.put("b3", Tensor.wrap(Shape.of(10), new float[] {Float.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
        ParameterFile.save(params, saved);
        CommandRun diverged = CommandRun.of("evaluate", "--params", params.toString(), "--test", "200");
        assertThat(diverged.code()).isEqualTo(1);
        assertThat(diverged.err().lines()).singleElement().asString().contains("the loss is no number");
    }

    @Test
    void aSeedDeterminesTheRunWhateverTheThreads() throws IOException {
        List<String> once = curves("--epochs 1 --seed 7 --threads 1");
        assertThat(curves("--epochs 1 --seed 7 --threads 2")).isEqualTo(once);
        assertThat(curves("--epochs 1 --seed 8 --threads 1")).isNotEqualTo(once);
    }

    @Test
    void theRunCoolsDownUnlessItIsAskedNotTo() throws IOException {
        List<String> standard = curves("--epochs 4");
        assertThat(curves("--epochs 4 --cool-down 0.25")).isEqualTo(standard);
        List<String> constant = curves("--epochs 4 --cool-down 0");
        assertThat(constant.subList(0, 5)).isEqualTo(standard.subList(0, 5));
        assertThat(constant.get(5)).isNotEqualTo(standard.get(5));
        assertThat(curves("--epochs 2 --book-mode --cool-down 0")).isEqualTo(curves("--epochs 2 --book-mode"));
    }

    @Test
    void aCoolDownThatCannotBeIsOneSentence() {
        for (String wrong : List.of("1.5", "-0.1", "much")) {
            CommandRun run = train("--cool-down " + wrong);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("--cool-down must be a number from 0 to 1, such as 0.25");
        }
        CommandRun run = train("--book-mode --cool-down 0.5");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("--cool-down must be 0 with --book-mode");
    }

    @Test
    void bookModeEvaluatesAfterTheFirstStepOfEveryEpoch() throws IOException {
        assertThat(curves("--epochs 2 --book-mode"))
                .hasSize(3)
                .satisfies(rows -> assertThat(rows.get(1)).startsWith("1,1,"))
                .satisfies(rows -> assertThat(rows.get(2)).startsWith("2,7,"));
    }

    @Test
    void numbersInFilesDoNotFollowTheLanguage() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(curves("--epochs 1").get(1).split(",")).hasSize(5);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void stoppedItStillWritesWhatItLearned() throws IOException {
        Path csv = folder.resolve("run.csv");
        Path params = folder.resolve("params.npz");
        StopSignal stop = new StopSignal();
        AtomicLong readings = new AtomicLong();
        // Two readings for an evaluation and two for a step: after one, six steps, one more and three steps it is
        // stopped.
        CommandRun run = CommandRun.on(
                0,
                () -> {
                    if (readings.incrementAndGet() == 22) {
                        stop.raise();
                    }
                    return readings.get();
                },
                stop,
                words("--epochs 5", "--csv", csv.toString(), "--save", params.toString()));

        assertThat(run.code()).isEqualTo(130);
        assertThat(run.lastLine()).isEqualTo("stopped after 9 of 30 batches; wrote " + csv + " and " + params);
        assertThat(Files.readAllLines(csv)).hasSize(3).last().asString().startsWith("1,6,");
        assertThat(ParameterFile.load(params)).containsKey("W3");
    }

    @Test
    void aLossThatIsNoNumberStopsTheRunAndNamesTheSetting() throws IOException {
        Path csv = folder.resolve("run.csv");
        Path params = folder.resolve("params.npz");
        CommandRun run =
                train("--epochs 3 --optimizer sgd --lr 1e30", "--csv", csv.toString(), "--save", params.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("choose a smaller --lr")
                .contains(csv.toString());
        assertThat(Files.readAllLines(csv).get(0)).isEqualTo(RunCsv.HEADER);
        assertThat(params).doesNotExist();
    }

    @Test
    void weightsThatStartTooLargeAreNamedBeforeTheLearningRate() {
        CommandRun run = train("--epochs 1 --init-std 1e38");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("choose a smaller --init-std");
    }

    @Test
    void anyFolderOfImagesCanBeLearned() throws IOException {
        Path images = TinyImages.write(folder.resolve("stripes"), 2, 9, 7, 90, 30);
        Files.writeString(images.resolve("classes.txt"), "top\nmiddle\nbottom\n");
        Path params = folder.resolve("params.npz");
        CommandRun run = CommandRun.of(
                "train",
                "--data",
                images.toString(),
                "--filters",
                "4",
                "--filter-size",
                "3",
                "--pad",
                "1",
                "--stride",
                "2",
                "--hidden",
                "12",
                "--batch",
                "10",
                "--epochs",
                "20",
                "--lr",
                "0.01",
                "--save",
                params.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(1)).contains("4 filters 3×3, stride 2, padding 1, 12 hidden, 3 classes");
        assertThat(run.lastLine()).isEqualTo("final test accuracy: 1.0000");
        assertThat(ParameterFile.load(params).get("W1").shape()).isEqualTo(Shape.of(4, 2, 3, 3));
        NetworkFile saved = NetworkFile.load(params);
        assertThat(saved.card().classes()).hasSize(3).element(2).isEqualTo("bottom");
        assertThat(saved.card().preprocessing()).isEqualTo(Preprocessing.NONE);
        assertThat(CommandRun.of("evaluate", "--params", params.toString(), "--data", images.toString())
                        .out())
                .contains("accuracy 1.0000 (30 of 30)", "2 bottom");
    }

    @Test
    void theDeepNetworkTrainsToo() throws IOException {
        Path images = TinyImages.write(folder.resolve("stripes"), 1, 12, 12, 60, 30);
        Path params = folder.resolve("params.npz");
        CommandRun run = CommandRun.of(
                "train",
                "--network",
                "deep",
                "--data",
                images.toString(),
                "--batch",
                "20",
                "--epochs",
                "1",
                "--save",
                params.toString());
        assertThat(run.code()).isZero();
        assertThat(run.lines().get(1)).startsWith("deep network: 6 convolutions, 50 hidden, 3 classes");
        CommandRun evaluated = CommandRun.of("evaluate", "--params", params.toString(), "--data", images.toString());
        assertThat(evaluated.out()).contains("accuracy " + finalAccuracy(run));
    }

    @Test
    void aTerminalGetsABarThatIsOverwrittenInPlace() {
        AtomicLong clock = new AtomicLong();
        CommandRun run = CommandRun.on(79, () -> clock.addAndGet(200_000_000), new StopSignal(), words("--epochs 2"));
        List<String> drawn =
                run.lines().stream().filter(line -> line.startsWith("epoch ")).toList();
        assertThat(drawn).hasSizeGreaterThan(12);
        assertThat(drawn).allSatisfy(line -> assertThat(line.length()).isLessThan(79));
        assertThat(drawn.get(drawn.size() - 1))
                .startsWith("epoch 2/2 ━━━━━━━━")
                .doesNotContain("─")
                .contains("0:00 left");
        assertThat(run.lastLine()).matches(FINAL);
    }

    private List<String> curves(String options) throws IOException {
        Path csv = folder.resolve("curves.csv");
        assertThat(train(options, "--csv", csv.toString()).code()).isZero();
        List<String> withoutSeconds = new ArrayList<>();
        for (String row : Files.readAllLines(csv)) {
            withoutSeconds.add(row.replaceFirst("^(\\d+,\\d+),\\d+\\.\\d{3},", "$1,"));
        }
        return withoutSeconds;
    }

    private static CommandRun train(String options, String... more) {
        return CommandRun.of(words(options, more));
    }

    private static String[] words(String options, String... more) {
        List<String> words = new ArrayList<>(List.of("train", "--train", "300", "--test", "200", "--batch", "50"));
        words.addAll(List.of(options.split(" ")));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static double loss(String row) {
        return Double.parseDouble(row.split(",")[3]);
    }

    private static String finalAccuracy(CommandRun run) {
        return run.lastLine().substring("final test accuracy: ".length());
    }
}
