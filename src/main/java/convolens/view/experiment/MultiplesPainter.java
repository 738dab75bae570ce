package convolens.view.experiment;

import convolens.raster.AxisScale;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.raster.Ticks;
import convolens.run.RunPoint;
import convolens.view.control.Occupancy;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Paints small multiples of test accuracy over epochs, all on the same axes.
 *
 * @param layout where they are
 * @param epochs the axis of x
 * @param accuracy the axis of y
 * @param snap the nearest coordinate along which a hairline is crisp
 */
record MultiplesPainter(
        Ink ink,
        Palette palette,
        NumberText numbers,
        MultiplesLayout layout,
        AxisScale epochs,
        AxisScale accuracy,
        DoubleUnaryOperator snap) {
    private static final double SMALL = 11;
    private static final double PITCH = 34;
    private static final double THIN = 1;
    private static final double THICK = 2.2;
    private static final double OVER = 0.45;

    /** Frames, grid and numbers of the axes. */
    void frames(String epochName) {
        Color minor = palette.line().deriveColor(0, 1, 1, 0.5);
        for (int i = 0; i < layout.frames().size(); i++) {
            Occupancy.Box frame = layout.frames().get(i);
            ink.setLineWidth(1);
            for (Ticks.Tick tick : Ticks.of(accuracy, (int) Math.max(2, frame.height() / PITCH), false, numbers)) {
                double y = snap.applyAsDouble(y(frame, tick.value()));
                ink.setStroke(minor);
                ink.strokeLine(frame.x(), y, frame.right(), y);
                if (layout.isAtLeft(i) && tick.isMajor()) {
                    text(tick.label(), Typography.mono(SMALL), palette.mute(), frame.x() - 6, y, TextAlignment.RIGHT);
                }
            }
            ink.setStroke(palette.line());
            double bottom = snap.applyAsDouble(frame.bottom());
            ink.strokeLine(frame.x(), bottom, frame.right(), bottom);
            if (layout.isAtBottom(i)) {
                boolean isLast = i == layout.frames().size() - 1;
                foot(frame, isLast ? epochName : "", isLast);
            }
        }
    }

    /** The number at the end would run into the 0 of the neighbour. */
    private void foot(Occupancy.Box frame, String epochName, boolean isLast) {
        double y = frame.bottom() + 11;
        int max = (int) Math.max(2, frame.width() / 60);
        double room = epochName.isEmpty() ? 0 : Typography.width(epochName, Typography.text(SMALL)) + 8;
        for (Ticks.Tick tick : Ticks.of(epochs, max, true, numbers)) {
            double x = x(frame, tick.value());
            boolean hasRoom = x <= frame.right() - (isLast ? room : SMALL);
            if (hasRoom || tick.value() == epochs.min()) {
                text(tick.label(), Typography.mono(SMALL), palette.mute(), x, y, TextAlignment.CENTER);
            }
        }
        text(epochName, Typography.text(SMALL), palette.mute(), frame.right(), y, TextAlignment.RIGHT);
    }

    /** A name above a frame. */
    void nameAbove(int index, String name) {
        Occupancy.Box frame = layout.frames().get(index);
        narrowed(name, frame.x(), frame.y() - MultiplesLayout.NAME / 2, frame.width());
    }

    /** A name at the left of a row. */
    void nameAtLeft(int index, String name, double width) {
        Occupancy.Box frame = layout.frames().get(index);
        narrowed(name, 0, frame.y() + frame.height() / 2, width);
    }

    private void narrowed(String name, double x, double y, double width) {
        prepare(Typography.strong(12), palette.ink(), TextAlignment.LEFT);
        ink.fillText(name, x, y, width);
    }

    /** The curves of the runs that are over: each thin, their mean thick; and the accuracy at the end. */
    void curves(int index, Multiple multiple, String result, boolean isBest) {
        Occupancy.Box frame = layout.frames().get(index);
        Color color = palette.color(Role.FILTER);
        ink.save();
        clip(frame);
        if (multiple.runs().size() > 1) {
            ink.setAlpha(OVER);
            multiple.runs().forEach(run -> line(frame, run, THIN, color));
            ink.setAlpha(1);
        } else if (multiple.mean().isEmpty()) {
            multiple.runs().forEach(run -> line(frame, run, THIN, color));
        }
        double[] xs = multiple.mean().stream()
                .mapToDouble(point -> x(frame, point.epoch()))
                .toArray();
        double[] ys = multiple.mean().stream()
                .mapToDouble(point -> y(frame, point.accuracy()))
                .toArray();
        stroke(xs, ys, THICK, color);
        ink.restore();
        if (!result.isEmpty()) {
            number(frame, result, isBest);
        }
    }

    /** What came out, at the lower right, on a ground that keeps it apart from curves. */
    private void number(Occupancy.Box frame, String result, boolean isBest) {
        Font font = Character.isLetter(result.charAt(0))
                ? Typography.text(12)
                : isBest ? Typography.monoStrong(12) : Typography.mono(12);
        double width = Math.min(frame.width() - 4, Typography.width(result, font) + 10);
        double y = frame.bottom() - 22;
        ink.setFill(isBest ? palette.filterTint() : palette.stage());
        ink.fillRoundRect(frame.right() - width, y, width, 18, 8);
        prepare(font, isBest ? palette.ink() : palette.text(Role.FILTER), TextAlignment.RIGHT);
        ink.fillText(result, frame.right() - 5, y + 9, Math.max(1, width - 10));
    }

    /** A run under way: its curve so far, and how much of it is done. */
    void growing(int index, List<RunPoint> points, double share, boolean alone) {
        Occupancy.Box frame = layout.frames().get(index);
        ink.save();
        clip(frame);
        line(frame, points, alone ? THICK : THIN + 0.4, palette.color(Role.FILTER));
        ink.restore();
        ink.setFill(palette.accent());
        ink.fillRect(frame.x(), frame.bottom() - 1, frame.width() * Math.max(0, Math.min(1, share)), 3);
    }

    /** The combination that is looked at. */
    void selection(int index) {
        Occupancy.Box frame = layout.frames().get(index);
        double above = layout.named() ? MultiplesLayout.NAME : 0;
        ink.setStroke(palette.accent());
        ink.setLineWidth(2);
        ink.strokeRoundRect(frame.x() - 3, frame.y() - above - 2, frame.width() + 6, frame.height() + above + 5, 8);
    }

    /** The same epoch in all of them, with the accuracy of each. */
    void crosshair(int index, double epoch, String value) {
        Occupancy.Box frame = layout.frames().get(index);
        double x = snap.applyAsDouble(x(frame, epoch));
        ink.setStroke(palette.mute());
        ink.setLineWidth(1);
        ink.strokeLine(x, frame.y(), x, frame.bottom());
        if (value.isEmpty()) {
            return;
        }
        double width = Typography.width(value, Typography.mono(SMALL)) + 8;
        double left = Math.min(frame.right() - width, Math.max(frame.x(), x + 4));
        ink.setFill(palette.surface());
        ink.fillRoundRect(left, frame.y() + 2, width, 16, 6);
        text(value, Typography.mono(SMALL), palette.ink(), left + 4, frame.y() + 10, TextAlignment.LEFT);
    }

    /** The epoch at a place of a frame. */
    double epochAt(int index, double px) {
        Occupancy.Box frame = layout.frames().get(index);
        double epoch = epochs.value((px - frame.x()) / frame.width());
        return Math.max(epochs.min(), Math.min(epochs.max(), Math.rint(epoch)));
    }

    private void line(Occupancy.Box frame, List<RunPoint> points, double width, Color color) {
        double[] xs = points.stream().mapToDouble(p -> x(frame, p.epoch())).toArray();
        double[] ys =
                points.stream().mapToDouble(p -> y(frame, p.testAccuracy())).toArray();
        stroke(xs, ys, width, color);
    }

    private void stroke(double[] xs, double[] ys, double width, Color color) {
        ink.setStroke(color);
        ink.setLineWidth(width);
        ink.setLineJoin(StrokeLineJoin.ROUND);
        if (xs.length > 1) {
            ink.strokePolyline(xs, ys, xs.length);
        }
    }

    private void clip(Occupancy.Box frame) {
        ink.beginPath();
        ink.rect(frame.x(), frame.y() - 2, frame.width() + 2, frame.height() + 2);
        ink.clip();
    }

    private double x(Occupancy.Box frame, double epoch) {
        return frame.x() + epochs.fraction(epoch) * frame.width();
    }

    private double y(Occupancy.Box frame, double share) {
        return frame.y() + (1 - accuracy.fraction(share)) * frame.height();
    }

    private void text(String text, Font font, Color color, double x, double y, TextAlignment alignment) {
        prepare(font, color, alignment);
        ink.fillText(text, x, y);
    }

    private void prepare(Font font, Color color, TextAlignment alignment) {
        ink.setFont(font);
        ink.setFill(color);
        ink.setTextAlign(alignment);
        ink.setTextBaseline(VPos.CENTER);
    }
}
