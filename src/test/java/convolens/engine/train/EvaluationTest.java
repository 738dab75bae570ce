package convolens.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
    private final Toy samples = new Toy(250, 1);
    private final Network network = Toy.network(3);

    /** Around the hundreds that are answered at a time; the printed code drops what is left beyond them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 200, 249, 250})
    void countsEverySampleOfTheLastPartialBatchToo(int count) {
        Evaluation evaluation = Evaluation.of(network, samples, count);

        int[][] confusion = new int[Toy.CLASSES][Toy.CLASSES];
        int correct = 0;
        double loss = 0;
        for (int n = 0; n < count; n++) {
            Tensor one = Tensor.empty();
            int[] label = new int[1];
            samples.read(n, 1, one, label);
            float[] scores = network.predict(one).toArray();
            int best = 0;
            double sum = 0;
            for (int k = 0; k < scores.length; k++) {
                best = scores[k] > scores[best] ? k : best;
                sum += Math.exp(scores[k]);
            }
            confusion[label[0]][best]++;
            correct += best == label[0] ? 1 : 0;
            loss -= Math.log(Math.exp(scores[label[0]]) / sum + 1e-7) / count;
        }
        assertThat(evaluation.samples()).isEqualTo(count);
        assertThat(evaluation.correct()).isEqualTo(correct);
        assertThat(evaluation.accuracy()).isEqualTo((double) correct / count);
        assertThat(evaluation.confusion()).isDeepEqualTo(confusion);
        assertThat(evaluation.loss()).isCloseTo(loss, within(1e-6));
    }

    @Test
    void ofNoSamplesIsZero() {
        Evaluation evaluation = Evaluation.of(network, samples, 0);
        assertThat(evaluation.accuracy()).isZero();
        assertThat(evaluation.loss()).isZero();
    }

    @Test
    void changesNoParameter() {
        float[] before = network.parameter("W1").value().toArray();
        Evaluation.of(network, samples, 250);
        assertThat(network.parameter("W1").value().toArray()).containsExactly(before);
    }

    @Test
    void refusesMoreSamplesThanThereAreAndLabelsThatAreNoClass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(network, samples, 251))
                .withMessageContainingAll("251", "250");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(network, samples, -1))
                .withMessageContaining("-1");
        samples.labels()[7] = Toy.CLASSES;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluation.of(network, samples, 250))
                .withMessageContainingAll("sample 7", "0 to 3");
    }
}
