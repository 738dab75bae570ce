package convolens.data.source;

import static convolens.data.source.NpzBytes.doubles;
import static convolens.data.source.NpzBytes.longs;
import static convolens.data.source.NpzBytes.npy;
import static convolens.data.source.NpzBytes.shape;
import static convolens.data.source.NpzBytes.telling;
import static convolens.data.source.NpzBytes.told;
import static convolens.data.source.NpzBytes.ubytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.data.DataChoice;
import convolens.data.DataChoices;
import convolens.data.DataException;
import convolens.data.DataSet;
import convolens.data.FoundData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzReaderTest {
    @TempDir
    Path folder;

    @Test
    void opensTheFileThatKerasFetches() throws Exception {
        new NpzBytes()
                .with("x_test", ubytes(shape(2, 4, 4), telling(2, 1, 4, 4, false)))
                .with("x_train", ubytes(shape(3, 4, 4), telling(3, 1, 4, 4, false)))
                .with("y_train", longs(shape(3), 4, 0, 2))
                .with("y_test", longs(shape(2), 1, 3))
                .write(folder.resolve("mnist.npz"));
        for (Path asked : new Path[] {folder, folder.resolve("mnist.npz")}) {
            DataSet data = open(asked);
            assertThat(data.train().size()).isEqualTo(3);
            assertThat(data.test().size()).isEqualTo(2);
            assertThat(data.imageShape()).hasToString("(1, 4, 4)");
            assertThat(data.train().image(1).get(0, 2, 3)).isEqualTo(told(1, 0, 2, 3) / 255f);
            assertThat(IntStream.range(0, 3).map(data.train()::label)).containsExactly(4, 0, 2);
            assertThat(data.test().label(1)).isEqualTo(3);
            assertThat(data.classNames()).containsExactly("0", "1", "2", "3", "4");
        }
    }

    /** Arrays alone, as {@code numpy.save} writes them, and labels that are words. */
    @Test
    void opensPairsOfArraysAndLabelsThatAreWords() throws Exception {
        Files.write(at("x_train.npy"), ubytes(shape(4, 4, 4), telling(4, 1, 4, 4, false)));
        Files.write(at("y_train.npy"), words(5, "dog", "cat", "zebra", "cat"));
        Files.write(at("x_test.npy"), ubytes(shape(2, 4, 4), telling(2, 1, 4, 4, false)));
        Files.write(at("y_test.npy"), words(4, "ant", "cat"));
        for (Path asked : new Path[] {folder, at("x_train.npy"), at("y_test.npy")}) {
            DataSet data = open(asked);
            assertThat(data.classNames()).containsExactly("ant", "cat", "dog", "zebra");
            assertThat(IntStream.range(0, 4).map(data.train()::label)).containsExactly(2, 1, 3, 1);
            assertThat(IntStream.range(0, 2).map(data.test()::label)).containsExactly(0, 1);
            assertThat(data.train().image(1).get(0, 2, 3)).isEqualTo(told(1, 0, 2, 3) / 255f);
        }
        Files.write(at("y_test.npy"), ubytes(shape(2), 0, 1));
        assertThatThrownBy(() -> open(folder)).hasMessageContaining("expected labels of one kind");
        Files.write(at("y_test.npy"), Arrays.copyOf(words(4, "ant", "cat"), 120));
        assertThatThrownBy(() -> open(folder)).isInstanceOf(DataException.class).hasMessageContaining("y_test.npy");
    }

    /** An array of dtype U, as NumPy writes it. */
    private static byte[] words(int length, String... words) {
        String head = "{'descr': '<U" + length + "', 'fortran_order': False, 'shape': (" + words.length + ",), }";
        ByteBuffer bytes = ByteBuffer.allocate(10 + head.length() + 1 + 4 * length * words.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.putShort((short) (head.length() + 1));
        bytes.put((head + "\n").getBytes(StandardCharsets.US_ASCII));
        for (String word : words) {
            for (int i = 0; i < length; i++) {
                bytes.putInt(i < word.length() ? word.charAt(i) : 0);
            }
        }
        return bytes.array();
    }

    @Test
    void opensASetOfFilesByAnyOfThem() throws Exception {
        new NpzBytes()
                .with("arr_0", ubytes(shape(5, 4, 4), telling(5, 1, 4, 4, false)))
                .write(at("k-train-imgs.npz"));
        new NpzBytes().with("arr_0", ubytes(shape(5), 0, 1, 2, 3, 4)).write(at("k-train-labels.npz"));
        new NpzBytes()
                .with("arr_0", ubytes(shape(5, 4, 4), telling(5, 1, 4, 4, false)))
                .write(at("k-test-imgs.npz"));
        new NpzBytes().with("arr_0", ubytes(shape(5), 4, 3, 2, 1, 0)).write(at("k-test-labels.npz"));
        new NpzBytes().with("arr_0", ubytes(shape(9), new int[9])).write(at("other.npz"));
        for (String asked : new String[] {"", "k-train-imgs.npz", "k-test-labels.npz"}) {
            DataSet data = open(asked.isEmpty() ? folder : at(asked));
            assertThat(data.train().label(1)).isEqualTo(1);
            assertThat(data.test().label(1)).isEqualTo(3);
        }
    }

    @Test
    void validationImagesAreLeftOutOrUsedAsIsChosen() throws Exception {
        new NpzBytes()
                .with("train_images", ubytes(shape(3, 4, 4, 3), telling(3, 3, 4, 4, true)))
                .with("train_labels", longs(shape(3, 1), 0, 1, 2))
                .with("val_images", ubytes(shape(2, 4, 4, 3), telling(2, 3, 4, 4, true)))
                .with("val_labels", longs(shape(2, 1), 2, 1))
                .with("test_images", ubytes(shape(4, 4, 4, 3), telling(4, 3, 4, 4, true)))
                .with("test_labels", longs(shape(4, 1), 2, 1, 0, 0))
                .write(at("pathmnist.npz"));
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        assertThat(found.validationSize()).isEqualTo(2);
        DataSet left = found.dataSet(DataChoices.NONE);
        assertThat(left.imageShape()).hasToString("(3, 4, 4)");
        assertThat(left.train().size()).isEqualTo(3);
        assertThat(left.test().size()).isEqualTo(4);
        assertThat(left.train().image(1).get(2, 1, 3)).isEqualTo(told(1, 2, 1, 3) / 255f);
        DataSet trained = found.dataSet(DataChoices.NONE.with(DataChoice.VALIDATION, "train"));
        assertThat(trained.train().size()).isEqualTo(5);
        assertThat(trained.train().label(3)).isEqualTo(2);
        assertThat(trained.train().image(4).get(1, 2, 0)).isEqualTo(told(1, 1, 2, 0) / 255f);
        assertThat(found.dataSet(DataChoices.NONE.with(DataChoice.VALIDATION, "test"))
                        .test()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void switchesChangeWhatIsSeen() throws Exception {
        new NpzBytes()
                .with("x_train", ubytes(shape(3, 4, 5, 3), telling(3, 3, 4, 5, true)))
                .with("y_train", longs(shape(3), 1, 2, 3))
                .with("x_test", ubytes(shape(3, 4, 5, 3), telling(3, 3, 4, 5, true)))
                .with("y_test", longs(shape(3), 3, 2, 1))
                .write(at("a.npz"));
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        DataSet plain = found.dataSet(DataChoices.NONE);
        assertThat(plain.classNames()).containsExactly("1", "2", "3");
        assertThat(plain.train().label(0)).isZero();
        DataSet counted = found.dataSet(DataChoices.NONE.with(DataChoice.LABELS, "0"));
        assertThat(counted.classNames()).containsExactly("0", "1", "2", "3");
        assertThat(counted.train().label(0)).isEqualTo(1);
        DataSet turned = found.dataSet(DataChoices.NONE
                .with(DataChoice.ORIENTATION, "transposed")
                .with(DataChoice.CHANNELS, "bgr")
                .with(DataChoice.INVERT, "yes"));
        assertThat(turned.imageShape()).hasToString("(3, 5, 4)");
        assertThat(turned.train().image(1).get(0, 4, 2)).isEqualTo(1 - told(1, 2, 2, 4) / 255f);
        assertThat(plain.train().image(1).get(0, 2, 4)).as("the others stay").isEqualTo(told(1, 0, 2, 4) / 255f);
    }

    @Test
    void namesNeedNotSayAnything() throws Exception {
        double[] pixels = new double[6 * 16];
        pixels[17] = 0.5;
        new NpzBytes()
                .with("arr_0", doubles(shape(2, 16), new double[32]))
                .with("arr_1", doubles(shape(2, 3), 0, 0, 1, 1, 0, 0))
                .with("arr_2", doubles(shape(6, 16), pixels))
                .with("arr_3", doubles(shape(6, 3), 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0))
                .write(at("a.npz"));
        DataSet data = open(folder);
        assertThat(data.train().size()).isEqualTo(6);
        assertThat(data.test().size()).isEqualTo(2);
        assertThat(data.train().image(1).get(0, 0, 1)).isEqualTo(0.5f);
        assertThat(IntStream.range(0, 6).map(data.train()::label)).containsExactly(1, 2, 0, 1, 1, 1);
    }

    @Test
    void imagesAreDrawnForTestingWhereThereAreNone() throws Exception {
        int n = 50;
        int[] labels = IntStream.range(0, n).map(i -> i / 25).toArray();
        int[] pixels = new int[n * 16];
        IntStream.range(0, n).forEach(i -> pixels[16 * i] = i + 200);
        new NpzBytes()
                .with("X", ubytes(shape(n, 4, 4), pixels))
                .with("y", ubytes(shape(n), labels))
                .write(at("a.npz"));
        FoundData found = new DataSource(folder).read(Reading.QUIET);
        DataSet data = found.dataSet(DataChoices.NONE);
        assertThat(data.test().size()).isEqualTo(10);
        assertThat(IntStream.range(0, 10).map(data.test()::label).sum())
                .as("half of each class")
                .isEqualTo(5);
        assertThat(IntStream.concat(seen(data.train(), 40), seen(data.test(), 10))
                        .sorted())
                .containsExactly(IntStream.range(200, 250).boxed().toArray(Integer[]::new));
        DataSet again = found.dataSet(DataChoices.NONE.with(DataChoice.SEED, "1"));
        assertThat(seen(again.test(), 10))
                .containsExactlyElementsOf(seen(data.test(), 10).boxed().toList());
        DataSet other =
                found.dataSet(DataChoices.NONE.with(DataChoice.SEED, "2").with(DataChoice.TEST_SHARE, "50"));
        assertThat(other.test().size()).as("13 of 25 twice").isEqualTo(26);
    }

    private static IntStream seen(convolens.data.Split split, int n) {
        return IntStream.range(0, n).map(i -> Math.round(255 * split.image(i).get(0, 0, 0)));
    }

    @Test
    void readsColumnMajorArrays() throws Exception {
        byte[] elements = new byte[2 * 4 * 4];
        for (int n = 0; n < 2; n++) {
            for (int y = 0; y < 4; y++) {
                for (int x = 0; x < 4; x++) {
                    elements[n + 2 * (y + 4 * x)] = (byte) (100 + 30 * n + 4 * y + x);
                }
            }
        }
        new NpzBytes()
                .with("x_train", npy("|u1", true, shape(2, 4, 4), elements))
                .with("y_train", ubytes(shape(2), 0, 1))
                .with("x_test", npy("|u1", true, shape(2, 4, 4), elements))
                .with("y_test", ubytes(shape(2), 0, 1))
                .write(at("a.npz"));
        assertThat(open(folder).train().image(1).get(0, 3, 2)).isEqualTo(144 / 255f);
    }

    @Test
    void saysWhatWasFoundAndWhatWouldBeRight() throws Exception {
        new NpzBytes().with("W1", doubles(shape(3, 5), new double[15])).write(at("a.npz"));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found W1 (3, 5)")
                .hasMessageContaining("expected images (N,H,W)");
        new NpzBytes()
                .with("x_train", ubytes(shape(2, 4, 4), new int[32]))
                .with("y_train", ubytes(shape(2), 0, 7))
                .with("x_test", ubytes(shape(2, 5, 4), new int[40]))
                .with("y_test", ubytes(shape(2), 0, 1))
                .write(at("a.npz"));
        assertThatThrownBy(() -> open(folder))
                .hasMessageContaining("a.npz, x_test")
                .hasMessageContaining("expected images of shape (1, 4, 4)")
                .hasMessageContaining("found (1, 5, 4)");
        Files.writeString(at("a.npz"), "no archive");
        assertThatThrownBy(() -> open(folder)).hasMessageContaining("is no intact .npz file");
    }

    private Path at(String name) throws IOException {
        return folder.resolve(name);
    }

    private static DataSet open(Path path) throws DataException {
        return new DataSource(path).read(Reading.QUIET).dataSet(DataChoices.NONE);
    }
}
