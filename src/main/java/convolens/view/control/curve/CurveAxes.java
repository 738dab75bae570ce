package convolens.view.control.curve;

import convolens.raster.AxisScale;
import convolens.raster.Ticks;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints grid lines and numbers of a plot's axes. */
final class CurveAxes {
    private static final double LABEL_GAP = 10;
    private static final double X_PITCH = 84;
    private static final double Y_PITCH = 44;
    private static final int EVERY_DECADE = 1_000;
    static final double RIGHT_MARGIN = 16;
    private static final double NOTE_DROP = 33;
    private static final double MIN_MARGIN = 48;
    private static final double MARGIN_STEP = 16;
    private static final double RIM = 4;

    private CurveAxes() {}

    /** The room that the numbers of the y axis need, in coarse steps, so that it rarely changes. */
    static double margin(AxisScale y, double height, PlotPaint paint) {
        List<Ticks.Tick> ticks =
                y.logarithmic() ? Ticks.of(y, EVERY_DECADE, false, paint.numbers()) : yTicks(y, height, paint);
        double widest = ticks.stream()
                .mapToDouble(tick -> Typography.width(tick.label(), PlotPaint.axisFont()))
                .max()
                .orElse(0);
        double needed = Math.max(0, widest + LABEL_GAP + RIM - MIN_MARGIN);
        return MIN_MARGIN + Math.ceil(needed / MARGIN_STEP) * MARGIN_STEP;
    }

    static void paint(PlotPaint paint, String label) {
        PlotFrame frame = paint.frame();
        Color line = paint.palette().line();
        Color minor = line.deriveColor(0, 1, 1, 0.35);
        for (Ticks.Tick tick : yTicks(frame.y(), frame.height(), paint)) {
            double y = frame.py(tick.value());
            paint.horizontalLine(y, frame.left(), frame.right(), tick.isMajor() ? line : minor);
            paint.text(
                    tick.label(),
                    PlotPaint.axisFont(),
                    paint.palette().mute(),
                    frame.left() - LABEL_GAP,
                    y,
                    TextAlignment.RIGHT);
        }
        paint.horizontalLine(frame.bottom(), frame.left(), frame.right(), line);
        paintXAxis(paint, label);
    }

    private static void paintXAxis(PlotPaint paint, String label) {
        PlotFrame frame = paint.frame();
        int max = (int) Math.max(2, frame.width() / X_PITCH);
        double y = frame.bottom() + 16;
        double labelWidth = Typography.width(label, noteFont());
        for (Ticks.Tick tick : Ticks.of(frame.x(), max, true, paint.numbers())) {
            double x = frame.px(tick.value());
            paint.verticalLine(
                    x, frame.bottom(), frame.bottom() + 4, paint.palette().line(), paint.hairline());
            double half = Typography.width(tick.label(), PlotPaint.axisFont()) / 2;
            double centre = Math.min(x, frame.right() + RIGHT_MARGIN - half);
            paint.text(tick.label(), PlotPaint.axisFont(), paint.palette().mute(), centre, y, TextAlignment.CENTER);
        }
        double x = Math.max(frame.left(), frame.right() - labelWidth);
        paint.text(label, noteFont(), paint.palette().mute(), x, frame.bottom() + NOTE_DROP, TextAlignment.LEFT);
    }

    /** Writes a hint below the x axis, on the left. */
    static void paintNote(PlotPaint paint, String note) {
        PlotFrame frame = paint.frame();
        Color mute = paint.palette().mute();
        paint.text(note, noteFont(), mute, frame.left(), frame.bottom() + NOTE_DROP, TextAlignment.LEFT);
    }

    /** Writes into the middle of a plot that has no curves. */
    static void paintEmpty(PlotPaint paint, String text) {
        PlotFrame frame = paint.frame();
        double x = frame.left() + frame.width() / 2;
        double y = frame.top() + frame.height() / 2;
        paint.text(text, Typography.text(13), paint.palette().mute(), x, y, TextAlignment.CENTER);
    }

    private static Font noteFont() {
        return Typography.text(PlotPaint.SMALL);
    }

    private static List<Ticks.Tick> yTicks(AxisScale y, double height, PlotPaint paint) {
        return Ticks.of(y, (int) Math.max(2, height / Y_PITCH), false, paint.numbers());
    }
}
