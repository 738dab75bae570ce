package convolens.engine.layer;

import static convolens.fixtures.Close.assertClose;

import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.PoolingCase;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingFixtureTest {
    private static final double TOLERANCE = 1e-5;

    static List<PoolingCase> cases() {
        return Fixtures.poolings();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithPyTorchForwardAndBackward(PoolingCase c) {
        Pooling pooling = new Pooling(
                Cpu.of(2),
                Pooling.Kind.valueOf(c.kind().toUpperCase(Locale.ROOT)),
                Window.square(c.kernel(), c.stride(), c.padding()));
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();

        pooling.forward(c.x().tensor(), Mode.TRAIN, y);
        pooling.backward(c.dy().tensor(), dx);

        assertClose("y", y, c.y(), TOLERANCE);
        assertClose("dx", dx, c.dx(), TOLERANCE);
    }
}
