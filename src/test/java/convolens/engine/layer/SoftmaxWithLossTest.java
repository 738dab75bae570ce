package convolens.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxWithLossTest {
    private final SoftmaxWithLoss softmax = new SoftmaxWithLoss();

    /** Section 3.5.1 and 4.2.2: the book's own numbers. */
    @Test
    void agreesWithTheBook() {
        softmax.forward(Tensor.wrap(Shape.of(1, 3), 0.3f, 2.9f, 4.0f), new int[] {2});
        float[] p = softmax.probabilities().toArray();
        assertThat(p[0]).isCloseTo(0.01821127f, within(1e-7f));
        assertThat(p[1]).isCloseTo(0.24519181f, within(1e-7f));
        assertThat(p[2]).isCloseTo(0.73659691f, within(1e-7f));
    }

    @Test
    void theLossIsTheMeanCrossEntropy() {
        Tensor scores =
                Tensor.wrap(Shape.of(2, 2), (float) Math.log(0.6), (float) Math.log(0.4), (float) Math.log(0.1), (float)
                        Math.log(0.9));
        double expected = -(Math.log(0.6 + 1e-7) + Math.log(0.1 + 1e-7)) / 2;
        assertThat(softmax.forward(scores, new int[] {0, 0})).isCloseTo(expected, within(1e-7));
    }

    @Test
    void hugeScoresDoNotOverflow() {
        double loss = softmax.forward(Tensor.wrap(Shape.of(1, 3), 3e38f, 1000, -3e38f), new int[] {0});
        assertThat(loss).isCloseTo(0, within(1e-6));
        assertThat(softmax.probabilities().toArray()).containsExactly(1, 0, 0);
        assertThat(softmax.forward(Tensor.wrap(Shape.of(1, 2), 1000, 0), new int[] {1}))
                .as("the 1e-7 keeps it finite")
                .isCloseTo(-Math.log(1e-7), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aScoreThatIsNotFiniteLeavesNoLoss(float bad) {
        for (int at = 0; at < 3; at++) {
            for (int label = 0; label < 3; label++) {
                Tensor scores = Tensor.wrap(Shape.of(2, 3), 1, 2, 3, 1, 2, 3);
                scores.set(bad, 0, at);
                assertThat(softmax.forward(scores, new int[] {label, 0}))
                        .as("%s at %d, label %d", bad, at, label)
                        .isNaN();
            }
        }
    }

    /** Against central differences of the loss written out in float64, without the 1e-7 that the gradient leaves out. */
    @Test
    void theGradientIsThatOfTheLoss() {
        Random random = new Random(6);
        Tensor scores = RandomGeometry.gaussian(random, 5, 7);
        int[] labels = {0, 6, 3, 3, 1};
        Tensor ds = Tensor.empty();
        softmax.forward(scores, labels);
        softmax.backward(ds);
        assertThat(ds.shape()).isEqualTo(scores.shape());
        double[] s = new double[scores.size()];
        for (int i = 0; i < s.length; i++) {
            s[i] = scores.data()[i];
        }
        double h = 1e-5;
        for (int i = 0; i < s.length; i++) {
            double at = s[i];
            s[i] = at + h;
            double above = loss(s, labels);
            s[i] = at - h;
            double below = loss(s, labels);
            s[i] = at;
            assertThat((double) ds.data()[i]).isCloseTo((above - below) / (2 * h), within(1e-7));
        }
    }

    @Test
    void refusesLabelsAndShapesThatDoNotFit() {
        Tensor scores = Tensor.zeros(2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> softmax.forward(scores, new int[] {0, 3}))
                .withMessageContainingAll("sample 1", "3", "0 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> softmax.forward(scores, new int[] {-1, 0}))
                .withMessageContainingAll("sample 0", "-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> softmax.forward(scores, new int[] {0}))
                .withMessageContainingAll("(2, 3)", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> softmax.forward(Tensor.zeros(2, 3, 1), new int[] {0, 0}))
                .withMessageContainingAll("(N, K)", "(2, 3, 1)");
    }

    private static double loss(double[] s, int[] labels) {
        int classes = s.length / labels.length;
        double loss = 0;
        for (int n = 0; n < labels.length; n++) {
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += Math.exp(s[n * classes + k]);
            }
            loss -= s[n * classes + labels[n]] - Math.log(sum);
        }
        return loss / labels.length;
    }
}
