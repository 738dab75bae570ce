package convolens.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled MNIST against what is known of it from elsewhere. */
class MnistTest {
    private static DataSet mnist;

    @BeforeAll
    static void load() throws DataException {
        mnist = DataSet.mnist();
    }

    @Test
    void hasItsSamples() {
        assertThat(mnist.train().size()).isEqualTo(60_000);
        assertThat(mnist.test().size()).isEqualTo(10_000);
        assertThat(mnist.imageShape().toArray()).containsExactly(1, 28, 28);
        assertThat(mnist.classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(mnist.name()).isEqualTo("MNIST");
    }

    @Test
    void isReadOnceForAll() throws DataException {
        assertThat(DataSet.mnist()).isSameAs(mnist);
    }

    @Test
    void hasItsLabels() {
        assertThat(labelCounts(mnist.train()))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(labelCounts(mnist.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        int[] labels = new int[5];
        mnist.train().read(0, 5, Tensor.empty(), labels);
        assertThat(labels).containsExactly(5, 0, 4, 1, 9);
    }

    @Test
    void hasItsPixels() {
        // The published mean and standard deviation of the training pixels, as in every MNIST example: 0.1307, 0.3081.
        Tensor x = Tensor.empty();
        double sum = 0;
        double squares = 0;
        for (int from = 0; from < 60_000; from += 1000) {
            mnist.train().images(from, 1000, x);
            assertThat(x.shape().toArray()).containsExactly(1000, 1, 28, 28);
            for (int i = 0; i < x.size(); i++) {
                sum += x.data()[i];
                squares += x.data()[i] * x.data()[i];
            }
        }
        double mean = sum / (60_000 * 784.0);
        assertThat(mean).isBetween(0.13065, 0.13075);
        assertThat(Math.sqrt(squares / (60_000 * 784.0) - mean * mean)).isBetween(0.30805, 0.30815);
    }

    @Test
    void scalesToTheUnitInterval() {
        // The first training image, the well-known 5: row 5 reads 0 … 3 18 18 18 126 136 175 26 166 255 247 127 …
        Tensor five = mnist.train().image(0);
        assertThat(five.shape().toArray()).containsExactly(1, 28, 28);
        int[] row = {3, 18, 18, 18, 126, 136, 175, 26, 166, 255, 247, 127};
        for (int x = 0; x < row.length; x++) {
            assertThat(five.get(0, 5, 12 + x)).isEqualTo(row[x] / 255f);
        }
    }

    private static int[] labelCounts(Split split) {
        int[] counts = new int[10];
        for (int i = 0; i < split.size(); i++) {
            counts[split.label(i)]++;
        }
        return counts;
    }
}
