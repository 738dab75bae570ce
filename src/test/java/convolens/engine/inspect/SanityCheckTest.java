package convolens.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Weights drawn anew from the top, and how alike two maps are. */
class SanityCheckTest {
    @Test
    void theTopmostLayersForget() {
        Network network = ExplainedNetwork.build();
        Map<String, Tensor> trained = network.copyParameters();
        assertThat(RedrawnWeights.layers(network)).isEqualTo(4);
        Map<String, Tensor> none = RedrawnWeights.of(ExplainedNetwork.architecture(), trained, 0, 9);
        none.forEach((name, value) ->
                assertThat(value.toArray()).as(name).isEqualTo(trained.get(name).toArray()));
        Map<String, Tensor> two = RedrawnWeights.of(ExplainedNetwork.architecture(), trained, 2, 9);
        Map<String, Tensor> all = RedrawnWeights.of(ExplainedNetwork.architecture(), trained, 99, 9);
        for (String name : List.of("W1", "b1", "W2", "b2")) {
            assertThat(two.get(name).toArray())
                    .as(name)
                    .isEqualTo(trained.get(name).toArray());
            assertThat(all.get(name).toArray())
                    .as(name)
                    .isNotEqualTo(trained.get(name).toArray());
        }
        for (String name : List.of("W3", "b3", "W4", "b4")) {
            assertThat(two.get(name).toArray())
                    .as(name)
                    .isNotEqualTo(trained.get(name).toArray());
            assertThat(two.get(name).toArray())
                    .as("the same seed, whatever number of layers: " + name)
                    .isEqualTo(all.get(name).toArray());
        }
        assertThat(RedrawnWeights.of(ExplainedNetwork.architecture(), trained, 1, 10)
                        .get("W4")
                        .toArray())
                .isNotEqualTo(all.get("W4").toArray());
        assertThat(network.copyParameters().get("W4").toArray())
                .as("the network itself stays")
                .isEqualTo(trained.get("W4").toArray());
    }

    /** The mean ranks 1 2.5 2.5 4 5 0 and 3.5 3.5 2 0.5 5 0.5 by NumPy: corrcoef. */
    @Test
    void ranksAreCompared() {
        assertThat(RankCorrelation.of(new float[] {1, 2, 3}, new float[] {-5, 0, 100}))
                .isEqualTo(1);
        assertThat(RankCorrelation.of(new float[] {1, 2, 3}, new float[] {9, 8, 7}))
                .isEqualTo(-1);
        assertThat(RankCorrelation.of(new float[] {1, 2, 2, 5, 7, 0}, new float[] {3, 3, 1, 0, 8, -0f}))
                .isCloseTo(0.40302997, within(1e-8));
        assertThat(RankCorrelation.of(new float[] {1, 1, 1}, new float[] {1, 2, 3}))
                .isNaN();
        assertThat(RankCorrelation.of(new float[] {1, Float.NaN, 0}, new float[] {1, 2, 3}))
                .isNaN();
    }
}
