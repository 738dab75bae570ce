package convolens.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueHistogramTest {

    private static float[] values(long seed) {
        Random random = new Random(seed);
        float scale = (float) Math.pow(10, random.nextInt(12) - 6);
        float shift = random.nextInt(3) == 0 ? random.nextFloat() * 20 * scale : 0;
        float[] values = new float[1 + random.nextInt(5_000)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0 ? 0 : (float) random.nextGaussian() * scale + shift;
        }
        return values;
    }

    private static ValueHistogram of(float... values) {
        return ValueHistogram.of(Tensor.wrap(Shape.of(values.length), values));
    }

    /** One value after the other, bin by bin, in exact decimals of a double. */
    private static void assertCounts(ValueHistogram histogram, float[] values, String seed) {
        double width = Math.pow(2, histogram.exponent());
        int total = 0;
        for (long bin = histogram.first() - 1; bin <= histogram.first() + histogram.bins(); bin++) {
            double from = bin * width;
            double to = (bin + 1) * width;
            long naive = IntStream.range(0, values.length)
                    .filter(i -> values[i] >= from && values[i] < to)
                    .count();
            assertThat(histogram.count(bin)).as("%s, bin %d", seed, bin).isEqualTo((int) naive);
            total += histogram.count(bin);
        }
        assertThat(total).as(seed).isEqualTo(values.length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void countsAndMomentsAreThoseOfANaiveComputation(long seed) {
        float[] values = values(seed);
        ValueHistogram histogram = of(values);
        String as = "seed " + seed;
        assertThat(histogram.bins()).as(as).isBetween(1, ValueHistogram.BINS);
        assertCounts(histogram, values, as);

        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.pow(values[i] - mean, 2))
                .average()
                .orElseThrow();
        double size = IntStream.range(0, values.length)
                .mapToDouble(i -> Math.abs(values[i]))
                .max()
                .orElseThrow();
        ValueHistogram.Moments moments = histogram.moments();
        assertThat(moments.mean()).as(as).isCloseTo(mean, within(1e-12 * size));
        assertThat(moments.deviation()).as(as).isCloseTo(Math.sqrt(variance), within(1e-12 * size));
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(moments.min()).as(as).isEqualTo(sorted[0]);
        assertThat(moments.max()).as(as).isEqualTo(sorted[sorted.length - 1]);
        long zeros =
                IntStream.range(0, values.length).filter(i -> values[i] == 0).count();
        assertThat(moments.zeroShare()).as(as).isEqualTo((double) zeros / values.length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void widerBinsHoldWhatIsInThem(long seed) {
        float[] values = values(seed);
        ValueHistogram histogram = of(values);
        for (int wider : new int[] {0, 1, 2, 5, 9, 40}) {
            ValueHistogram widened = histogram.widened(histogram.exponent() + wider);
            assertCounts(widened, values, "seed " + seed + ", wider by " + wider);
            assertThat(widened.moments()).isEqualTo(histogram.moments());
        }
        assertThatThrownBy(() -> histogram.widened(histogram.exponent() - 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEdgeOfABinBelongsToTheOneAbove() {
        ValueHistogram histogram = of(-1, -0.5f, 0, 0.5f, 0.999f, 1).widened(0);
        assertThat(histogram.first()).isEqualTo(-1);
        assertThat(new int[] {histogram.count(-1), histogram.count(0), histogram.count(1)})
                .containsExactly(2, 3, 1);
    }

    @Test
    void whatIsNotFiniteIsCountedApart() {
        ValueHistogram histogram = of(Float.NaN, 2, Float.POSITIVE_INFINITY, 4, Float.NEGATIVE_INFINITY);
        assertThat(histogram.moments().notFinite()).isEqualTo(3);
        assertThat(histogram.moments().mean()).isEqualTo(3);
        assertThat(histogram.moments().deviation()).isEqualTo(1);
        assertThat(histogram.moments().count()).isEqualTo(2);

        ValueHistogram none = of(Float.NaN, Float.NaN);
        assertThat(none.bins()).isZero();
        assertThat(none.moments().zeroShare()).isNaN();
        assertThat(none.widened(3).bins()).isZero();
    }

    @Test
    void allZerosAreOneBin() {
        ValueHistogram zeros = of(0, 0, -0f);
        assertThat(zeros.bins()).isEqualTo(1);
        assertThat(zeros.count(0)).isEqualTo(3);
        assertThat(zeros.moments().zeroShare()).isEqualTo(1);
    }

    @Test
    void theLargestAndTheSmallestFloatsFitTogether() {
        float[] values = {-Float.MAX_VALUE, Float.MIN_VALUE, Float.MAX_VALUE, 1};
        ValueHistogram histogram = of(values);
        assertThat(histogram.bins()).isLessThanOrEqualTo(ValueHistogram.BINS);
        assertThat(histogram.count(0)).isEqualTo(2);
    }
}
