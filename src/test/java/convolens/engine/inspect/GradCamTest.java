package convolens.engine.inspect;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.data.image.Resampling;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.fixtures.Fixtures.ExplainedLayer;
import convolens.fixtures.Fixtures.ExplainedQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradCamTest {
    static List<ExplainedQuestion> questions() {
        return ExplainedNetwork.REFERENCE.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void agreesWithPyTorchOnEveryConvolution(ExplainedQuestion expected) {
        InputGradient gradient = InputGradient.of(
                ExplainedNetwork.build(),
                ExplainedNetwork.picture(),
                new ClassScore(expected.of(), expected.against()));
        assertThat(expected.cams()).hasSize(2);
        for (ExplainedLayer layer : expected.cams()) {
            GradCam found = GradCam.of(gradient.outputs().get(layer.layer()), gradient.at(layer.layer()));
            assertClose("α", found.alphas(), layer.alphas().data(), 1e-5);
            assertClose("sum", found.sum(), layer.sum(), 1e-5);
            assertClose("map", found.map(), layer.map(), 1e-5);
            Tensor enlarged = Resampling.to(
                    found.map().view(1, found.map().dim(0), found.map().dim(1)), 10, 9);
            assertClose("enlarged", enlarged, layer.enlarged(), 1e-5);
        }
    }

    @Test
    void twoMapsByHand() {
        Tensor maps = Tensor.wrap(Shape.of(1, 2, 1, 2), 1, 2, 3, 0);
        Tensor gradients = Tensor.wrap(Shape.of(1, 2, 1, 2), 1, 3, -1, -1);
        GradCam made = GradCam.of(maps, gradients);
        assertThat(made.alphas()).containsExactly(2, -1);
        assertThat(made.sum().toArray()).containsExactly(2 * 1 - 3, 2 * 2);
        assertThat(made.map().toArray()).containsExactly(0, 4);
        assertThat(made.weighted(1).toArray()).containsExactly(-3, -0f);
        assertThat(made.share(0)).isCloseTo(6 / 9.0, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradCam.of(maps, Tensor.zeros(1, 2, 2, 1)))
                .withMessageContaining("(1, 2, 1, 2)")
                .withMessageContaining("(1, 2, 2, 1)");
    }
}
