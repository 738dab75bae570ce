package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import convolens.data.ClassNames;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.Split;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.export.Png;
import convolens.interchange.NetworkFile;
import convolens.interchange.ParameterFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictCommandTest {
    private static final Path DRAWINGS = Path.of("src/test/resources/convolens/drawings");

    @TempDir
    private Path folder;

    /** Twenty digits drawn by hand, dark on light and light on dark, of many sizes, somewhere on their sheet. */
    @Test
    void drawnDigitsAreNamedRightly() throws IOException {
        List<String> files;
        try (Stream<Path> drawings = Files.list(DRAWINGS)) {
            files = drawings.map(Path::toString).sorted().toList();
        }
        assertThat(files).hasSize(20);
        CommandRun run = CommandRun.of(
                Stream.concat(Stream.of("predict", "--json"), files.stream()).toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        JsonArray answers = JsonParser.parseString(run.out()).getAsJsonArray();
        int right = 0;
        for (int i = 0; i < files.size(); i++) {
            JsonObject answer = answers.get(i).getAsJsonObject();
            assertThat(answer.get("file").getAsString()).isEqualTo(files.get(i));
            double sum = 0;
            for (var probability : answer.getAsJsonArray("probabilities")) {
                sum += probability.getAsDouble();
            }
            assertThat(sum).isBetween(0.9999, 1.0001);
            char drawn = Path.of(files.get(i)).getFileName().toString().charAt(0);
            right += answer.get("class").getAsInt() == drawn - '0' ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(18);
    }

    /** A picture of the network's own size, light on dark, goes through as it is. */
    @Test
    void theDigitsOfTheTestSetAreAnsweredAsInTheEvaluation() throws IOException {
        Split test = DataSet.mnist().test();
        for (int i = 0; i < 12; i++) {
            Path file = png(test.image(i), "digit-" + i + ".png");
            CommandRun run = CommandRun.of("predict", file.toString());
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith(file + ": " + test.label(i) + " ");
            assertThat(run.out().strip().split("\\s+")).hasSize(12);
        }
    }

    /** A line of a thousand probabilities nobody reads: the five likeliest, with the names that come along. */
    @Test
    void ofManyClassesTheLikeliestAreNamed() throws IOException {
        Path params = folder.resolve("thousand.npz");
        Architecture row =
                new Architecture(Shape.of(1, 28, 28), List.of(new LayerSpec.Flatten(), new LayerSpec.Affine(1000)));
        Map<String, Tensor> parameters = row.build(Cpu.single(), 5).copyParameters();
        for (int k = 0; k < 6; k++) {
            parameters.get("b1").data()[100 * k + 40] = 20 + k;
        }
        NetworkFile.save(params, row, parameters);
        Path picture = png(Tensor.zeros(1, 28, 28), "black.png");
        CommandRun run =
                CommandRun.of("predict", "--params", params.toString(), "--classes", "imagenet", picture.toString());
        assertThat(run.err()).isEmpty();
        // e⁵ : e⁴ : e³ … of a bias alone
        assertThat(run.out().strip())
                .isEqualTo(picture + ": 540 " + name(540) + "  0.6337, then 440 " + name(440)
                        + " 0.2331, 340 zebra 0.0858, 240 " + name(240) + " 0.0315, 140 " + name(140)
                        + " 0.0116, of 1000");
        CommandRun wrong = CommandRun.of("predict", "--classes", "imagenet", picture.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("imagenet names 1000 classes, but the network has 10");
    }

    private static String name(int number) throws DataException {
        return ClassNames.imageNet().get(number);
    }

    @Test
    void aNetworkOfOnesOwnAnswers() throws IOException {
        Path params = folder.resolve("own.npz");
        CommandRun trained =
                CommandRun.of("train", "--train", "300", "--test", "100", "--epochs", "1", "--save", params.toString());
        assertThat(trained.code()).isZero();
        Path picture = png(DataSet.mnist().test().image(0), "seven.png");
        CommandRun run = CommandRun.of("predict", "--params", params.toString(), picture.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(1);

        Map<String, Tensor> broken = ParameterFile.load(params);
        broken.get("b3").fill(Float.NaN);
        broken.remove("network");
        ParameterFile.save(params, broken);
        CommandRun none = CommandRun.of("predict", "--params", params.toString(), picture.toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).isEmpty();
        assertThat(none.err().lines()).singleElement().asString().contains("answers no number");
    }

    @Test
    void whatIsNoPictureGetsOneSentenceAndNothingElseIsPrinted() throws IOException {
        Path right = png(DataSet.mnist().test().image(0), "right.png");
        Path text = Files.writeString(folder.resolve("text.png"), "seven");
        CommandRun run = CommandRun.of("predict", right.toString(), text.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("text.png is not a PNG, JPEG, GIF, BMP, WebP or TIFF");
        assertThat(CommandRun.of("predict").code()).isEqualTo(2);
    }

    @Test
    void mistakesAreWrittenTheMostConfidentFirst() throws IOException {
        Path params = folder.resolve("own.npz");
        Path csv = folder.resolve("mistakes.csv");
        CommandRun.of("train", "--train", "500", "--test", "200", "--epochs", "2", "--save", params.toString());
        CommandRun run =
                CommandRun.of("evaluate", "--params", params.toString(), "--test", "200", "--mistakes", csv.toString());
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.get(0)).isEqualTo("index,label,answer,confidence,label_probability");
        Split test = DataSet.mnist().test();
        double before = 1;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            assertThat(Integer.parseInt(cells[1])).isEqualTo(test.label(Integer.parseInt(cells[0])));
            assertThat(cells[2]).isNotEqualTo(cells[1]);
            assertThat(Double.parseDouble(cells[3])).isLessThanOrEqualTo(before);
            before = Double.parseDouble(cells[3]);
        }
        assertThat(run.out()).contains("(" + (200 - lines.size() + 1) + " of 200)");
        assertThat(run.lastLine()).isEqualTo("wrote the " + (lines.size() - 1) + " wrong answers to " + csv);
    }

    private Path png(Tensor image, String name) throws IOException {
        int height = image.dim(1);
        int width = image.dim(2);
        int[] argb = new int[height * width];
        for (int i = 0; i < argb.length; i++) {
            int grey = Math.round(image.data()[i] * 255);
            argb[i] = 0xFF << 24 | grey << 16 | grey << 8 | grey;
        }
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Png.write(width, height, argb, out);
        }
        return file;
    }
}
