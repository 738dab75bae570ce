package convolens.view.control.curve;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.ui.OnFxThread;
import java.util.Random;
import org.junit.jupiter.api.Test;

@OnFxThread
class MinMaxPyramidTest {
    private static final long SEED = 20;

    @Test
    void agreesWithReadingEveryValueForRandomParts() {
        Random random = new Random(SEED);
        MinMaxPyramid pyramid = new MinMaxPyramid();
        float[] values = new float[9000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(50) == 0 ? Float.NaN : (float) random.nextGaussian();
            pyramid.append(values[i]);
            if (i % 97 == 0) {
                int from = random.nextInt(i + 1);
                assertAgrees(pyramid, values, from, from + random.nextInt(i + 2 - from));
            }
        }
        for (int round = 0; round < 2000; round++) {
            int from = random.nextInt(values.length);
            assertAgrees(pyramid, values, from, from + random.nextInt(values.length + 1 - from));
        }
        assertAgrees(pyramid, values, 0, values.length);
    }

    @Test
    void aPartWithoutAFiniteValueIsEmpty() {
        MinMaxPyramid pyramid = new MinMaxPyramid();
        for (int i = 0; i < 300; i++) {
            pyramid.append(i < 150 ? Float.NaN : Float.POSITIVE_INFINITY);
        }
        assertThat(query(pyramid, 0, 300).isEmpty()).isTrue();
        assertThat(query(pyramid, 7, 7).isEmpty()).isTrue();
    }

    @Test
    void knowsTheLeastPositiveValueForLogarithmicAxes() {
        MinMaxPyramid pyramid = new MinMaxPyramid();
        for (int i = 0; i < 1000; i++) {
            pyramid.append(i % 2 == 0 ? -i : i / 1000f);
        }
        assertThat(query(pyramid, 100, 1000).positive).isEqualTo(0.101f);
        assertThat(query(pyramid, 100, 101).positive).isInfinite();
    }

    @Test
    void startsAgainAfterClear() {
        MinMaxPyramid pyramid = new MinMaxPyramid();
        for (int i = 0; i < 500; i++) {
            pyramid.append(1000);
        }
        pyramid.clear();
        for (int i = 0; i < 400; i++) {
            pyramid.append(i);
        }
        assertThat(pyramid.size()).isEqualTo(400);
        assertThat(query(pyramid, 0, 400).max).isEqualTo(399);
    }

    private static MinMaxPyramid.Extremes query(MinMaxPyramid pyramid, int from, int to) {
        MinMaxPyramid.Extremes extremes = new MinMaxPyramid.Extremes();
        extremes.reset();
        pyramid.query(from, to, extremes);
        return extremes;
    }

    private static void assertAgrees(MinMaxPyramid pyramid, float[] values, int from, int to) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (!Float.isNaN(values[i])) {
                min = Math.min(min, values[i]);
                max = Math.max(max, values[i]);
            }
        }
        MinMaxPyramid.Extremes found = query(pyramid, from, to);
        assertThat(new float[] {found.min, found.max})
                .as("[%d, %d) of seed %d", from, to, SEED)
                .containsExactly(min, max);
    }
}
