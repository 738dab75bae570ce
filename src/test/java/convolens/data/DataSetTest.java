package convolens.data;

import static convolens.data.IdxBytes.dims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSetTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeSmallValidFolder() throws IOException {
        IdxBytes.writeFolder(folder, 5, 4);
    }

    @Test
    void opensAFolder() throws Exception {
        DataSet data = DataSet.open(folder);
        assertThat(data.name()).isEqualTo(folder.getFileName().toString());
        assertThat(data.train().size()).isEqualTo(5);
        assertThat(data.test().size()).isEqualTo(4);
        assertThat(data.imageShape().toArray()).containsExactly(1, 2, 3);
        assertThat(data.classNames()).containsExactly("0", "1", "2");
        assertThat(data.train().image(4).toArray()).containsExactly(4 / 255f, 0, 0, 0, 0, 1);
        assertThat(data.train().label(4)).isEqualTo(1);

        Tensor x = Tensor.zeros(7);
        int[] labels = {-1, -1, -1};
        data.train().read(2, 2, x, labels);
        assertThat(x.shape().toArray()).containsExactly(2, 1, 2, 3);
        assertThat(x.toArray()).containsExactly(2 / 255f, 0, 0, 0, 0, 1, 3 / 255f, 0, 0, 0, 0, 1);
        assertThat(labels).containsExactly(2, 0, -1);
    }

    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte, train-images.idx3-ubyte",
        "train-labels-idx1-ubyte, Train-Labels-IDX1-ubyte",
        "t10k-images-idx3-ubyte, test-images-idx3-ubyte",
        "t10k-labels-idx1-ubyte, qmnist-test-labels-idx1-ubyte",
        "t10k-labels-idx1-ubyte, t10k-labels-idx1",
    })
    void findsFilesUnderTheirUsualNames(String from, String to) throws Exception {
        Files.move(folder.resolve(from), folder.resolve(to));
        assertThat(DataSet.open(folder).train().size()).isEqualTo(5);
    }

    @Test
    void readsGzipAndPrefersThePlainFileBesideIt() throws Exception {
        Path plain = folder.resolve("train-images-idx3-ubyte");
        Path compressed = folder.resolve("train-images-idx3-ubyte.gz");
        Files.write(compressed, IdxBytes.gzip(Files.readAllBytes(plain)));
        Files.delete(plain);
        assertThat(DataSet.open(folder).train().image(3).get(0, 0, 0)).isEqualTo(3 / 255f);
        Files.write(plain, IdxBytes.ubytes(dims(5, 2, 3), new int[30]));
        assertThat(DataSet.open(folder).train().image(3).get(0, 0, 0)).isZero();
    }

    @Test
    void namesTheClasses() throws Exception {
        Files.writeString(folder.resolve("classes.txt"), "\uFEFFT-shirt/top\r\n 바지 \r\nCoat\n\n");
        assertThat(DataSet.open(folder).classNames()).isEqualTo(List.of("T-shirt/top", "바지", "Coat"));
        Files.move(folder.resolve("classes.txt"), folder.resolve("labels.txt"));
        assertThat(DataSet.open(folder).classNames()).hasSize(3);
    }

    @Test
    void takesTheFirstSamples() throws Exception {
        DataSet data = DataSet.open(folder);
        DataSet less = data.take(2, 1);
        assertThat(less.train().size()).isEqualTo(2);
        assertThat(less.test().size()).isEqualTo(1);
        assertThat(less.train().image(1).toArray())
                .isEqualTo(data.train().image(1).toArray());
        assertThatThrownBy(() -> less.train().image(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> less.train().label(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> less.train().images(1, 2, Tensor.empty()))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> data.take(6, 1)).hasMessage("expected 1 to 5 samples, but got 6");
        assertThatThrownBy(() -> data.take(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsChannelsFirstAndLast() throws Exception {
        int[] first = new int[2 * 3 * 4 * 5];
        int[] last = new int[first.length];
        for (int n = 0; n < 2; n++) {
            for (int c = 0; c < 3; c++) {
                for (int y = 0; y < 4; y++) {
                    for (int x = 0; x < 5; x++) {
                        int value = 100 * n + 30 * c + 5 * y + x;
                        first[((n * 3 + c) * 4 + y) * 5 + x] = value;
                        last[((n * 4 + y) * 5 + x) * 3 + c] = value;
                    }
                }
            }
        }
        write("train-images-idx3-ubyte", IdxBytes.ubytes(dims(2, 3, 4, 5), first));
        write("train-labels-idx1-ubyte", IdxBytes.ubytes(dims(2), 0, 1));
        write("t10k-images-idx3-ubyte", IdxBytes.ubytes(dims(2, 4, 5, 3), last));
        write("t10k-labels-idx1-ubyte", IdxBytes.ubytes(dims(2), 0, 1));
        DataSet data = DataSet.open(folder);
        assertThat(data.imageShape().toArray()).containsExactly(3, 4, 5);
        for (int n = 0; n < 2; n++) {
            assertThat(data.train().image(n).get(2, 3, 1)).isEqualTo((100 * n + 76) / 255f);
            assertThat(data.test().image(n).toArray())
                    .isEqualTo(data.train().image(n).toArray());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "28, 28, 1,   1, 28, 28",
        "1, 28, 28,   1, 28, 28",
        "3, 32, 32,   3, 32, 32",
        "32, 30, 4,   4, 32, 30",
        "4, 4, 1,     1, 4, 4",
        "1, 4, 4,     1, 4, 4",
        "3, 3, 3,     3, 3, 3",
        "2, 7, 3,     2, 7, 3",
    })
    void tellsTheChannelsApart(int a, int b, int d, int channels, int height, int width) throws Exception {
        byte[] images = IdxBytes.ubytes(dims(1, a, b, d), new int[a * b * d]);
        write("train-images-idx3-ubyte", images);
        write("train-labels-idx1-ubyte", IdxBytes.ubytes(dims(1), 0));
        write("t10k-images-idx3-ubyte", images);
        write("t10k-labels-idx1-ubyte", IdxBytes.ubytes(dims(1), 0));
        assertThat(DataSet.open(folder).imageShape().toArray()).containsExactly(channels, height, width);
    }

    @Test
    void scalesOtherElementTypesByTheTrainingImages() throws Exception {
        writeSingles(IdxBytes.floats(dims(1, 1, 3), 0, 0.25f, 1), IdxBytes.floats(dims(1, 1, 3), 0.5f, -1, 2));
        assertScaled(new float[] {0, 0.25f, 1}, new float[] {0.5f, 0, 1});
        writeSingles(IdxBytes.ints(dims(1, 1, 3), 0, 51, 255), IdxBytes.ints(dims(1, 1, 3), 102, 0, 255));
        assertScaled(new float[] {0, 0.2f, 1}, new float[] {0.4f, 0, 1});
        writeSingles(IdxBytes.bytes(dims(1, 1, 3), -128, 127, 0), IdxBytes.bytes(dims(1, 1, 3), 127, -128, -77));
        assertScaled(new float[] {0, 1, 128 / 255f}, new float[] {1, 0, 0.2f});
        writeSingles(
                IdxBytes.doubles(dims(1, 1, 3), -1e308, 1e308, 0), IdxBytes.doubles(dims(1, 1, 3), 1e308, 0, -1.7e308));
        assertScaled(new float[] {0, 1, 0.5f}, new float[] {1, 0.5f, 0});
        writeSingles(IdxBytes.shorts(dims(1, 1, 3), 300, 300, 300), IdxBytes.shorts(dims(1, 1, 3), 300, 299, 301));
        assertScaled(new float[] {0, 0, 0}, new float[] {0, 0, 1});
    }

    @Test
    void bytesOfFewShadesAreScaledByWhatTheyHold() throws Exception {
        writeSingles(IdxBytes.ubytes(dims(1, 1, 3), 0, 1, 1), IdxBytes.ubytes(dims(1, 1, 3), 1, 0, 1));
        assertScaled(new float[] {0, 1, 1}, new float[] {1, 0, 1});
        assertThat(DataSet.open(folder).pixelRange()).isEqualTo(new ValueRange(0, 1));
        writeSingles(IdxBytes.ubytes(dims(1, 1, 3), 0, 16, 4), IdxBytes.ubytes(dims(1, 1, 3), 8, 0, 20));
        assertScaled(new float[] {0, 1, 0.25f}, new float[] {0.5f, 0, 1});
        writeSingles(IdxBytes.ubytes(dims(1, 1, 3), 0, 51, 204), IdxBytes.ubytes(dims(1, 1, 3), 1, 0, 255));
        assertScaled(new float[] {0, 0.2f, 0.8f}, new float[] {1 / 255f, 0, 1});
        assertThat(DataSet.open(folder).pixelRange().isUsual()).isTrue();
    }

    @Test
    void whatSystemsLeaveBesideFilesIsNoData() throws Exception {
        for (String file : List.of("train-images-idx3-ubyte", "t10k-labels-idx1-ubyte")) {
            write("._" + file, new byte[] {0, 5, 22, 7});
        }
        write("Thumbs.db", new byte[10]);
        write(".DS_Store", new byte[10]);
        assertThat(DataSet.open(folder).train().size()).isEqualTo(5);
    }

    @Test
    void looksTwoLevelsDown() throws Exception {
        Path home = folder.resolve("data");
        Path raw = Files.createDirectories(home.resolve("MNIST/raw"));
        IdxBytes.writeFolder(raw, 6, 4);
        assertThat(DataSet.open(home).name()).isEqualTo("data/MNIST/raw");
        assertThat(DataSet.open(home.resolve("MNIST")).train().size()).isEqualTo(6);
        assertThat(DataSet.open(folder).train().size())
                .as("what lies there itself comes first")
                .isEqualTo(5);
        IdxBytes.writeFolder(Files.createDirectories(home.resolve("KMNIST/raw")), 6, 4);
        assertThatThrownBy(() -> DataSet.open(home))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has images in")
                .hasMessageContaining("expected the path of one of them");
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private void writeSingles(byte[] trainImage, byte[] testImage) throws IOException {
        write("train-images-idx3-ubyte", trainImage);
        write("train-labels-idx1-ubyte", IdxBytes.ubytes(dims(1), 0));
        write("t10k-images-idx3-ubyte", testImage);
        write("t10k-labels-idx1-ubyte", IdxBytes.ubytes(dims(1), 0));
    }

    private void assertScaled(float[] train, float[] test) throws DataException {
        DataSet data = DataSet.open(folder);
        assertThat(data.train().image(0).toArray()).isEqualTo(train);
        assertThat(data.test().image(0).toArray()).isEqualTo(test);
    }
}
