package convolens.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.inspect.GradientCheck;
import convolens.engine.inspect.GradientCheckSettings;
import convolens.engine.inspect.ParameterCheck;
import convolens.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {

    @ParameterizedTest
    @ValueSource(floats = {0, 0.1f, 0.5f, 0.9f})
    void dropsItsShareWhileLearningAndScalesNothing(float ratio) {
        Dropout dropout = new Dropout(ratio, 1);
        Tensor x = RandomGeometry.gaussian(new Random(1), 100, 1000);
        Tensor y = Tensor.empty();
        dropout.forward(x, Mode.TRAIN, y);
        int dropped = 0;
        for (int i = 0; i < x.size(); i++) {
            if (y.data()[i] == 0) {
                dropped++;
            } else {
                assertThat(y.data()[i]).isEqualTo(x.data()[i]);
            }
        }
        // Six standard deviations of a binomial count.
        assertThat((double) dropped).isCloseTo(ratio * 1e5, within(6 * Math.sqrt(1e5 * ratio * (1 - ratio)) + 1e-9));
    }

    @Test
    void scalesWhenAnswering() {
        Tensor x = RandomGeometry.gaussian(new Random(2), 3, 4);
        Tensor y = Tensor.empty();
        new Dropout(0.25f, 1).forward(x, Mode.PREDICT, y);
        for (int i = 0; i < x.size(); i++) {
            assertThat(y.data()[i]).isEqualTo(x.data()[i] * 0.75f);
        }
    }

    @Test
    void gradientsGoTheWayTheValuesWent() {
        Dropout dropout = new Dropout(0.5f, 3);
        Tensor x = Tensor.zeros(20, 20);
        x.fill(1);
        Tensor dy = RandomGeometry.gaussian(new Random(3), 20, 20);
        Tensor y = Tensor.empty();
        Tensor dx = Tensor.empty();
        dropout.forward(x, Mode.TRAIN, y);
        dropout.backward(dy, dx);
        for (int i = 0; i < x.size(); i++) {
            assertThat(dx.data()[i]).isEqualTo(y.data()[i] == 1 ? dy.data()[i] : 0);
        }
        assertThat(GradientCheck.of(dropout, x, dy, GradientCheckSettings.all()))
                .allMatch(ParameterCheck::passed);
    }

    @Test
    void theSeedDecidesAndEveryPassDrawsAnew() {
        assertThat(masks(5, false)).isEqualTo(masks(5, false)).isNotEqualTo(masks(6, false));
        String[] two = masks(5, false).split("\n");
        assertThat(two[0]).isNotEqualTo(two[1]);
    }

    /** An evaluation in the middle of training must not change the run. */
    @Test
    void answeringDrawsNoNumbers() {
        assertThat(masks(5, true)).isEqualTo(masks(5, false));
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.1f, 1, 2, Float.NaN})
    void refusesARatioThatIsNoShare(float ratio) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dropout(ratio, 1))
                .withMessageContaining(String.valueOf(ratio));
    }

    @Test
    void refusesAGradientOfAnotherShape() {
        Dropout dropout = new Dropout(0.5f, 1);
        dropout.forward(Tensor.zeros(2, 3), Mode.TRAIN, Tensor.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dropout.backward(Tensor.zeros(3, 2), Tensor.empty()))
                .withMessageContainingAll("(2, 3)", "(3, 2)");
    }

    private static String masks(long seed, boolean answerBetween) {
        Dropout dropout = new Dropout(0.5f, seed);
        Tensor x = Tensor.zeros(1, 64);
        x.fill(1);
        Tensor y = Tensor.empty();
        StringBuilder masks = new StringBuilder();
        for (int pass = 0; pass < 3; pass++) {
            dropout.forward(x, Mode.TRAIN, y);
            masks.append(Arrays.toString(y.toArray())).append('\n');
            if (answerBetween) {
                dropout.forward(x, Mode.PREDICT, y);
            }
        }
        return masks.toString();
    }
}
