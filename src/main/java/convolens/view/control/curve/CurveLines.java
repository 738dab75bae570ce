package convolens.view.control.curve;

import convolens.view.control.Occupancy;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Ink;
import convolens.view.paint.RunStyle;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;

/**
 * Paints the lines and markers of a plot: earlier runs dashed and grey, the current ones in their colours. What the
 * current runs have grown by since they were painted can be painted alone, as long as that is little.
 */
final class CurveLines {
    private static final double MARKER_PITCH = 14;
    private static final double MARKER_SIZE = 8;
    private static final double MASS_SHARE = 0.75;
    private static final double GROWTH = 0.25;

    private final CurveTrace trace = new CurveTrace();
    private final Occupancy earlier = new Occupancy();
    private final Occupancy drawn = new Occupancy();
    private final Occupancy all = new Occupancy();
    private final Map<CurveSeries, Painted> painted = new IdentityHashMap<>();
    private @Nullable PlotFrame paintedFrame;
    private double[] segmentX = new double[256];
    private double[] segmentY = new double[256];

    /** How a series was when it was painted: its points, the x of the last, whether marks left out some of them. */
    private record Painted(int size, float lastX, boolean reduced, boolean sparse) {}

    /** What the lines of the last painting cover; whoever asked before has covered more of it in vain. */
    Occupancy occupancy() {
        all.setTo(drawn);
        return all;
    }

    /** Paints the runs that are not current. */
    void paintEarlier(PlotPaint paint, List<CurveRun> runs) {
        earlier.reset(paint.frame().right(), paint.frame().bottom());
        paint.ink().setLineJoin(StrokeLineJoin.ROUND);
        int index = 0;
        for (CurveRun run : runs) {
            if (!run.isCurrent()) {
                RunStyle style = RunStyle.of(index++, paint.palette());
                if (run.isVisible()) {
                    paintEarlier(paint, run, style);
                }
            }
        }
    }

    /** Paints the current runs. */
    void paintCurrent(PlotPaint paint, List<CurveRun> runs) {
        drawn.setTo(earlier);
        painted.clear();
        paintedFrame = paint.frame();
        paint.ink().setLineJoin(StrokeLineJoin.ROUND);
        for (CurveSeries series : current(runs)) {
            trace.trace(series, paint.frame(), paint.hairline());
            boolean sparse = paintCurrent(paint, series.style());
            float lastX = series.size() == 0 ? Float.NaN : series.x(series.size() - 1);
            painted.put(series, new Painted(series.size(), lastX, trace.reduced, sparse));
        }
    }

    /** Whether {@link #paintGrowth} can add to the last painting what is new of the current runs. */
    boolean canGrow(PlotFrame frame, List<CurveRun> runs) {
        List<CurveSeries> now = current(runs);
        return frame.equals(paintedFrame)
                && now.size() == painted.size()
                && now.stream().allMatch(series -> canGrow(frame, series));
    }

    private boolean canGrow(PlotFrame frame, CurveSeries series) {
        @Nullable Painted before = painted.get(series);
        if (before == null || before.size == 0 || before.sparse || series.size() < before.size) {
            return false;
        }
        double growth = frame.px(series.x(series.size() - 1)) - frame.px(before.lastX);
        return series.x(before.size - 1) == before.lastX && growth <= GROWTH * frame.width();
    }

    /**
     * Paints what has been added to the current runs since they were painted. To be called only if they can grow.
     *
     * @return the area painted; null if that is none
     */
    @Nullable
    Box paintGrowth(PlotPaint paint, List<CurveRun> runs) {
        paint.ink().setLineJoin(StrokeLineJoin.ROUND);
        Box area = null;
        for (CurveSeries series : current(runs)) {
            Painted before = Objects.requireNonNull(painted.get(series));
            if (series.size() > before.size) {
                trace.trace(series, paint.frame(), paint.hairline(), before.size - 1, before.reduced);
                paintCurrent(paint, series.style());
                area = trace.bounds(area);
            }
        }
        return area;
    }

    private static List<CurveSeries> current(List<CurveRun> runs) {
        return runs.stream()
                .filter(run -> run.isCurrent() && run.isVisible())
                .flatMap(run -> run.shown().stream())
                .toList();
    }

