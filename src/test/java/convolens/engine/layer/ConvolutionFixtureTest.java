package convolens.engine.layer;

import static convolens.fixtures.Close.assertClose;

import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.ConvolutionCase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConvolutionFixtureTest {
    private static final double TOLERANCE = 1e-5;

    static List<ConvolutionCase> cases() {
        return Fixtures.convolutions();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithPyTorchForwardAndBackward(ConvolutionCase c) {
        Parameter w = Parameter.of("W", c.w().tensor());
        Parameter b = Parameter.of("b", c.b().tensor());
        Window window = new Window(
                c.w().shape()[2], c.w().shape()[3], c.stride()[0], c.stride()[1], c.padding()[0], c.padding()[1]);
        Convolution convolution = new Convolution(Cpu.of(2), w, b, window);
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();

        convolution.forward(c.x().tensor(), Mode.TRAIN, y);
        convolution.backward(c.dy().tensor(), dx);

        assertClose("y", y, c.y(), TOLERANCE);
        assertClose("dx", dx, c.dx(), TOLERANCE);
        assertClose("dW", w.gradient(), c.dw(), TOLERANCE);
        assertClose("db", b.gradient(), c.db(), TOLERANCE);
    }
}
