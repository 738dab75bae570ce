package convolens.view.control.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolens.raster.AxisScale;
import convolens.ui.OnFxThread;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

@OnFxThread
class CurveTraceTest {
    private static final int LENGTH = 100_000;

    private final CurveSeries series = new CurveSeries("loss", CurveStyle.RAW);
    private final CurveTrace trace = new CurveTrace();

    @Test
    void reductionKeepsEveryPeakAndEveryDip() {
        Random random = new Random(3);
        float[] ys = noise(random);
        int[] peaks = random.ints(40, 0, LENGTH).distinct().toArray();
        for (int i = 0; i < peaks.length; i++) {
            ys[peaks[i]] = i % 2 == 0 ? 8 + i / 100f : -8 - i / 100f;
        }
        append(ys);
        PlotFrame frame = frame(0, LENGTH, new AxisScale(-10, 10, false));
        trace.trace(series, frame, 1);
        assertThat(trace.reduced).isTrue();
        assertThat(trace.count).isEqualTo(2 * 500);
        for (int peak : peaks) {
            double column = Math.floor(frame.px(peak) - frame.left()) + frame.left() + 0.5;
            double[] inColumn = columnYs(column);
            assertThat(inColumn).as("peak at %d", peak).hasSize(2);
            double y = frame.py(ys[peak]);
            assertThat(y).isBetween(min(inColumn) - 1e-9, max(inColumn) + 1e-9);
        }
    }

    @Test
    void eachColumnSpansExactlyTheValuesOfItsPoints() {
        float[] ys = noise(new Random(4));
        append(ys);
        PlotFrame frame = frame(0, LENGTH, new AxisScale(-10, 10, false));
        trace.trace(series, frame, 1);
        double[] column = columnYs(frame.left() + 100.5);
        float[] points = Arrays.copyOfRange(ys, 100 * 200, 101 * 200);
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float y : points) {
            low = Math.min(low, y);
            high = Math.max(high, y);
        }
        assertThat(min(column)).isCloseTo(frame.py(high), within(1e-9));
        assertThat(max(column)).isCloseTo(frame.py(low), within(1e-9));
    }

    @Test
    void fewPointsAreTracedThemselves() {
        series.append(new float[] {0, 1, 2}, new float[] {0.1f, 0.5f, 0.4f}, 0, 3);
        PlotFrame frame = frame(0, 2, new AxisScale(0, 1, false));
        trace.trace(series, frame, 1);
        assertThat(trace.reduced).isFalse();
        assertThat(Arrays.copyOf(trace.xs, trace.count)).containsExactly(10, 260, 510);
        assertThat(trace.ys[1]).isCloseTo(70, within(1e-4));
    }

    @Test
    void aPartTracesOnePointBeyondEachEnd() {
        for (int i = 0; i < 50; i++) {
            series.append(i, i);
        }
        trace.trace(series, frame(9.5, 20.5, new AxisScale(0, 50, false)), 1);
        assertThat(trace.first).isEqualTo(9);
        assertThat(trace.count).isEqualTo(13);
    }

    @Test
    void whatHasNoPlaceInterruptsTheLine() {
        series.append(new float[] {0, 1, 2, 3, 4}, new float[] {1, 0, Float.NaN, Float.POSITIVE_INFINITY, 0.5f}, 0, 5);
        trace.trace(series, frame(0, 4, new AxisScale(0.25, 1, true)), 1);
        assertThat(Arrays.copyOf(trace.ys, trace.count)).containsExactly(20, Double.NaN, Double.NaN, Double.NaN, 70);
    }

    @Test
    void aLogarithmicAxisTakesTheLeastPositiveValueOfAColumn() {
        for (int i = 0; i < 10_000; i++) {
            series.append(i, i % 2 == 0 ? -1 : 0.5f);
        }
        trace.trace(series, frame(0, 10_000, new AxisScale(0.1, 1, true)), 1);
        assertThat(trace.reduced).isTrue();
        assertThat(trace.ys[0]).isEqualTo(trace.ys[1]).isBetween(20.0, 120.0);
    }

    @Test
    void aMinimumOfManyPointsOnTheRightEdgeIsNotLost() {
        for (int i = 0; i < 5000; i++) {
            series.append(1, i == 4999 ? 0 : 1);
        }
        PlotFrame frame = frame(0, 1, new AxisScale(0, 1, false));
        trace.trace(series, frame, 1);
        assertThat(max(Arrays.copyOf(trace.ys, trace.count))).isEqualTo(frame.py(0));
    }

    @Test
    void pointsOutOfOrderAreRefusedAndTheEarlierOnesKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.append(new float[] {0, 2, 1}, new float[3], 0, 3))
                .withMessageContaining("1.0 follows 2.0");
        assertThat(series.size()).isEqualTo(2);
    }

    @Test
    void averageFollowsItsSeriesMoreCloselyAtTheStart() {
        CurveSeries average = new CurveSeries("average", CurveStyle.SMOOTH);
        series.append(0, 4);
        series.averageInto(average, 0.5);
        series.append(new float[] {1, 2, 3}, new float[] {8, Float.NaN, 0}, 0, 3);
        assertThat(average.size()).isEqualTo(4);
        assertThat(average.y(0)).isEqualTo(4);
        float second = 4f / 17 + 8 * 16f / 17;
        assertThat(average.y(1)).isCloseTo(second, within(1e-6f));
        assertThat(average.y(2)).isNaN();
        assertThat(average.y(3)).isCloseTo(second / 9, within(1e-6f));
        for (int t = 4; t < 24; t++) {
            series.append(t, t);
        }
        float before = average.y(23);
        series.append(24, 4);
        assertThat(average.y(24))
                .as("half of the past is kept from here on")
                .isCloseTo((before + 4) / 2, within(1e-6f));
        series.clear();
        assertThat(average.size()).isZero();
    }

    @Test
    void averageStaysNearALossThatFallsToAHundredthInAHundredBatches() {
        CurveSeries average = new CurveSeries("average", CurveStyle.SMOOTH);
        CurveSeries loss = new CurveSeries("loss", CurveStyle.RAW);
        loss.averageInto(average, 0.95);
        for (int t = 0; t <= 100; t++) {
            loss.append(t, (float) Math.pow(10, -t / 50.0));
            assertThat(average.y(t)).as("at %d", t).isBetween(loss.y(t), 1.4f * loss.y(t));
        }
    }

    private void append(float[] ys) {
        float[] xs = new float[ys.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i;
        }
        series.append(xs, ys, 0, ys.length);
    }

    private double[] columnYs(double x) {
        double[] found = new double[trace.count];
        int count = 0;
        for (int i = 0; i < trace.count; i++) {
            if (Math.abs(trace.xs[i] - x) < 0.25) {
                found[count++] = trace.ys[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static float[] noise(Random random) {
        float[] values = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static PlotFrame frame(double from, double to, AxisScale y) {
        return new PlotFrame(10, 20, 500, 100, new AxisScale(from, to, false), y);
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