    private void paintEarlier(PlotPaint paint, CurveRun run, RunStyle style) {
        Ink ink = paint.ink();
        ink.setLineCap(StrokeLineCap.BUTT);
        ink.setLineDashes(
                style.dashes().stream().mapToDouble(Double::doubleValue).toArray());
        List<CurveSeries> shown = run.shown();
        for (int i = 0; i < shown.size(); i++) {
            boolean last = i == shown.size() - 1;
            trace.trace(shown.get(i), paint.frame(), paint.hairline());
            trace.cover(earlier);
            ink.setStroke(last ? style.color() : style.color().deriveColor(0, 1, 1, 0.5));
            ink.setLineWidth(last ? 1.6 : 1.2);
            strokeTrace(ink);
        }
        ink.setLineDashes();
    }

    /** Paints the trace; says whether it leaves out marks of some points. */
    private boolean paintCurrent(PlotPaint paint, CurveStyle style) {
        Ink ink = paint.ink();
        Color color = paint.palette().color(style.role());
        trace.cover(drawn);
        boolean mass = trace.reduced && style.width() <= 1;
        ink.setAlpha(mass ? style.opacity() * MASS_SHARE : style.opacity());
        if (trace.reduced) {
            ink.setFill(color);
            fillColumns(ink, paint.hairline(), style.width());
        } else {
            ink.setLineCap(StrokeLineCap.ROUND);
            ink.setStroke(color);
            ink.setLineWidth(style.width());
            strokeTrace(ink);
        }
        ink.setAlpha(1);
        return paintMarkers(paint, style, color);
    }

    /** One upright bar per column, stretched to meet the bar before it: many times faster than stroking. */
    private void fillColumns(Ink ink, double column, double thickness) {
        double previousTop = Double.NaN;
        double previousBottom = Double.NaN;
        for (int i = 0; i + 1 < trace.count; i += 2) {
            double top = Math.min(trace.ys[i], trace.ys[i + 1]);
            double bottom = Math.max(trace.ys[i], trace.ys[i + 1]);
            double from = top > previousBottom ? previousBottom : top;
            double to = bottom < previousTop ? previousTop : bottom;
            if (!Double.isNaN(top)) {
                ink.fillRect(trace.xs[i] - column / 2, from - thickness / 2, column, to - from + thickness);
            }
            previousTop = top;
            previousBottom = bottom;
        }
    }

    private void strokeTrace(Ink ink) {
        int length = 0;
        for (int i = 0; i < trace.count; i++) {
            if (Double.isNaN(trace.ys[i])) {
                strokeSegment(ink, length);
                length = 0;
            } else {
                if (length == segmentX.length) {
                    segmentX = Arrays.copyOf(segmentX, 2 * length);
                    segmentY = Arrays.copyOf(segmentY, 2 * length);
                }
                segmentX[length] = trace.xs[i];
                segmentY[length] = trace.ys[i];
                length++;
            }
        }
        strokeSegment(ink, length);
    }

    private void strokeSegment(Ink ink, int length) {
        if (length > 1) {
            ink.strokePolyline(segmentX, segmentY, length);
        }
    }

    private boolean paintMarkers(PlotPaint paint, CurveStyle style, Color color) {
        if (style.marker() == CurveStyle.Marker.NONE || trace.count == 0) {
            return false;
        }
        if (trace.reduced) {
            return true;
        }
        int last = trace.count - 1;
        double pitch = last == 0 ? MARKER_PITCH : (trace.xs[last] - trace.xs[0]) / last;
        int every = Math.max(1, (int) Math.ceil(MARKER_PITCH / Math.max(pitch, 1e-6)));
        double size = pitch < MARKER_PITCH * 1.5 ? MARKER_SIZE - 1 : MARKER_SIZE;
        for (int i = 0; i <= last; i++) {
            boolean marked = (trace.first + i) % every == 0 || i == last;
            if (marked && !Double.isNaN(trace.ys[i])) {
                paint.marker(style.marker(), trace.xs[i], trace.ys[i], size, color);
            }
        }
        return every > 1;
    }
}
