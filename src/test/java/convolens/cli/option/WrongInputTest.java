package convolens.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.cli.CommandRun;
import convolens.cli.TinyImages;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ParameterFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is typed wrong gets one sentence that says what would be right, and exit code 2. */
class WrongInputTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void writeFiles() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("text.npz"), "not a zip file");
        TinyImages.write(folder.resolve("tiny"), 1, 6, 6, 12, 6);
        TinyImages.write(folder.resolve("rgb"), 3, 6, 6, 12, 6);
        Path truncated = TinyImages.write(folder.resolve("truncated"), 1, 6, 6, 12, 6);
        Path images = truncated.resolve("train-images-idx4-ubyte");
        Files.write(images, Arrays.copyOf(Files.readAllBytes(images), 50));
        CommandRun saved = CommandRun.of(
                "train",
                "--data",
                folder + "/tiny",
                "--filter-size",
                "3",
                "--batch",
                "6",
                "--epochs",
                "1",
                "--save",
                folder + "/tiny.npz");
        assertThat(saved.code()).as(saved.err()).isZero();
        // as NumPy or an earlier version saves them
        Map<String, Tensor> alone = ParameterFile.load(folder.resolve("tiny.npz"));
        alone.remove("network");
        ParameterFile.save(folder.resolve("alone.npz"), alone);
        describe("own.json", "{\"kind\": \"affine\", \"units\": 3}");
        describe("layer.json", "{\"kind\": \"conv\", \"filters\": 3}");
        describe(
                "large.json",
                "{\"kind\": \"convolution\", \"filters\": 3, \"size\": 9}, {\"kind\": \"affine\", \"units\": 3}");
        describe("scores.json", "{\"kind\": \"convolution\", \"filters\": 3, \"size\": 3}");
        describe("field.json", "{\"kind\": \"affine\", \"unit\": 3}");
        describe("half.json", "{\"kind\": \"affine\", \"units\": 2.5}");
        describe("dropout.json", "{\"kind\": \"dropout\", \"ratio\": 1}");
        Files.writeString(folder.resolve("text.json"), "conv, relu");
        Files.writeString(folder.resolve("newer.json"), "{\"version\": 2}");
    }

    private static void describe(String file, String layers) throws IOException {
        Files.writeString(folder.resolve(file), "{\"input\": [1, 6, 6], \"layers\": [" + layers + "]}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // spotless:off
                "trian                                  | there is no command \"trian\": did you mean train?",
                "dance                                  | there is no command \"dance\": expected train, experiment, evaluate",
                "--trian                                | there is no option --trian: \"convolens --help\" lists those there are",
                "train --epoch 3                        | there is no option --epoch: did you mean --epochs?",
                "train --optimiser=adam                 | there is no option --optimiser: did you mean --optimizer?",
                "train --xyzzy                          | there is no option --xyzzy: \"convolens train --help\" lists",
                "train epochs 3                         | train takes options only, but got \"epochs\": did you mean --epochs?",
                "train --epochs                         | --epochs needs a value: --epochs N",
                "train --csv --save x.npz               | --csv needs a value: --csv FILE",
                "train --epochs three                   | --epochs must be a whole number of at least 1, but is \"three\"",
                "train --epochs 0                       | --epochs must be a whole number of at least 1, but is \"0\"",
                "train --epochs -3                      | --epochs must be a whole number of at least 1, but is \"-3\"",
                "train --epochs 2.5                     | --epochs must be a whole number of at least 1, but is \"2.5\"",
                "train --epochs 99999999999             | --epochs must be a whole number from 1 to 2147483647",
                "train --epochs 1 --epochs 2            | --epochs is given twice",
                "train --batch 1,000                    | --batch must be a whole number of at least 1, but is \"1,000\"",
                "train --pad -1                         | --pad must be a whole number of at least 0, but is \"-1\"",
                "train --seed abc                       | --seed must be a whole number of at most 18 digits, but is \"abc\"",
                "train --threads 1000                   | --threads must be a whole number from 1 to 256, but is \"1000\"",
                "train --lr 0                           | --lr must be a number above 0, such as 0.001, but is \"0\"",
                "train --lr fast                        | --lr must be a number above 0, such as 0.001, but is \"fast\"",
                "train --lr NaN                         | --lr must be a number above 0, such as 0.001, but is \"NaN\"",
                "train --lr 0x1p3                       | --lr must be a number above 0",
                "train --lr 1e999                       | --lr must be a number above 0",
                "train --init-std -0.1                  | --init-std must be a number of at least 0, such as 0.01",
                "train --optimizer adm                  | --optimizer must be sgd, momentum, nesterov, adagrad, rmsprop or adam (adam?), but is \"adm\"",
                "train --optimizer lbfgs                | --optimizer must be sgd, momentum, nesterov, adagrad, rmsprop or adam, but",
                "train --network dep                    | --network must be simple, deep, lenet or a FILE.json (deep?), but is \"dep\"",
                "train --book-mode=3                    | --book-mode is a switch and takes no value",
                "train --network deep --filters 5       | --filters belongs to --network simple",
                "train --data DIR/missing               | DIR/missing does not exist: expected a file or a folder of images",
                "train --data DIR/text.npz              | DIR/text.npz is no intact .npz file",
                "train --data DIR/empty                 | DIR/empty has no images that can be used: found nothing; expected IDX files named as MNIST's are",
                "train --data DIR/truncated             | train-images-idx4-ubyte, byte 50: the file ends here",
                "train --train 70000                    | --train must be at most 60000, the number of training images, but is 70000",
                "train --test 10001                     | --test must be at most 10000, the number of test images, but is 10001",
                "train --train 50 --batch 51            | --batch must be at most 50, the number of training images, but is 51",
                "train --filter-size 29                 | a filter of height 29 does not fit an input of height 28 with padding 0: at most 28",
                "train --filter-size 28                 | leaves 1x1 of the 28x28 images, but the 2x2 pooling after it needs at least 2x2",
                "train --filters 2000000000             | more elements than one array can hold",
                "train --csv DIR                        | --csv: DIR is a folder",
                "train --csv DIR/text.npz/run.csv       | --csv: DIR/text.npz/run.csv cannot be written",
                "train --csv DIR/a --save DIR/empty/../a    | --csv and --save both name DIR/a: each needs a file of its own",
                "evaluate                               | evaluate needs --params FILE",
                "evaluate --params DIR/missing.npz      | DIR/missing.npz does not exist",
                "evaluate --params DIR/text.npz         | DIR/text.npz is no intact .npz file",
                "evaluate --params DIR/alone.npz        | W3 (100, 3) tells 3 classes apart, but MNIST has 10",
                "evaluate --params DIR/tiny.npz         | DIR/tiny.npz holds a network for images (1, 6, 6) of 3 classes, but MNIST has images (1, 28, 28) of 10",
                "evaluate --params DIR/tiny.npz --data DIR/tiny --stride 4 | --stride belongs to parameters alone, but DIR/tiny.npz says its network itself",
                "evaluate --params DIR/alone.npz --data DIR/rgb | look at 1 channel, but the images of rgb have 3",
                "evaluate --params DIR/alone.npz --data DIR/tiny --stride 4 | W2 has 120 rows, which no padding at stride 4 gives",
                "evaluate --params DIR/tiny.npz --data DIR/tiny --test 7 | --test must be at most 6",
                "train --network DIR/none.json          | DIR/none.json does not exist: expected the description of a network",
                "train --network DIR/text.json          | DIR/text.json is no JSON object",
                "train --network DIR/newer.json         | DIR/newer.json is of version 2, which a newer Convolens wrote",
                "train --network DIR/own.json           | describes a network for images (1, 6, 6) of 3 classes, but the data are images (1, 28, 28) of 10",
                "train --network DIR/own.json --hidden 5 | --hidden belongs to --network simple or deep",
                "train --network lenet --filters 5      | --filters belongs to --network simple or deep",
                "train --data DIR/tiny --network DIR/layer.json | layer 1: expected the kind convolution, max-pooling",
                "train --data DIR/tiny --network DIR/large.json | layer 1 does not fit:",
                "train --data DIR/tiny --network DIR/scores.json | expected an affine layer at the end",
                "train --data DIR/tiny --network DIR/field.json | layer 1: expected kind, units, but found unit",
                "train --data DIR/tiny --network DIR/half.json | layer 1: expected \"units\" to be a whole number of at least 1, but found 2.5",
                "train --data DIR/tiny --network DIR/dropout.json | expected \"ratio\" to be a number from 0 to below 1",
                "train --batch 60000 --filters 200      | --batch must be smaller than 60000 for this network: the shape (60000, 200, 24, 24)",
                "bench --lesson Stride                  | --lesson belongs to --ui",
                "bench --steps 3                        | --steps belongs to --ui",
                "bench --start 2 --ui                   | --ui is not measured with --start: leave out one of them",
                "bench --start 2 --epochs 3             | --epochs belongs to the measuring of the engine: leave out it or --start",
                "bench --ui --epochs 3                  | --epochs belongs to the measuring of the engine: leave out it or --ui",
                "snapshot --out DIR/a.png               | a picture is taken of a scene: expected either --lesson STEM or --scenario FILE",
                "snapshot --lesson Stride               | snapshot needs --out FILE",
                "snapshot --lesson Strid --out DIR/a.png | --lesson must be Stride or Train (Stride?), but is \"Strid\"",
                "snapshot --lesson Stride --out DIR/a.png --size 10 | --size must be a width and a height from 640x500 to 7680x4320",
                "snapshot --lesson Stride --out DIR/a.png --size 99999x20 | --size must be a width and a height",
                "snapshot --lesson Stride --out DIR/a.png --theme pink | --theme must be light or dark, but is \"pink\"",
                "snapshot --lesson Stride --out DIR/a.png --lang jp | --lang must be en, ko or ja (ja?), but is \"jp\"",
                "snapshot --lesson Stride --out DIR/a.png --position 0 | --position must be a whole number of at least 1",
                "snapshot --lesson Stride --out DIR/a.png --position 10 | no such step",
                "snapshot --lesson Stride --out DIR/a.jpg | --out must be the name of a PNG, SVG, PDF or GIF file, such as stride.png, or, for a folder of pictures, a name without an ending, but is \"DIR/a.jpg\"",
                "snapshot --lesson Stride --out DIR/a.gif --steps 5-3 | --steps must be all, or a first and a last step, such as 1-20, or each third of them, 1-20/3, but is \"5-3\"",
                "snapshot --lesson Stride --out DIR/a.gif --steps 1-10 | no such steps",
                "snapshot --lesson Stride --out DIR/a.gif --speed 0 | --speed must be a number of frames a second from 0.1 to 50, such as 2, but is \"0\"",
                "snapshot --lesson Stride --out DIR/a.gif --position 3 | --position belongs to one picture: an animation has --steps",
                "snapshot --lesson Stride --out DIR/a.png --steps 1-3 | --steps belongs to an animation: expected --out with a name such as stride.gif",
                "snapshot --lesson Stride --out DIR/a.svg --scale 2 | --scale belongs to pixels: a drawing is sharp at any size, expected --size",
                "snapshot --lesson Stride --out DIR/a.png --scale 99 | --scale must be a number from 0.25 to 16, such as 2, but is \"99\"",
                // spotless:on
            })
    void getsOneSentence(String line, String expected) {
        String[] words = line.replace("DIR", folder.toString()).split(" +");
        CommandRun run = CommandRun.of(words);

        assertThat(run.err().lines()).as(run.err()).hasSize(1);
        assertThat(run.err()).startsWith("convolens: ").contains(expected.replace("DIR", folder.toString()));
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aNameWithALineBreakStaysOnOneLine() {
        CommandRun run = CommandRun.of("train", "--data", "a\nb\tc");
        assertThat(run.err().lines()).singleElement().asString().contains("a b?c does not exist");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenWhereTheInputIsWrong() throws IOException {
        Path csv = folder.resolve("never.csv");
        assertThat(CommandRun.of("train", "--csv", csv.toString(), "--train", "70000")
                        .code())
                .isEqualTo(2);
        assertThat(csv).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
        }
    }

    @Test
    void aDamagedFileOfParametersIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("tiny.npz"));
        Path damaged = folder.resolve("damaged.npz");
        Files.write(damaged, Arrays.copyOf(bytes, bytes.length / 2));
        CommandRun run = CommandRun.of("evaluate", "--params", damaged.toString());
        assertThat(run.err().lines()).singleElement().asString().contains("damaged.npz");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void helpIsThereForEveryCommand() {
        assertThat(CommandRun.of("--help").out()).contains("train", "evaluate", "Exit code");
        for (String command : new String[] {"train", "evaluate", "gradient-check", "snapshot"}) {
            CommandRun help = CommandRun.of(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Usage: convolens " + command, "--help", "Default: ");
            assertThat(help.out().getBytes(StandardCharsets.UTF_8))
                    .hasSize(help.out().length());
        }
    }

    @Test
    void theVersionTellsWhatComputes() {
        CommandRun version = CommandRun.of("--version");
        assertThat(version.code()).isZero();
        assertThat(version.out())
                .contains("Convolens ", "Java " + System.getProperty("java.version"), "Matrix multiply ");
        assertThat(version.out())
                .containsPattern("JavaFX [0-9.]+, EJML [0-9.]+")
                .doesNotContain("${");
    }
}
