package convolens.walk;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransposedWalkTest {
    private static final Tensor X = Tensor.wrap(Shape.of(3, 3), 1, 2, 3, 0, 1, 2, 3, 0, 1);
    private static final Tensor W = Tensor.wrap(Shape.of(3, 3), 2, 0, 1, 0, 1, 2, 1, 0, 2);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** torch.nn.functional.conv_transpose2d of PyTorch 1.13.1. */
    @Test
    void comesToPyTorchsFigures() {
        assertThat(TransposedWalk.of(X, W, 2, 0).output().toArray())
                .containsExactly(
                        2, 0, 5, 0, 8, 0, 3, 0, 1, 2, 2, 4, 3, 6, 1, 0, 6, 0, 12, 0, 8, 0, 0, 0, 1, 2, 2, 4, 6, 0, 4, 0,
                        6, 0, 5, 0, 3, 6, 0, 0, 1, 2, 3, 0, 6, 0, 1, 0, 2);
        assertThat(TransposedWalk.of(X, W, 1, 1).output().toArray()).containsExactly(3, 8, 8, 2, 11, 8, 4, 8, 3);
        assertThat(TransposedWalk.of(X, W, 3, 1).output().toArray())
                .containsExactly(
                        1, 2, 0, 2, 4, 0, 3, 0, 2, 2, 0, 4, 3, 0, 0, 0, 2, 0, 1, 4, 0, 0, 0, 0, 1, 2, 0, 2, 0, 0, 1, 0,
                        2, 2, 0, 0, 3, 0, 0, 0, 2, 0, 3, 6, 0, 0, 0, 0, 1);
        Tensor x = Tensor.wrap(Shape.of(2, 4), 1, 2, 3, 0, 0, 1, 2, 3);
        Tensor w = Tensor.wrap(Shape.of(3, 2), 2, 0, 0, 1, 1, 2);
        Tensor y = TransposedWalk.of(x, w, 2, 1).output();
        assertThat(y.shape()).isEqualTo(Shape.of(3, 6));
        assertThat(y.toArray()).containsExactly(1, 0, 2, 0, 3, 0, 2, 4, 4, 7, 6, 6, 0, 0, 1, 0, 2, 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCellWritesItsWeightedFilter(long seed) {
        Random random = new Random(seed);
        Tensor x = integers(random, 1 + random.nextInt(4), 1 + random.nextInt(4));
        Tensor w = integers(random, 1 + random.nextInt(4), 1 + random.nextInt(4));
        int stride = 1 + random.nextInt(3);
        int most = Math.min(stride * (x.dim(0) - 1) + w.dim(0), stride * (x.dim(1) - 1) + w.dim(1));
        int padding = random.nextInt((most + 1) / 2);
        TransposedWalk walk = TransposedWalk.of(x, w, stride, padding);
        int rows = stride * (x.dim(0) - 1) + w.dim(0) - 2 * padding;
        int columns = stride * (x.dim(1) - 1) + w.dim(1) - 2 * padding;
        assertThat(walk.output().shape()).isEqualTo(Shape.of(rows, columns));
        float[][] sums = new float[rows + 2 * padding][columns + 2 * padding];
        int done = 0;
        for (int row = 0; row < x.dim(0); row++) {
            for (int column = 0; column < x.dim(1); column++) {
                for (int fy = 0; fy < w.dim(0); fy++) {
                    for (int fx = 0; fx < w.dim(1); fx++) {
                        sums[row * stride + fy][column * stride + fx] += x.get(row, column) * w.get(fy, fx);
                        TransposedWalk.Product product = walk.product(done++);
                        assertThat(product.row()).isEqualTo(row * stride + fy - padding);
                        assertThat(product.column()).isEqualTo(column * stride + fx - padding);
                        assertThat(walk.shown(product.row(), product.column(), done))
                                .isEqualTo(sums[row * stride + fy][column * stride + fx]);
                    }
                }
            }
        }
        assertThat(walk.products()).isEqualTo(done);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                assertThat(walk.output().get(row, column)).isEqualTo(sums[row + padding][column + padding]);
            }
        }
    }

    private static Tensor integers(Random random, int... dims) {
        Tensor tensor = Tensor.zeros(dims);
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = random.nextInt(19) - 9;
        }
        return tensor;
    }
}
