package convolens.engine.layer;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolens.engine.RandomGeometry;
import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows with gaps, four paddings, rounding up, and filters in groups: against loops that follow the definition. */
class GeneralWindowTest {

    static Stream<Long> seeds() {
        return RandomGeometry.seeds(150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aConvolutionAgreesWithItsDefinition(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.general(random, false);
        int groups = 1 + random.nextInt(4);
        int own = 1 + random.nextInt(3);
        int fn = groups * (1 + random.nextInt(3));
        int n = 1 + random.nextInt(11);
        Parameter w = Parameter.of("W", RandomGeometry.gaussian(random, fn, own, g.filterHeight(), g.filterWidth()));
        Parameter b = Parameter.of("b", RandomGeometry.gaussian(random, fn));
        Tensor x = RandomGeometry.gaussian(random, n, own * groups, g.height(), g.width());
        Tensor dy = RandomGeometry.gaussian(random, n, fn, g.outputHeight(), g.outputWidth());
        Convolution convolution = new Convolution(Cpu.of(1 + random.nextInt(3)), w, b, g.window(), groups);
        w.gradient().fill(7);
        b.gradient().fill(7);
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();

        convolution.forward(x, Mode.TRAIN, y);
        convolution.backward(dy, dx);

        NaiveConvolution naive = new NaiveConvolution(x, w.value(), b.value(), g.window(), dy);
        assertThat(y.shape()).isEqualTo(dy.shape());
        assertClose("y", y.toArray(), naive.y, 1e-5);
        assertClose("dx", dx.toArray(), naive.dx, 1e-5);
        assertClose("dW", w.gradient().toArray(), naive.dw, 1e-5);
        assertClose("db", b.gradient().toArray(), naive.db, 1e-5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPoolingAgreesWithItsDefinition(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.generalForPooling(random, true);
        boolean counts = random.nextBoolean();
        Tensor x = RandomGeometry.gaussian(random, 2, 3, g.height(), g.width());
        Tensor dy = RandomGeometry.gaussian(random, 2, 3, g.outputHeight(), g.outputWidth());
        for (Pooling.Kind kind : Pooling.Kind.values()) {
            Pooling pooling = new Pooling(Cpu.of(2), kind, g.window(), counts);
            Tensor y = Tensor.empty();
            Tensor dx = Tensor.empty();
            pooling.forward(x, Mode.TRAIN, y);
            pooling.backward(dy, dx);
            double[] expected = new double[dy.size()];
            double[] gradient = new double[x.size()];
            naive(g, kind, counts, x, dy, expected, gradient);
            assertThat(y.shape()).isEqualTo(dy.shape());
            assertClose(kind + " y", y.toArray(), expected, 1e-6);
            assertClose(kind + " dx", dx.toArray(), gradient, 1e-6);
        }
    }

    /** How often a row is used and by which windows, by looking at all of them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theGeometryKnowsWhichWindowsReadARow(long seed) {
        WindowGeometry g = RandomGeometry.general(new Random(seed), true);
        for (int row = 0; row < g.height(); row++) {
            int first = Integer.MAX_VALUE;
            int last = -1;
            int uses = 0;
            for (int oy = 0; oy < g.outputHeight(); oy++) {
                for (int fy = 0; fy < g.filterHeight(); fy++) {
                    boolean reads = g.top(oy) + fy * g.dilationY() == row;
                    assertThat(g.meetsRow(row, oy, fy)).as("%s", g).isEqualTo(reads);
                    if (reads) {
                        first = Math.min(first, oy);
                        last = oy;
                        uses++;
                    }
                }
            }
            if (last < 0) {
                assertThat(g.firstOutputRow(row)).as("%s", g).isGreaterThan(g.lastOutputRow(row));
            } else {
                assertThat(g.firstOutputRow(row)).as("%s", g).isEqualTo(first);
                assertThat(g.lastOutputRow(row)).as("%s", g).isEqualTo(last);
            }
            int columnUses = 0;
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                for (int fx = 0; fx < g.filterWidth(); fx++) {
                    columnUses += g.left(ox) + fx * g.dilationX() == 0 ? 1 : 0;
                }
            }
            assertThat(g.uses(row, 0)).as("%s", g).isEqualTo(uses * columnUses);
        }
    }

    @Test
    void refusesGroupsThatDoNotShareOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Convolution(
                        Cpu.single(),
                        Parameter.zeros("W", 5, 2, 3, 3),
                        Parameter.zeros("b", 5),
                        Window.square(3, 1, 0),
                        2))
                .withMessageContainingAll("5 filters", "2 groups");
        Convolution grouped = new Convolution(
                Cpu.single(), Parameter.zeros("W", 4, 2, 3, 3), Parameter.zeros("b", 4), Window.square(3, 1, 0), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grouped.outputShape(Shape.of(1, 2, 5, 5)))
                .withMessageContainingAll("2 groups", "(N, 4, H, W)", "(1, 2, 5, 5)");
    }

    private static void naive(
            WindowGeometry g, Pooling.Kind kind, boolean counts, Tensor x, Tensor dy, double[] y, double[] dx) {
        int planes = x.dim(0) * x.dim(1);
        for (int i = 0; i < y.length; i++) {
            int plane = i / g.windows();
            int oy = i % g.windows() / g.outputWidth();
            int ox = i % g.outputWidth();
            int winner = -1;
            int real = 0;
            int existing = 0;
            double sum = 0;
            assertThat(plane).isLessThan(planes);
            for (int fy = 0; fy < g.filterHeight(); fy++) {
                for (int fx = 0; fx < g.filterWidth(); fx++) {
                    int row = oy * g.strideY() - g.window().padding().top() + fy * g.dilationY();
                    int column = ox * g.strideX() - g.window().padding().left() + fx * g.dilationX();
                    if (row < g.height() + g.window().padding().bottom()
                            && column < g.width() + g.window().padding().right()) {
                        existing++;
                    }
                    if (!g.isPadding(row, column)) {
                        int at = (plane * g.height() + row) * g.width() + column;
                        real++;
                        sum += x.data()[at];
                        winner = winner < 0 || x.data()[at] > x.data()[winner] ? at : winner;
                    }
                }
            }
            int m = counts ? existing : real;
            y[i] = kind == Pooling.Kind.MAX ? x.data()[winner] : sum / m;
            for (int fy = 0; fy < g.filterHeight(); fy++) {
                for (int fx = 0; fx < g.filterWidth(); fx++) {
                    int row = g.top(oy) + fy * g.dilationY();
                    int column = g.left(ox) + fx * g.dilationX();
                    int at = (plane * g.height() + row) * g.width() + column;
                    if (!g.isPadding(row, column) && (kind == Pooling.Kind.AVERAGE || at == winner)) {
                        dx[at] += kind == Pooling.Kind.MAX ? dy.data()[i] : (double) dy.data()[i] / m;
                    }
                }
            }
        }
    }
}
