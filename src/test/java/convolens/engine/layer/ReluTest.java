package convolens.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import convolens.engine.RandomGeometry;
import convolens.engine.inspect.GradientCheck;
import convolens.engine.inspect.GradientCheckSettings;
import convolens.engine.inspect.ParameterCheck;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReluTest {

    @Test
    void letsThePositiveThroughAndTheirGradients() {
        Relu relu = new Relu();
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();
        relu.forward(Tensor.wrap(Shape.of(2, 3), -1, 0, 2, 1e-30f, -0f, 3), Mode.TRAIN, y);
        relu.backward(Tensor.wrap(Shape.of(2, 3), 1, 2, 3, 4, 5, 6), dx);
        assertThat(y.toArray()).containsExactly(0, 0, 2, 1e-30f, 0, 3);
        assertThat(dx.toArray()).containsExactly(0, 0, 3, 4, 0, 6);
    }

    @Test
    void keepsWhatIsNotANumber() {
        Tensor y = Tensor.empty();
        new Relu().forward(Tensor.wrap(Shape.of(1, 2), Float.NaN, Float.POSITIVE_INFINITY), Mode.PREDICT, y);
        assertThat(y.toArray()).containsExactly(Float.NaN, Float.POSITIVE_INFINITY);
    }

    @Test
    void passesItsNumericalGradient() {
        Random random = new Random(8);
        Tensor x = RandomGeometry.gaussian(random, 3, 2, 5, 5);
        Tensor dy = RandomGeometry.gaussian(random, 3, 2, 5, 5);
        assertThat(GradientCheck.of(new Relu(), x, dy, GradientCheckSettings.all()))
                .allMatch(ParameterCheck::passed);
    }

    @Test
    void theFingerprintIsOfThePatternAlone() {
        Relu relu = new Relu();
        Set<Long> fingerprints = new HashSet<>();
        for (int pattern = 0; pattern < 1 << 12; pattern++) {
            Tensor x = Tensor.zeros(1, 12);
            for (int i = 0; i < 12; i++) {
                x.data()[i] = (pattern >> i & 1) == 1 ? 1 + i : -1 - i;
            }
            relu.forward(x, Mode.TRAIN, Tensor.empty());
            assertThat(fingerprints.add(relu.kinkSignature())).isTrue();
            for (int i = 0; i < 12; i++) {
                x.data()[i] *= 0.5f;
            }
            relu.forward(x, Mode.TRAIN, Tensor.empty());
            assertThat(fingerprints.add(relu.kinkSignature())).isFalse();
        }
    }

    @Test
    void refusesAGradientOfAnotherShape() {
        Relu relu = new Relu();
        assertThatIllegalStateException()
                .isThrownBy(() -> relu.backward(Tensor.zeros(1, 2), Tensor.empty()))
                .withMessageContaining("forward");
        relu.forward(Tensor.zeros(2, 3), Mode.TRAIN, Tensor.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> relu.backward(Tensor.zeros(3, 2), Tensor.empty()))
                .withMessageContainingAll("(2, 3)", "(3, 2)");
    }
}
