package convolens.view.control.curve;

import convolens.view.control.FloatingPanel;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Palette;
import convolens.view.paint.RunStyle;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** The crosshair at one x: a line, a point on each curve and a box with the exact values. */
final class CurveReadout {
    private static final double TOLERANCE = 6;
    private static final double ROW = 18;
    private static final double PAD = 10;
    private static final double DISTANCE = 14;
    private static final double SWATCH = 14;
    private static final double NAME_GAP = 16;
    private static final int MAX_ROWS = 14;

    private CurveReadout() {}

    /** A value on the crosshair. */
    record Row(String name, String value, Color color, double px, double py, boolean current) {}

    static void paint(PlotPaint paint, double x, String xName, List<CurveRun> runs, @Nullable Box legend) {
        PlotFrame frame = paint.frame();
        if (!frame.holdsX(x)) {
            return;
        }
        Palette palette = paint.palette();
        double px = frame.px(x);
        paint.verticalLine(px, frame.top(), frame.bottom(), palette.faint(), paint.hairline());
        List<Row> rows = rows(paint, x, runs);
        for (Row row : rows) {
            if (frame.contains(row.px, row.py)) {
                paint.ink().setFill(palette.stage());
                paint.ink().fillOval(row.px - 5, row.py - 5, 10, 10);
                paint.ink().setFill(row.color);
                paint.ink().fillOval(row.px - 3.5, row.py - 3.5, 7, 7);
            }
        }
        String number = x == Math.rint(x)
                ? paint.numbers().fixed(x, 0)
                : paint.numbers().exact((float) x);
        String head = xName.isEmpty() ? number : xName + " " + number;
        paintBox(paint, px, head, rows.subList(0, Math.min(MAX_ROWS, rows.size())), legend);
    }

    /** The line of the replay cursor, with a knob on the x axis. It passes behind the legend. */
    static void paintCursor(PlotPaint paint, double x, @Nullable Box legend) {
        PlotFrame frame = paint.frame();
        if (!Double.isNaN(x) && frame.holdsX(x)) {
            Color accent = paint.palette().accent();
            double px = frame.px(x);
            double width = 2 * paint.hairline();
            if (legend != null && px > legend.x() - 1 && px < legend.right() + 1) {
                paint.verticalLine(px, frame.top(), Math.max(frame.top(), legend.y()), accent, width);
                paint.verticalLine(px, Math.min(frame.bottom(), legend.bottom()), frame.bottom(), accent, width);
            } else {
                paint.verticalLine(px, frame.top(), frame.bottom(), accent, width);
            }
            paint.ink().setFill(accent);
            paint.ink().fillOval(frame.px(x) - 5, frame.bottom() - 5, 10, 10);
        }
    }

    /** The box that is being drawn to zoom into. */
    static void paintBand(PlotPaint paint, Box band) {
        Color accent = paint.palette().accent();
        paint.ink().setFill(accent.deriveColor(0, 1, 1, 0.12));
        paint.ink().fillRect(band.x(), band.y(), band.width(), band.height());
        paint.ink().setStroke(accent);
        paint.ink().setLineWidth(paint.hairline());
        paint.ink().strokeRect(band.x(), band.y(), band.width(), band.height());
    }

    /** The points of all visible series at x, the current runs' first. */
    static List<Row> rows(PlotPaint paint, double x, List<CurveRun> runs) {
        List<Row> current = new ArrayList<>();
        List<Row> earlier = new ArrayList<>();
        long currentRuns =
                runs.stream().filter(r -> r.isCurrent() && r.isVisible()).count();
        int index = 0;
        for (CurveRun run : runs) {
            Color runColor = run.isCurrent()
                    ? null
                    : RunStyle.of(index++, paint.palette()).color();
            if (!run.isVisible()) {
                continue;
            }
            for (CurveSeries series : run.shown()) {
                boolean alone = run.isCurrent() && currentRuns == 1;
                String name = alone ? series.getName() : run.getName() + " · " + series.getName();
                Color color =
                        runColor == null ? paint.palette().color(series.style().role()) : runColor;
                Row row = row(paint, x, series, name, color, run.isCurrent());
                if (row != null) {
                    (run.isCurrent() ? current : earlier).add(row);
                }
            }
        }
        current.addAll(earlier);
        return current;
    }

    private static @Nullable Row row(
            PlotPaint paint, double x, CurveSeries series, String name, Color color, boolean current) {
        PlotFrame frame = paint.frame();
        int index = series.indexNear(x);
        if (index < 0 || Math.abs(frame.px(series.x(index)) - frame.px(x)) > TOLERANCE) {
            return null;
        }
        float y = series.y(index);
        return new Row(name, paint.numbers().exact(y), color, frame.px(series.x(index)), frame.py(y), current);
    }

    private static void paintBox(PlotPaint paint, double px, String head, List<Row> rows, @Nullable Box legend) {
        PlotFrame frame = paint.frame();
        Palette palette = paint.palette();
        double names = rows.stream()
                .mapToDouble(row -> Typography.width(row.name, Typography.text(PlotPaint.NORMAL)))
                .max()
                .orElse(0);
        int digits = rows.stream().mapToInt(row -> row.value.length()).max().orElse(0);
        double values = Math.max(10, digits) * Typography.monoAdvance(PlotPaint.NORMAL);
        double headWidth = Typography.width(head, Typography.strong(PlotPaint.NORMAL));
        double width = 2 * PAD + Math.max(headWidth, SWATCH + names + NAME_GAP + values);
        double height = 2 * PAD + ROW * (rows.size() + 1) - 4;
        Box box = place(frame, px, Math.ceil(width), height, legend);
        FloatingPanel.paint(paint.ink(), palette, box);
        double y = box.y() + PAD + 7;
        paint.text(head, Typography.strong(PlotPaint.NORMAL), palette.ink(), box.x() + PAD, y, TextAlignment.LEFT);
        for (Row row : rows) {
            y += ROW;
            paint.ink().setFill(row.color);
            paint.ink().fillOval(box.x() + PAD, y - 3.5, 7, 7);
            Color ink = row.current ? palette.ink() : palette.mute();
            paint.text(row.name, Typography.text(PlotPaint.NORMAL), ink, box.x() + PAD + SWATCH, y, TextAlignment.LEFT);
            paint.text(row.value, Typography.mono(PlotPaint.NORMAL), ink, box.right() - PAD, y, TextAlignment.RIGHT);
        }
    }

    /** Beside the crosshair, right of it if there is room; at the top unless it would cover the legend there. */
    private static Box place(PlotFrame frame, double px, double width, double height, @Nullable Box legend) {
        boolean right = px + DISTANCE + width <= frame.right() || px - frame.left() < frame.right() - px;
        double left = Math.rint(right ? px + DISTANCE : px - DISTANCE - width);
        Box above = new Box(left, Math.rint(frame.top() + 8), width, height);
        Box below = new Box(left, Math.rint(frame.bottom() - 8 - height), width, height);
        boolean covers = legend != null && above.intersects(legend) && !below.intersects(legend);
        return covers ? below : above;
    }
}
