package convolens.view.control.curve;

import convolens.view.control.Occupancy;
import convolens.view.control.Occupancy.Box;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A series as coordinates in a {@link PlotFrame}: the points themselves while they are few, else two for each column of
 * pixels, its least and its greatest value, so that no peak is lost. A NaN in {@link #ys} interrupts the line.
 *
 * <p>One trace is used for series after series; nothing is allocated once it is large enough.
 */
public final class CurveTrace {
    private static final int POINTS_PER_COLUMN = 2;

    private final MinMaxPyramid.Extremes extremes = new MinMaxPyramid.Extremes();
    public double[] xs = new double[256];
    public double[] ys = new double[256];
    public int count;
    /** The index in the series of the first point traced. */
    int first;
    /** Whether there are two coordinates for each column of pixels instead of one for each point. */
    boolean reduced;

    /**
     * Traces what lies on the frame's x axis, and one point beyond each end.
     *
     * @param column the width of a column of pixels
     */
    void trace(CurveSeries series, PlotFrame frame, double column) {
        int columns = (int) Math.ceil(frame.width() / column);
        int from = Math.max(0, series.indexAt(frame.x().min()) - 1);
        int to = end(series, frame);
        trace(series, frame, columns, from, to, to - from > POINTS_PER_COLUMN * columns);
    }

    /**
     * Traces only the points from an index on, as far as they lie on the frame's x axis, and one beyond its end.
     *
     * @param isReduced whether as two coordinates for each column of pixels
     */
    void trace(CurveSeries series, PlotFrame frame, double column, int from, boolean isReduced) {
        int columns = (int) Math.ceil(frame.width() / column);
        trace(series, frame, columns, from, Math.max(from, end(series, frame)), isReduced);
    }

    private static int end(CurveSeries series, PlotFrame frame) {
        return Math.min(series.size(), series.indexAt(Math.nextUp(frame.x().max())) + 1);
    }

    private void trace(CurveSeries series, PlotFrame frame, int columns, int from, int to, boolean isReduced) {
        count = 0;
        first = from;
        reduced = isReduced;
        if (reduced) {
            traceColumns(series, frame, columns, from, to);
        } else {
            for (int i = from; i < to; i++) {
                add(frame.px(series.x(i)), yOf(series.y(i), frame));
            }
        }
    }

    /** The smallest box around the trace and another box; that box, which may be null, where the trace has no points. */
    @Nullable
    Box bounds(@Nullable Box other) {
        Box box = other;
        for (int i = 0; i < count; i++) {
            if (!Double.isNaN(ys[i])) {
                Box point = new Box(xs[i], ys[i], 0, 0);
                box = box == null ? point : box.with(point);
            }
        }
        return box;
    }

    private void traceColumns(CurveSeries series, PlotFrame frame, int columns, int from, int to) {
        double width = frame.width() / columns;
        int start = from;
        double previous = Double.NaN;
        for (int column = 0; column < columns && start < to; column++) {
            double edge = frame.left() + (column + 1) * width;
            int end = column == columns - 1 ? to : Math.min(to, series.indexAt(frame.xAt(edge)));
            if (end <= start) {
                continue;
            }
            extremes.reset();
            series.extremes(start, end, extremes);
            start = end;
            double x = edge - width / 2;
            double low = lowest(frame);
            double high = extremes.isEmpty() ? Double.NaN : frame.py(extremes.max);
            boolean downFirst = Math.abs(low - previous) > Math.abs(high - previous);
            add(x, downFirst ? high : low);
            add(x, downFirst ? low : high);
            previous = downFirst ? low : high;
        }
    }

    private double lowest(PlotFrame frame) {
        if (extremes.isEmpty()) {
            return Double.NaN;
        }
        boolean needsPositive = frame.y().logarithmic();
        float value = needsPositive ? extremes.positive : extremes.min;
        return yOf(value, frame);
    }

    private static double yOf(float value, PlotFrame frame) {
        return Float.isFinite(value) ? frame.py(value) : Double.NaN;
    }

    private void add(double x, double y) {
        if (count == xs.length) {
            xs = Arrays.copyOf(xs, 2 * count);
            ys = Arrays.copyOf(ys, 2 * count);
        }
        xs[count] = x;
        ys[count] = y;
        count++;
    }

    /** Marks all that the trace covers. */
    void cover(Occupancy area) {
        for (int i = 1; i < count; i++) {
            area.addLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
    }
}
