package convolens.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.layer.Layer;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backward pass that is wrong does not pass the gradient check, and what is right still does. */
class GradientMistakesTest {
    private static final GradientCheckSettings ALL = GradientCheckSettings.all();

    /** Mistakes that people really make in a backward pass, and what each of them spoils. */
    enum Mistake {
        FORGETS_THE_LAST_ROW_OF_THE_WEIGHTS(List.of("W1"), layer -> {
            Tensor dw = layer.parameters().get(0).gradient();
            int row = dw.shape().sizeOfOne();
            Arrays.fill(dw.data(), dw.size() - row, dw.size(), 0);
        }),
        FLIPS_THE_SIGN(List.of("W1"), layer -> scale(layer, 0, -1)),
        IS_OFF_BY_FIVE_PERCENT(List.of("W1"), layer -> scale(layer, 0, 1.05f)),
        FORGETS_THE_BIAS(List.of("b1"), layer -> scale(layer, 1, 0)),
        TURNS_THE_FILTER_AROUND(List.of("W1"), layer -> {
            Tensor dw = layer.parameters().get(0).gradient();
            for (int i = 0; i < dw.size() / 2; i++) {
                float kept = dw.data()[i];
                dw.data()[i] = dw.data()[dw.size() - 1 - i];
                dw.data()[dw.size() - 1 - i] = kept;
            }
        }),
        BLOWS_UP(List.of("W1"), layer -> scale(layer, 0, 1e6f)),
        IS_NOT_A_NUMBER(List.of("b1"), layer -> scale(layer, 1, Float.NaN));

        private final List<String> spoiled;
        private final Consumer<Layer> mistake;

        Mistake(List<String> spoiled, Consumer<Layer> mistake) {
            this.spoiled = spoiled;
            this.mistake = mistake;
        }

        private static void scale(Layer layer, int parameter, float factor) {
            Tensor gradient = layer.parameters().get(parameter).gradient();
            for (int i = 0; i < gradient.size(); i++) {
                gradient.data()[i] *= factor;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAMistakeAndBlamesNoOther(Mistake mistake) {
        Network right = GradientCheckTest.chapter(1);
        List<Layer> layers = new ArrayList<>(right.layers());
        layers.set(0, new BrokenLayer(layers.get(0), (layer, dx) -> mistake.mistake.accept(layer)));
        Network network = new Network(right.input(), layers);

        List<ParameterCheck> checks = GradientCheck.of(network, GradientCheckTest.image(1, 10), new int[] {1}, ALL);

        assertThat(checks.stream().filter(check -> !check.passed()).map(ParameterCheck::name))
                .containsExactlyElementsOf(mistake.spoiled);
    }

    /** A layer that hands back a wrong gradient spoils all that lies before it and nothing behind it. */
    @Test
    void findsAMistakeInTheGradientOfTheInput() {
        Network right = GradientCheckTest.chapter(1);
        List<Layer> layers = new ArrayList<>(right.layers());
        layers.set(2, new BrokenLayer(layers.get(2), (layer, dx) -> {
            for (int i = 0; i < dx.size(); i++) {
                dx.data()[i] *= 1.1f;
            }
        }));
        Network network = new Network(right.input(), layers);

        List<ParameterCheck> checks = GradientCheck.of(network, GradientCheckTest.image(1, 10), new int[] {1}, ALL);

        assertThat(checks.stream().filter(check -> !check.passed()).map(ParameterCheck::name))
                .containsExactly("W1", "b1");
    }
}
