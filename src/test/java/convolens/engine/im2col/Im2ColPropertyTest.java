package convolens.engine.im2col;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Im2ColPropertyTest {

    static Stream<Long> seeds() {
        return RandomGeometry.seeds(400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void foldingIsTheAdjointOfUnfolding(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.any(random);
        int n = 1 + random.nextInt(3);
        int c = 1 + random.nextInt(3);
        Tensor x = RandomGeometry.gaussian(random, n, c, g.height(), g.width());
        Tensor y = RandomGeometry.gaussian(random, n * g.windows(), c * g.cells());
        Tensor col = dirty();
        Tensor folded = dirty();

        Im2Col.unfold(x, g, col);
        Col2Im.fold(y, n, c, g, folded);

        assertThat(col.shape()).isEqualTo(y.shape());
        assertThat(folded.shape()).isEqualTo(x.shape());
        double magnitude = Math.sqrt(RandomGeometry.dot(col, col) * RandomGeometry.dot(y, y)) + 1e-9;
        assertThat(RandomGeometry.dot(col, y))
                .as("⟨im2col x, y⟩ = ⟨x, col2im y⟩ of %s", g)
                .isCloseTo(RandomGeometry.dot(x, folded), within(1e-6 * magnitude));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void foldingAnUnfoldedImageGivesEveryPixelTimesItsUses(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.any(random);
        Tensor x = Tensor.zeros(2, 2, g.height(), g.width());
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = 1 + random.nextInt(1000);
        }
        Tensor col = dirty();
        Tensor folded = dirty();

        Im2Col.unfold(x, g, col);
        Col2Im.fold(col, 2, 2, g, folded);

        for (int n = 0; n < 2; n++) {
            for (int c = 0; c < 2; c++) {
                for (int row = 0; row < g.height(); row++) {
                    for (int column = 0; column < g.width(); column++) {
                        assertThat(folded.get(n, c, row, column))
                                .as("%s (%d,%d)", g, row, column)
                                .isEqualTo(x.get(n, c, row, column) * g.uses(row, column));
                    }
                }
            }
        }
    }

    /** The definition, cell by cell, exact: unfolding only copies. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyCellIsTheOneItsIndexNames(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.any(random);
        int channels = 1 + random.nextInt(3);
        Tensor x = RandomGeometry.gaussian(random, 2, channels, g.height(), g.width());
        Tensor col = dirty();

        Im2Col.unfold(x, g, col);

        for (int n = 0; n < 2; n++) {
            for (int oy = 0; oy < g.outputHeight(); oy++) {
                for (int ox = 0; ox < g.outputWidth(); ox++) {
                    for (int c = 0; c < channels; c++) {
                        for (int fy = 0; fy < g.filterHeight(); fy++) {
                            for (int fx = 0; fx < g.filterWidth(); fx++) {
                                int row = oy * g.strideY() - g.paddingY() + fy;
                                int column = ox * g.strideX() - g.paddingX() + fx;
                                float expected = row < 0 || column < 0 || row >= g.height() || column >= g.width()
                                        ? 0
                                        : x.get(n, c, row, column);
                                int at = (n * g.outputHeight() + oy) * g.outputWidth() + ox;
                                assertThat(col.get(at, (c * g.filterHeight() + fy) * g.filterWidth() + fx))
                                        .isEqualTo(expected);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void unfoldsOneSampleWithinLargerArrays() {
        WindowGeometry g = WindowGeometry.square(3, 3, 2, 1, 1);
        Random random = new Random(5);
        Tensor x = RandomGeometry.gaussian(random, 1, 2, 3, 3);
        Tensor col = Tensor.empty();
        Im2Col.unfold(x, g, col);
        float[] source = new float[7 + x.size()];
        System.arraycopy(x.data(), 0, source, 7, x.size());
        float[] target = new float[5 + col.size() + 4];
        Arrays.fill(target, 99);

        Im2Col.unfoldSample(source, 7, 2, g, target, 5);

        assertThat(Arrays.copyOfRange(target, 5, 5 + col.size())).containsExactly(col.toArray());
        assertThat(target).startsWith(99, 99, 99, 99, 99).endsWith(99, 99, 99, 99);

        float[] sum = new float[3 + x.size() + 2];
        Arrays.fill(sum, 1);
        Col2Im.foldSample(target, 5, 2, g, sum, 3);
        Tensor folded = Tensor.empty();
        Col2Im.fold(col, 1, 2, g, folded);
        for (int i = 0; i < sum.length; i++) {
            boolean inside = i >= 3 && i < 3 + x.size();
            float expected = inside ? 1 + folded.data()[i - 3] : 1;
            assertThat(sum[i]).as("added to, not cleared, at %d", i).isCloseTo(expected, within(1e-6f));
        }
    }

    @Test
    void refusesWhatDoesNotFitTheGeometry() {
        WindowGeometry g = WindowGeometry.square(4, 5, 3, 1, 0);
        Tensor out = Tensor.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Im2Col.unfold(Tensor.zeros(1, 1, 5, 4), g, out))
                .withMessageContainingAll("(N, C, 4, 5)", "(1, 1, 5, 4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Im2Col.unfold(Tensor.zeros(4, 5), g, out))
                .withMessageContainingAll("(N, C, 4, 5)", "(4, 5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Col2Im.fold(Tensor.zeros(6, 9), 2, 1, g, out))
                .withMessageContainingAll("(12, 9)", "(6, 9)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Col2Im.fold(Tensor.zeros(12, 9), 2, 2, g, out))
                .withMessageContainingAll("(12, 18)", "(12, 9)");
        assertThat(out.shape()).as("the output is as it was").isEqualTo(Shape.of(0));
    }

    /** An output that holds other values and another shape. */
    private static Tensor dirty() {
        Tensor tensor = Tensor.zeros(3, 1000);
        tensor.fill(Float.NaN);
        return tensor;
    }
}
