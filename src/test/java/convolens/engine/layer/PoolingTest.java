package convolens.engine.layer;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import convolens.engine.RandomGeometry;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.GradientCheck;
import convolens.engine.inspect.GradientCheckSettings;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingTest {

    static Stream<Long> seeds() {
        return RandomGeometry.seeds(100);
    }

    /** Against the cells of each window, which for a maximum is exact and makes up no value. */
    @ParameterizedTest
    @MethodSource("seeds")
    void reducesEachWindowToItsMaximumOrMean(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.forPooling(random);
        int n = 1 + random.nextInt(3);
        int c = 1 + random.nextInt(3);
        Tensor x = RandomGeometry.gaussian(random, n, c, g.height(), g.width());
        Pooling max = new Pooling(Cpu.of(2), Pooling.Kind.MAX, RandomGeometry.window(g));
        Pooling average = new Pooling(Cpu.of(2), Pooling.Kind.AVERAGE, RandomGeometry.window(g));
        Tensor largest = Tensor.empty();
        Tensor mean = Tensor.empty();

        max.forward(x, Mode.TRAIN, largest);
        average.forward(x, Mode.TRAIN, mean);

        assertThat(largest.shape()).isEqualTo(Shape.of(n, c, g.outputHeight(), g.outputWidth()));
        double[] means = new double[mean.size()];
        for (int i = 0; i < largest.size(); i++) {
            int window = i % g.windows();
            List<Float> cells = cells(x, i / g.windows(), window, g);
            float expected = cells.stream().max(Float::compare).orElseThrow();
            assertThat(largest.data()[i]).as("%s window %d", g, window).isEqualTo(expected);
            assertThat(x.data()[max.argmax()[i]]).isEqualTo(expected);
            means[i] = cells.stream().mapToDouble(Float::doubleValue).sum() / g.cells();
        }
        assertClose("mean", mean.toArray(), means, 1e-6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void averagingIsAConvolutionWithAConstantFilter(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.forPooling(random);
        Tensor x = RandomGeometry.gaussian(random, 3, 1, g.height(), g.width());
        Tensor dy = RandomGeometry.gaussian(random, 3, 1, g.outputHeight(), g.outputWidth());
        Parameter constant = Parameter.zeros("W", 1, 1, g.filterHeight(), g.filterWidth());
        constant.value().fill(1f / g.cells());
        Layer convolution = new Convolution(Cpu.single(), constant, Parameter.zeros("b", 1), RandomGeometry.window(g));
        Layer pooling = new Pooling(Cpu.single(), Pooling.Kind.AVERAGE, RandomGeometry.window(g));
        Tensor expected = Tensor.empty();
        Tensor expectedGradient = Tensor.empty();
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();

        convolution.forward(x, Mode.TRAIN, expected);
        convolution.backward(dy, expectedGradient);
        pooling.forward(x, Mode.TRAIN, y);
        pooling.backward(dy, dx);

        assertClose("y", y.toArray(), doubles(expected), 1e-5);
        assertClose("dx", dx.toArray(), doubles(expectedGradient), 1e-5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theGradientOfAMaximumGoesToItsWinnerAlone(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.forPooling(random);
        Tensor x = RandomGeometry.gaussian(random, 2, 2, g.height(), g.width());
        Tensor dy = Tensor.zeros(2, 2, g.outputHeight(), g.outputWidth());
        for (int i = 0; i < dy.size(); i++) {
            dy.data()[i] = 1 + random.nextInt(1000);
        }
        Pooling pooling = new Pooling(Cpu.of(2), Pooling.Kind.MAX, RandomGeometry.window(g));
        Tensor dx = Tensor.empty();
        pooling.forward(x, Mode.TRAIN, Tensor.empty());
        pooling.backward(dy, dx);

        float[] expected = new float[x.size()];
        for (int i = 0; i < dy.size(); i++) {
            expected[pooling.argmax()[i]] += dy.data()[i];
        }
        assertThat(dx.toArray()).containsExactly(expected);
    }

    @ParameterizedTest
    @EnumSource(Pooling.Kind.class)
    void passesItsNumericalGradient(Pooling.Kind kind) {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            WindowGeometry g = RandomGeometry.forPooling(random);
            Tensor x = RandomGeometry.gaussian(random, 2, 2, g.height(), g.width());
            Tensor dy = RandomGeometry.gaussian(random, 2, 2, g.outputHeight(), g.outputWidth());
            Pooling pooling = new Pooling(Cpu.of(2), kind, RandomGeometry.window(g));
            assertThat(GradientCheck.of(pooling, x, dy, GradientCheckSettings.all())
                            .get(0)
                            .passed())
                    .as("seed %d, %s", seed, g)
                    .isTrue();
        }
    }

    @Test
    void amongEqualsTheFirstWins() {
        Pooling pooling = new Pooling(Cpu.single(), Pooling.Kind.MAX, Window.square(2, 2, 0));
        Tensor dx = Tensor.empty();
        pooling.forward(Tensor.wrap(Shape.of(1, 1, 2, 4), 3, 3, 0, 1, 3, 3, 1, 1), Mode.TRAIN, Tensor.empty());
        assertThat(Arrays.copyOf(pooling.argmax(), 2)).containsExactly(0, 3);
        pooling.backward(Tensor.wrap(Shape.of(1, 1, 1, 2), 5, 7), dx);
        assertThat(dx.toArray()).containsExactly(5, 0, 0, 7, 0, 0, 0, 0);
    }

    @Test
    void paddingNeverWinsAndCountsAsZeroInAMean() {
        Tensor x = Tensor.wrap(Shape.of(1, 1, 2, 2), -4, -8, -12, -16);
        Window window = Window.square(2, 2, 1);
        Tensor y = Tensor.empty();
        new Pooling(Cpu.single(), Pooling.Kind.MAX, window).forward(x, Mode.PREDICT, y);
        assertThat(y.toArray()).containsExactly(-4, -8, -12, -16);
        new Pooling(Cpu.single(), Pooling.Kind.AVERAGE, window).forward(x, Mode.PREDICT, y);
        assertThat(y.toArray()).containsExactly(-1, -2, -3, -4);
    }

    @ParameterizedTest
    @EnumSource(Pooling.Kind.class)
    void whatIsNotANumberStaysSoInItsWindowsAndNowhereElse(Pooling.Kind kind) {
        for (int cell = 0; cell < 16; cell++) {
            Tensor x = Tensor.zeros(1, 1, 4, 4);
            x.fill(1);
            x.data()[cell] = Float.NaN;
            Tensor y = Tensor.empty();
            new Pooling(Cpu.single(), kind, Window.square(2, 2, 0)).forward(x, Mode.PREDICT, y);
            float[] expected = {1, 1, 1, 1};
            expected[cell / 8 * 2 + cell % 4 / 2] = Float.NaN;
            assertThat(y.toArray()).as("NaN at %d", cell).containsExactly(expected);
        }
    }

    @Test
    void aWindowOfMinusInfinityHasAWinnerInside() {
        Tensor x = Tensor.zeros(1, 1, 2, 4);
        x.fill(Float.NEGATIVE_INFINITY);
        Pooling pooling = new Pooling(Cpu.single(), Pooling.Kind.MAX, Window.square(2, 2, 0));
        Tensor y = Tensor.empty();
        pooling.forward(x, Mode.TRAIN, y);
        assertThat(y.toArray()).containsOnly(Float.NEGATIVE_INFINITY);
        assertThat(Arrays.copyOf(pooling.argmax(), 2)).containsExactly(0, 2);
    }

    /** Figure 7-14. */
    @ParameterizedTest
    @CsvSource({"MAX, 2 3 4 2", "AVERAGE, 1 1.5 2.25 1"})
    void computesTheChaptersExample(Pooling.Kind kind, String expected) {
        Tensor x = Tensor.wrap(Shape.of(1, 1, 4, 4), 1, 2, 1, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 4, 0, 1);
        Tensor y = Tensor.empty();
        new Pooling(Cpu.single(), kind, Window.square(2, 2, 0)).forward(x, Mode.PREDICT, y);
        assertThat(y.toArray()).containsExactly(row(expected));
    }

    /** One winner moves right, the next one up a row of 31 cells: in a polynomial with the factor 31 they cancel. */
    @Test
    void theFingerprintTellsWinnersApart() {
        Pooling pooling = new Pooling(Cpu.single(), Pooling.Kind.MAX, new Window(32, 31, 1, 1, 0, 0));
        Tensor x = Tensor.zeros(1, 2, 32, 31);
        x.set(1, 0, 0, 5, 3);
        x.set(1, 0, 1, 7, 10);
        pooling.forward(x, Mode.TRAIN, Tensor.empty());
        long before = pooling.kinkSignature();
        pooling.forward(x, Mode.TRAIN, Tensor.empty());
        assertThat(pooling.kinkSignature()).isEqualTo(before);
        x.set(2, 0, 0, 5, 4);
        x.set(2, 0, 1, 6, 10);
        pooling.forward(x, Mode.TRAIN, Tensor.empty());
        assertThat(pooling.kinkSignature()).isNotEqualTo(before);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pooling(Cpu.single(), Pooling.Kind.MAX, Window.square(2, 2, 2)))
                .withMessageContainingAll("2×2", "padding");
        Pooling pooling = new Pooling(Cpu.single(), Pooling.Kind.MAX, Window.square(3, 2, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pooling.forward(Tensor.zeros(3, 4), Mode.PREDICT, Tensor.empty()))
                .withMessageContainingAll("(N, C, H, W)", "(3, 4)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pooling.forward(Tensor.zeros(1, 1, 2, 4), Mode.PREDICT, Tensor.empty()))
                .withMessageContainingAll("height 3", "height 2");
        assertThatIllegalStateException()
                .isThrownBy(() -> pooling.backward(Tensor.zeros(1, 1, 1, 1), Tensor.empty()))
                .withMessageContaining("forward");
        pooling.forward(Tensor.zeros(2, 1, 5, 5), Mode.TRAIN, Tensor.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pooling.backward(Tensor.zeros(2, 1, 5, 5), Tensor.empty()))
                .withMessageContainingAll("(2, 1, 2, 2)", "(2, 1, 5, 5)");
    }

    private static List<Float> cells(Tensor x, int plane, int window, WindowGeometry g) {
        List<Float> cells = new ArrayList<>();
        int top = window / g.outputWidth() * g.strideY() - g.paddingY();
        int left = window % g.outputWidth() * g.strideX() - g.paddingX();
        for (int row = Math.max(top, 0); row < Math.min(top + g.filterHeight(), g.height()); row++) {
            for (int column = Math.max(left, 0); column < Math.min(left + g.filterWidth(), g.width()); column++) {
                cells.add(x.data()[(plane * g.height() + row) * g.width() + column]);
            }
        }
        return cells;
    }

    private static double[] doubles(Tensor tensor) {
        double[] doubles = new double[tensor.size()];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = tensor.data()[i];
        }
        return doubles;
    }

    private static float[] row(String numbers) {
        String[] parts = numbers.split(" ");
        float[] row = new float[parts.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.parseFloat(parts[i]);
        }
        return row;
    }
}
