package convolens.engine.inspect;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.fixtures.Fixtures.ExplainedQuestion;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InputGradientTest {
    static List<ExplainedQuestion> questions() {
        return ExplainedNetwork.REFERENCE.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void agreesWithAutogradByThePictureAndByEveryLayer(ExplainedQuestion expected) {
        Network network = ExplainedNetwork.build();
        InputGradient found = InputGradient.of(
                network, ExplainedNetwork.picture(), new ClassScore(expected.of(), expected.against()));
        assertClose("scores", found.scores(), expected.scores().data(), 1e-5);
        assertThat(found.gradients()).hasSize(expected.gradients().size());
        for (int i = 0; i < expected.gradients().size(); i++) {
            assertClose("gradient " + i, found.at(i - 1), expected.gradients().get(i), 1e-5);
        }
    }

    /** Smooth layers, so that a finite difference meets no kink; float32 sets the tolerance. */
    @Test
    void isTheSlopeOfTheScore() {
        long seed = 5;
        Architecture smooth = new Architecture(
                Shape.of(2, 6, 5),
                List.of(
                        new LayerSpec.Convolution(3, Window.square(3, 1, 1)),
                        new LayerSpec.BatchNormalization(),
                        new LayerSpec.Tanh(),
                        new LayerSpec.Affine(4)));
        Network network = smooth.build(Cpu.single(), seed);
        Random random = new Random(seed);
        Tensor x = Tensor.zeros(1, 2, 6, 5);
        for (int i = 0; i < x.size(); i++) {
            x.data()[i] = random.nextFloat();
        }
        ClassScore asked = new ClassScore(3, 1);
        InputGradient found = InputGradient.of(network, x, asked);
        float h = 1e-2f;
        for (int i = 0; i < x.size(); i++) {
            float kept = x.data()[i];
            x.data()[i] = kept + h;
            double above = asked.in(network.predict(x).toArray(), 0);
            x.data()[i] = kept - h;
            double below = asked.in(network.predict(x).toArray(), 0);
            x.data()[i] = kept;
            assertThat((double) found.input().data()[i])
                    .as("pixel %d, seed %d", i, seed)
                    .isCloseTo((above - below) / (2 * h), within(2e-3));
        }
    }

    @Test
    void aLeadIsTheDifferenceOfTwoScores() {
        Network network = ExplainedNetwork.build();
        Tensor x = ExplainedNetwork.picture();
        float[] of = InputGradient.of(network, x, ClassScore.of(2)).input().toArray();
        float[] against = InputGradient.of(network, x, ClassScore.of(0)).input().toArray();
        float[] lead =
                InputGradient.of(network, x, new ClassScore(2, 0)).input().toArray();
        for (int i = 0; i < lead.length; i++) {
            assertThat(lead[i]).as("pixel %d", i).isCloseTo(of[i] - against[i], within(1e-5f));
        }
    }

    @Test
    void channelsBecomeOneMap() {
        Tensor gradient = Tensor.wrap(Shape.of(1, 3, 1, 2), 1, -2, -4, 2, 3, 1);
        InputGradient made = new InputGradient(new float[2], List.of(), List.of(gradient));
        assertThat(made.map().toArray()).as("the largest magnitude").containsExactly(-4, -2);
        Tensor x = Tensor.wrap(Shape.of(1, 3, 1, 2), 1, 1, 0.5f, 0, 2, 3);
        assertThat(made.timesInput(x).toArray()).as("1 − 2 + 6, −2 + 3").containsExactly(5, 1);
    }

    @Test
    void aClassThatThereIsNotIsRefused() {
        Network network = ExplainedNetwork.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InputGradient.of(network, ExplainedNetwork.picture(), ClassScore.of(4)))
                .withMessageContaining("class 4")
                .withMessageContaining("4 from 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new ClassScore(1, 1));
    }
}
