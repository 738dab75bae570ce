package convolens.engine.layer;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.gemm.Cpu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.fixtures.Fixtures;
import convolens.fixtures.Fixtures.NormalizationCase;
import convolens.fixtures.Fixtures.NormalizationPass;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BatchNormalizationTest {
    private static final double TOLERANCE = 1e-5;
    private static final long SEED = 5;

    static List<NormalizationCase> cases() {
        return Fixtures.normalizations();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithPyTorchPassByPass(NormalizationCase c) {
        BatchNormalization layer = new BatchNormalization(
                Cpu.of(2),
                Parameter.of("gamma1", c.gamma().tensor()),
                Parameter.of("beta1", c.beta().tensor()));
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();
        for (NormalizationPass pass : c.passes()) {
            layer.forward(pass.x().tensor(), Mode.valueOf(pass.mode()), y);
            layer.backward(pass.dy().tensor(), dx);
            assertClose("y", y, pass.y(), TOLERANCE);
            assertClose("dx", dx, pass.dx(), 1e-4);
            assertClose("dgamma", layer.parameters().get(0).gradient(), pass.dgamma(), TOLERANCE);
            assertClose("dbeta", layer.parameters().get(1).gradient(), pass.dbeta(), TOLERANCE);
            assertClose("mean", layer.statistics().get("mean1"), pass.mean(), TOLERANCE);
            assertClose("var", layer.statistics().get("var1"), pass.var(), TOLERANCE);
        }
    }

    /** Against differences of f = Σ y·dy. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void gradientsAreThoseOfTheDifferences(Mode mode) {
        Random random = new Random(SEED);
        Tensor x = RandomGeometry.gaussian(random, 4, 3, 2, 3);
        Tensor dy = RandomGeometry.gaussian(random, 4, 3, 2, 3);
        BatchNormalization layer = layer(random);
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();
        layer.forward(x, mode, y);
        layer.backward(dy, dx);
        check(layer, x, dy, mode, x, dx);
        for (Parameter p : layer.parameters()) {
            Tensor gradient = p.gradient().copy();
            check(layer, x, dy, mode, p.value(), gradient);
        }
    }

    private static void check(BatchNormalization layer, Tensor x, Tensor dy, Mode mode, Tensor moved, Tensor gradient) {
        float h = 1e-2f;
        for (int i = 0; i < moved.size(); i++) {
            float before = moved.data()[i];
            moved.data()[i] = before + h;
            double above = product(layer, x, dy, mode);
            moved.data()[i] = before - h;
            double below = product(layer, x, dy, mode);
            moved.data()[i] = before;
            assertThat((double) gradient.data()[i])
                    .as("seed %d, cell %d", SEED, i)
                    .isCloseTo((above - below) / (2 * h), within(2e-3));
        }
    }

    private static double product(BatchNormalization layer, Tensor x, Tensor dy, Mode mode) {
        // a pass that learns moves what the other answers with
        float[] mean = layer.statistics().get("mean1").toArray();
        float[] variance = layer.statistics().get("var1").toArray();
        Tensor y = Tensor.empty();
        layer.forward(x, mode, y);
        System.arraycopy(mean, 0, layer.statistics().get("mean1").data(), 0, mean.length);
        System.arraycopy(variance, 0, layer.statistics().get("var1").data(), 0, variance.length);
        double sum = 0;
        for (int i = 0; i < y.size(); i++) {
            sum += (double) y.data()[i] * dy.data()[i];
        }
        return sum;
    }

    private static BatchNormalization layer(Random random) {
        return new BatchNormalization(
                Cpu.single(),
                Parameter.of("gamma1", RandomGeometry.gaussian(random, 3)),
                Parameter.of("beta1", RandomGeometry.gaussian(random, 3)));
    }

    @Test
    void refusesAnotherNumberOfChannels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(new Random(SEED)).outputShape(Shape.of(2, 4, 3, 3)))
                .withMessageContaining("3 channels does not fit the input (2, 4, 3, 3)");
    }
}
