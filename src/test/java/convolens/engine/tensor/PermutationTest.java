package convolens.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationTest {

    @Test
    void matchesTheNaiveLoopForRandomShapesAndOrders() {
        Random random = new Random(20);
        for (int round = 0; round < 200; round++) {
            Tensor x = random(random);
            Permutation p = random(random, 4);
            Tensor y = Tensor.empty();
            p.transpose(x, y);
            String what = x.shape() + " by " + p;
            for (int a = 0; a < x.dim(0); a++) {
                for (int b = 0; b < x.dim(1); b++) {
                    for (int c = 0; c < x.dim(2); c++) {
                        for (int d = 0; d < x.dim(3); d++) {
                            int[] j = {a, b, c, d};
                            int[] i = {j[p.axis(0)], j[p.axis(1)], j[p.axis(2)], j[p.axis(3)]};
                            assertThat(y.get(i)).as(what).isEqualTo(x.get(j));
                            int source = x.shape().offset(j);
                            int target = y.shape().offset(i);
                            assertThat(p.source(x.shape(), target)).as(what).isEqualTo(source);
                            assertThat(p.target(x.shape(), source)).as(what).isEqualTo(target);
                        }
                    }
                }
            }
            Tensor back = Tensor.empty();
            p.inverse().transpose(y, back);
            assertThat(back.shape()).isEqualTo(x.shape());
            assertThat(back.toArray()).as(what).isEqualTo(x.toArray());
        }
    }

    @Test
    void isTheBooksTranspose() {
        Permutation p = Permutation.of(0, 3, 1, 2);
        assertThat(p.shape(Shape.of(10, 7, 8, 3))).isEqualTo(Shape.of(10, 3, 7, 8));
        assertThat(p.inverse()).isEqualTo(Permutation.of(0, 2, 3, 1));
        // numpy: np.arange(120).reshape(2, 3, 4, 5).transpose(0, 3, 1, 2).strides, in elements
        assertThat(p.strides(Shape.of(2, 3, 4, 5))).containsExactly(60, 1, 20, 5);
        assertThat(p).hasToString("(0, 3, 1, 2)");
    }

    @Test
    void axesAreMoved() {
        Permutation p = Permutation.of(0, 3, 1, 2);
        assertThat(p.moved(1, 3)).isEqualTo(Permutation.of(0, 1, 2, 3));
        assertThat(p.moved(3, 0)).isEqualTo(Permutation.of(2, 0, 3, 1));
        assertThat(p.moved(2, 2)).isEqualTo(p);
        assertThat(Permutation.identity(3).moved(0, 2)).isEqualTo(Permutation.of(1, 2, 0));
    }

    @Test
    void anyRankIsTransposed() {
        Tensor x = Tensor.wrap(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
        Tensor y = Tensor.empty();
        Permutation.of(1, 0).transpose(x, y);
        assertThat(y.shape()).isEqualTo(Shape.of(3, 2));
        assertThat(y.toArray()).containsExactly(1, 4, 2, 5, 3, 6);
        Permutation.of(1, 0).transpose(Tensor.zeros(0, 3), y);
        assertThat(y.shape()).isEqualTo(Shape.of(3, 0));
    }

    @Test
    void whatIsNoPermutationIsRefused() {
        assertThatThrownBy(() -> Permutation.of(0, 2, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 2");
        assertThatThrownBy(() -> Permutation.of(0, 1).shape(Shape.of(1, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(1, 2, 3)");
    }

    @Test
    void flatPositionsAndIndicesAreOneAnother() {
        Shape shape = Shape.of(2, 3, 4, 5);
        assertThat(shape.strides()).containsExactly(60, 20, 5, 1);
        for (int offset = 0; offset < shape.size(); offset++) {
            assertThat(shape.offset(shape.index(offset))).isEqualTo(offset);
        }
        assertThatThrownBy(() -> shape.index(120)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Tensor random(Random random) {
        Tensor x = Tensor.zeros(
                1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(5), 1 + random.nextInt(5));
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = i;
        }
        return x;
    }

    private static Permutation random(Random random, int rank) {
        int[] axes = IntStream.range(0, rank).toArray();
        for (int k = rank - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int axis = axes[k];
            axes[k] = axes[other];
            axes[other] = axis;
        }
        return Permutation.of(axes);
    }
}
