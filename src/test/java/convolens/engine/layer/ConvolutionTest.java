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
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvolutionTest {
    private static final double TOLERANCE = 1e-5;

    static Stream<Long> seeds() {
        return RandomGeometry.seeds(150);
    }

    static Stream<Long> fewSeeds() {
        return RandomGeometry.seeds(20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithItsDefinition(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.any(random);
        int n = 1 + random.nextInt(11);
        int c = 1 + random.nextInt(4);
        int fn = 1 + random.nextInt(7);
        Parameter w = Parameter.of("W", RandomGeometry.gaussian(random, fn, c, g.filterHeight(), g.filterWidth()));
        Parameter b = Parameter.of("b", RandomGeometry.gaussian(random, fn));
        Tensor x = RandomGeometry.gaussian(random, n, c, g.height(), g.width());
        Tensor dy = RandomGeometry.gaussian(random, n, fn, g.outputHeight(), g.outputWidth());
        Convolution convolution = new Convolution(Cpu.of(1 + random.nextInt(3)), w, b, RandomGeometry.window(g));
        w.gradient().fill(7);
        b.gradient().fill(7);
        Tensor y = dirty();
        Tensor dx = dirty();

        convolution.forward(x, Mode.TRAIN, y);
        convolution.backward(dy, dx);

        NaiveConvolution naive =
                new NaiveConvolution(x, w.value(), b.value(), g.strideY(), g.strideX(), g.paddingY(), g.paddingX(), dy);
        assertThat(y.shape()).isEqualTo(dy.shape());
        assertThat(dx.shape()).isEqualTo(x.shape());
        assertClose("y", y.toArray(), naive.y, TOLERANCE);
        assertClose("dx", dx.toArray(), naive.dx, TOLERANCE);
        assertClose("dW", w.gradient().toArray(), naive.dw, TOLERANCE);
        assertClose("db", b.gradient().toArray(), naive.db, TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void passesItsNumericalGradient(long seed) {
        Random random = new Random(seed);
        WindowGeometry g = RandomGeometry.any(random);
        Convolution convolution = new Convolution(
                Cpu.of(2),
                Parameter.of("W", RandomGeometry.gaussian(random, 2, 2, g.filterHeight(), g.filterWidth())),
                Parameter.of("b", RandomGeometry.gaussian(random, 2)),
                RandomGeometry.window(g));
        Tensor x = RandomGeometry.gaussian(random, 2, 2, g.height(), g.width());
        Tensor dy = RandomGeometry.gaussian(random, 2, 2, g.outputHeight(), g.outputWidth());

        assertThat(GradientCheck.of(convolution, x, dy, GradientCheckSettings.all()))
                .hasSize(3)
                .allSatisfy(check -> assertThat(check.passed())
                        .as("%s of %s", check.name(), g)
                        .isTrue());
    }

    /** Section 7.2.2 to 7.2.4, figures 7-4, 7-5 and 7-6. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 15 16 6 15",
        "3, 0, 18 19 9 18",
        "0, 1, 7 12 10 2 4 15 16 10 10 6 15 6 8 10 4 3",
    })
    void computesTheWorkedExamples(float bias, int padding, String expected) {
        Tensor x = Tensor.wrap(Shape.of(1, 1, 4, 4), 1, 2, 3, 0, 0, 1, 2, 3, 3, 0, 1, 2, 2, 3, 0, 1);
        Tensor w = Tensor.wrap(Shape.of(1, 1, 3, 3), 2, 0, 1, 0, 1, 2, 1, 0, 2);
        Tensor b = Tensor.wrap(Shape.of(1), bias);
        Tensor y = Tensor.empty();

        convolution(w, b, Window.square(3, 1, padding)).forward(x, Mode.PREDICT, y);

        String[] numbers = expected.split(" ");
        assertThat(y.size()).isEqualTo(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(y.data()[i]).isEqualTo(Float.parseFloat(numbers[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void shiftingTheInputByItsStrideShiftsTheOutputByOne(int stride) {
        Random random = new Random(stride);
        Tensor x = RandomGeometry.gaussian(random, 2, 3, 17, 16);
        Tensor shifted = new Tensor(x.shape());
        for (int n = 0; n < 2; n++) {
            for (int c = 0; c < 3; c++) {
                for (int row = stride; row < 17; row++) {
                    for (int column = stride; column < 16; column++) {
                        shifted.set(x.get(n, c, row - stride, column - stride), n, c, row, column);
                    }
                }
            }
        }
        Convolution convolution = convolution(
                RandomGeometry.gaussian(random, 4, 3, 3, 3),
                RandomGeometry.gaussian(random, 4),
                Window.square(3, stride, 0));
        Tensor y = Tensor.empty();
        Tensor yShifted = Tensor.empty();
        convolution.forward(x, Mode.PREDICT, y);
        convolution.forward(shifted, Mode.PREDICT, yShifted);

        Tensor from = Tensor.zeros(2, 4, y.dim(2) - 1, y.dim(3) - 1);
        double[] expected = new double[from.size()];
        int at = 0;
        for (int n = 0; n < 2; n++) {
            for (int f = 0; f < 4; f++) {
                for (int row = 1; row < y.dim(2); row++) {
                    for (int column = 1; column < y.dim(3); column++) {
                        from.data()[at] = yShifted.get(n, f, row, column);
                        expected[at++] = y.get(n, f, row - 1, column - 1);
                    }
                }
            }
        }
        assertClose("shifted y", from.toArray(), expected, 1e-6);
    }

    @Test
    void gradientsAreOverwrittenNotAddedTo() {
        Random random = new Random(3);
        Parameter w = Parameter.of("W", RandomGeometry.gaussian(random, 2, 1, 2, 2));
        Parameter b = Parameter.of("b", RandomGeometry.gaussian(random, 2));
        Convolution convolution = new Convolution(Cpu.single(), w, b, Window.square(2, 1, 0));
        Tensor dy = RandomGeometry.gaussian(random, 3, 2, 3, 3);
        Tensor dx = Tensor.empty();
        convolution.forward(RandomGeometry.gaussian(random, 3, 1, 4, 4), Mode.TRAIN, Tensor.empty());
        convolution.backward(dy, dx);
        float[] dw = w.gradient().toArray();
        float[] db = b.gradient().toArray();
        float[] dxOnce = dx.toArray();

        convolution.backward(dy, dx);

        assertThat(w.gradient().toArray()).containsExactly(dw);
        assertThat(b.gradient().toArray()).containsExactly(db);
        assertThat(dx.toArray()).containsExactly(dxOnce);
    }

    /** Buffers are reused, so what a larger batch or image left in them must not show. */
    @Test
    void aSmallBatchAfterALargeOneComputesAsIfAlone() {
        Random random = new Random(4);
        Parameter w = Parameter.of("W", RandomGeometry.gaussian(random, 3, 2, 3, 3));
        Parameter b = Parameter.of("b", RandomGeometry.gaussian(random, 3));
        Tensor small = RandomGeometry.gaussian(random, 2, 2, 5, 4);
        Tensor large = RandomGeometry.gaussian(random, 20, 2, 9, 9);
        Tensor dySmall = RandomGeometry.gaussian(random, 2, 3, 5, 4);
        Tensor dyLarge = RandomGeometry.gaussian(random, 20, 3, 9, 9);
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();
        Convolution fresh = new Convolution(Cpu.single(), w, b, Window.square(3, 1, 1));
        fresh.forward(small, Mode.TRAIN, y);
        fresh.backward(dySmall, dx);
        float[] yAlone = y.toArray();
        float[] dxAlone = dx.toArray();
        float[] dwAlone = w.gradient().toArray();

        Convolution used = new Convolution(Cpu.single(), w, b, Window.square(3, 1, 1));
        used.forward(large, Mode.TRAIN, y);
        used.backward(dyLarge, dx);
        used.forward(small, Mode.TRAIN, y);
        used.backward(dySmall, dx);

        assertThat(y.toArray()).containsExactly(yAlone);
        assertThat(dx.toArray()).containsExactly(dxAlone);
        assertThat(w.gradient().toArray()).containsExactly(dwAlone);
    }

    @Test
    void theFirstLayerNeedsNoGradientOfItsInput() {
        Random random = new Random(5);
        Parameter w = Parameter.of("W", RandomGeometry.gaussian(random, 2, 1, 2, 2));
        Parameter b = Parameter.of("b", RandomGeometry.gaussian(random, 2));
        Convolution convolution = new Convolution(Cpu.single(), w, b, Window.square(2, 1, 0));
        Tensor dy = RandomGeometry.gaussian(random, 3, 2, 3, 3);
        convolution.forward(RandomGeometry.gaussian(random, 3, 1, 4, 4), Mode.TRAIN, Tensor.empty());
        convolution.backward(dy, Tensor.empty());
        float[] dw = w.gradient().toArray();
        w.gradient().fill(0);
        convolution.backward(dy, null);
        assertThat(w.gradient().toArray()).containsExactly(dw);
    }

    @Test
    void anEmptyBatchHasZeroGradients() {
        Parameter w = Parameter.zeros("W", 2, 1, 2, 2);
        Parameter b = Parameter.zeros("b", 2);
        w.gradient().fill(5);
        b.gradient().fill(5);
        Convolution convolution = new Convolution(Cpu.single(), w, b, Window.square(2, 1, 0));
        Tensor dx = dirty();
        convolution.forward(Tensor.zeros(0, 1, 4, 4), Mode.TRAIN, Tensor.empty());
        convolution.backward(Tensor.zeros(0, 2, 3, 3), dx);
        assertThat(w.gradient().toArray()).containsOnly(0);
        assertThat(b.gradient().toArray()).containsOnly(0);
        assertThat(dx.shape()).isEqualTo(Shape.of(0, 1, 4, 4));
    }

    @Test
    void refusesWhatDoesNotFitAndNamesBothShapes() {
        Tensor w = Tensor.zeros(4, 3, 3, 2);
        Tensor b = Tensor.zeros(4);
        Window window = new Window(3, 2, 1, 1, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolution(w, Tensor.zeros(3), window))
                .withMessageContainingAll("(4, 3, 3, 2)", "(3,)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolution(w, b, Window.square(3, 1, 0)))
                .withMessageContainingAll("3×3", "(4, 3, 3, 2)");
        Convolution convolution = convolution(w, b, window);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolution.forward(Tensor.zeros(1, 2, 8, 8), Mode.PREDICT, Tensor.empty()))
                .withMessageContainingAll("(4, 3, 3, 2)", "(N, 3, H, W)", "(1, 2, 8, 8)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolution.forward(Tensor.zeros(1, 3, 2, 8), Mode.PREDICT, Tensor.empty()))
                .withMessageContainingAll("filter of height 3", "input of height 2");
        assertThatIllegalStateException()
                .isThrownBy(() -> convolution.backward(Tensor.zeros(1, 4, 6, 7), Tensor.empty()))
                .withMessageContaining("forward");
        convolution.forward(Tensor.zeros(1, 3, 8, 8), Mode.TRAIN, Tensor.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> convolution.backward(Tensor.zeros(2, 4, 6, 7), Tensor.empty()))
                .withMessageContainingAll("(1, 4, 6, 7)", "(2, 4, 6, 7)");
    }

    private static Convolution convolution(Tensor w, Tensor b, Window window) {
        return new Convolution(Cpu.single(), Parameter.of("W", w), Parameter.of("b", b), window);
    }

    private static Tensor dirty() {
        Tensor tensor = Tensor.zeros(3, 500);
        tensor.fill(Float.NaN);
        return tensor;
    }
}
