package convolens.engine.inspect;

import static convolens.fixtures.Close.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.fixtures.Fixtures.ExplainedOcclusion;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OcclusionTest {
    private static Tensor picture() {
        return ExplainedNetwork.picture().view(2, 10, 9);
    }

    private static Occlusion.Answers all(Network network, WindowGeometry geometry, float grey) {
        Occlusion occlusion = new Occlusion(network, picture(), geometry, grey);
        int parts = 1;
        while (occlusion.advance()) {
            parts++;
        }
        assertThat(parts)
                .as("%d windows are computed in parts", geometry.windows())
                .isGreaterThanOrEqualTo(geometry.windows() / 32);
        return occlusion.answers();
    }

    @Test
    void agreesWithPyTorch() {
        ExplainedOcclusion expected = ExplainedNetwork.REFERENCE.occlusion();
        WindowGeometry geometry = new WindowGeometry(
                10,
                9,
                expected.window()[0],
                expected.window()[1],
                expected.stride(),
                expected.stride(),
                expected.padding(),
                expected.padding());
        Occlusion.Answers found = all(ExplainedNetwork.build(), geometry, expected.grey());
        assertThat(found.isComplete()).isTrue();
        assertClose(
                "probabilities", found.probabilities(), expected.probabilities().data(), 1e-5);
    }

    /** Pixel by pixel, one picture at a time, for geometries of all kinds. */
    @Test
    void agreesWithANaiveLoop() {
        long seed = 11;
        Random random = new Random(seed);
        Network network = ExplainedNetwork.build();
        Tensor picture = picture();
        for (int trial = 0; trial < 12; trial++) {
            int size = 1 + random.nextInt(6);
            int stride = 1 + random.nextInt(4);
            int padding = random.nextInt(8);
            float grey = random.nextFloat();
            WindowGeometry geometry = WindowGeometry.square(10, 9, size, stride, padding);
            Occlusion.Answers found = all(network, geometry, grey);
            ClassScore asked = new ClassScore(random.nextInt(2), 2);
            float[] map = found.map(asked).toArray();
            int at = 0;
            for (int top = -padding; top + size <= 10 + padding; top += stride) {
                for (int left = -padding; left + size <= 9 + padding; left += stride) {
                    float[] expected = probabilities(network, picture, top, left, size, grey);
                    assertThat(map[at++])
                            .as("seed %d, trial %d, window at %d, %d", seed, trial, top, left)
                            .isCloseTo(expected[asked.of()] - expected[2], within(2e-6f));
                }
            }
            assertThat(at).isEqualTo(geometry.windows());
        }
        assertThat(picture.toArray())
                .as("the picture stays")
                .isEqualTo(picture().toArray());
    }

    private static float[] probabilities(Network network, Tensor picture, int top, int left, int size, float grey) {
        Tensor x = Tensor.zeros(1, 2, 10, 9);
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 10; i++) {
                for (int j = 0; j < 9; j++) {
                    boolean hidden = i >= top && i < top + size && j >= left && j < left + size;
                    x.set(hidden ? grey : picture.get(c, i, j), 0, c, i, j);
                }
            }
        }
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        softmax.forward(network.predict(x), new int[1]);
        return softmax.probabilities().toArray();
    }

    @Test
    void whatIsNotKnownYetIsSaid() {
        WindowGeometry geometry = WindowGeometry.square(10, 9, 1, 1, 0);
        Occlusion occlusion = new Occlusion(ExplainedNetwork.build(), picture(), geometry, 0);
        assertThat(occlusion.answers().done()).isZero();
        assertThat(occlusion.advance()).isTrue();
        Occlusion.Answers some = occlusion.answers();
        assertThat(some.done()).isBetween(1, 89);
        assertThat(some.isComplete()).isFalse();
        float[] before = some.probabilities().clone();
        while (occlusion.advance()) {
            // on
        }
        assertThat(some.probabilities()).as("what was handed over stays").isEqualTo(before);
        Occlusion resumed = new Occlusion(ExplainedNetwork.build(), picture(), geometry, 0);
        resumed.resume(some);
        while (resumed.advance()) {
            // on
        }
        assertThat(resumed.answers().probabilities())
                .as("from where it was")
                .isEqualTo(occlusion.answers().probabilities());
        Occlusion another =
                new Occlusion(ExplainedNetwork.build(), picture(), WindowGeometry.square(10, 9, 2, 1, 0), 0);
        assertThatIllegalArgumentException().isThrownBy(() -> another.resume(some));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Occlusion(ExplainedNetwork.build(), picture(), WindowGeometry.square(9, 9, 1, 1, 0), 0))
                .withMessageContaining("9×9")
                .withMessageContaining("(2, 10, 9)");
    }
}
