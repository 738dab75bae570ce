package convolens.view.histogram;

import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.Ridge;
import convolens.model.histogram.Ridges;
import convolens.raster.AxisScale;
import convolens.raster.NumberText;
import convolens.raster.Role;
import convolens.raster.Ticks;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Ridges from back to front, the one of the moment marked; with an axis, the epochs and the bin that is pointed at. */
final class RidgesPainter {
    private static final double MINIMUM_BETWEEN_EPOCHS = 13;
    private static final double PER_TICK = 84;

    private final Palette palette;
    private final Role role;

    RidgesPainter(Palette palette, Role role) {
        this.palette = palette;
        this.role = role;
    }

    /** All hills. */
    void hills(Ink ink, RidgesLayout layout, int moment) {
        Ridges ridges = layout.ridges();
        int n = ridges.moments().size();
        Color line = palette.color(role);
        Color quiet = palette.stage().interpolate(line, 0.62);
        Color tint = palette.stage().interpolate(line, palette.isDark() ? 0.22 : 0.12);
        ink.setLineJoin(StrokeLineJoin.ROUND);
        double[] x = new double[2 * ridges.bins() + 2];
        double[] y = new double[2 * ridges.bins() + 2];
        for (int i = 0; i < n; i++) {
            int points = outline(layout, i, x, y);
            boolean current = i == moment;
            ink.setFill(current ? palette.stage().interpolate(line, palette.isDark() ? 0.5 : 0.34) : tint);
            ink.fillPolygon(x, y, points);
            ink.setStroke(current ? line : quiet);
            ink.setLineWidth(current ? 1.8 : 1);
            ink.strokePolyline(x, y, points);
        }
    }

    /** The steps of a histogram, from its line and back to it. */
    private static int outline(RidgesLayout layout, int moment, double[] x, double[] y) {
        Ridges ridges = layout.ridges();
        int[] counts = ridges.moments().get(moment).counts();
        double base = layout.base(moment);
        double wide = ridges.bins() == 0 ? layout.width() : layout.width() / ridges.bins();
        int at = 0;
        x[at] = layout.left();
        y[at++] = base;
        for (int bin = 0; bin < counts.length; bin++) {
            double top = base - layout.rise(counts[bin]);
            x[at] = layout.left() + bin * wide;
            y[at++] = top;
            x[at] = layout.left() + (bin + 1) * wide;
            y[at++] = top;
        }
        x[at] = layout.left() + layout.width();
        y[at++] = base;
        return at;
    }

    /** The line of zero, behind the hills. */
    void zero(Ink ink, RidgesLayout layout) {
        double x = layout.x(0);
        if (x >= layout.left() && x <= layout.left() + layout.width()) {
            ink.setStroke(palette.line());
            ink.setLineWidth(1);
            ink.strokeLine(x, layout.top(), x, layout.top() + layout.height());
        }
    }

    /** The values below, and the epochs beside. */
    void axes(Ink ink, RidgesLayout layout, int moment, NumberText numbers, DoubleFunction<String> epoch) {
        Ridges ridges = layout.ridges();
        double below = layout.top() + layout.height();
        ink.setStroke(palette.line());
        ink.setLineWidth(1);
        ink.strokeLine(layout.left(), below, layout.left() + layout.width(), below);
        ink.setFont(Typography.mono(11));
        ink.setTextBaseline(VPos.TOP);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setFill(palette.mute());
        if (ridges.bins() > 0) {
            AxisScale axis = new AxisScale(ridges.low(), ridges.from(ridges.bins()), false);
            int most = (int) Math.max(2, layout.width() / PER_TICK);
            for (Ticks.Tick tick : Ticks.of(axis, most, false, numbers)) {
                if (tick.isMajor()) {
                    double x = layout.x(tick.value());
                    ink.strokeLine(x, below, x, below + 4);
                    ink.fillText(tick.label(), x, below + 6);
                }
            }
        }
        ink.setTextBaseline(VPos.CENTER);
        ink.setTextAlign(TextAlignment.RIGHT);
        double free = Double.NEGATIVE_INFINITY;
        double marked = layout.base(moment);
        for (int i = 0; i < ridges.moments().size(); i++) {
            double y = layout.base(i);
            boolean current = i == moment;
            boolean room = y - free >= MINIMUM_BETWEEN_EPOCHS && Math.abs(y - marked) >= MINIMUM_BETWEEN_EPOCHS;
            if (current || room) {
                ink.setFont(current ? Typography.monoStrong(11) : Typography.mono(11));
                ink.setFill(current ? palette.ink() : palette.mute());
                ink.fillText(epoch.apply(ridges.moments().get(i).epochs()), layout.left() - 8, y - 3);
                free = y;
            }
        }
    }

    /** The bin that is pointed at, and the line that its ridge stands on. */
    void pointed(Ink ink, RidgesLayout layout, HistogramsModel.@Nullable Bin at) {
        Ridges ridges = layout.ridges();
        if (at == null || at.moment() >= ridges.moments().size() || at.bin() >= ridges.bins()) {
            return;
        }
        Ridge ridge = ridges.moments().get(at.moment());
        double wide = layout.width() / ridges.bins();
        double rise = Math.max(1.5, layout.rise(ridge.counts()[at.bin()]));
        double x = layout.left() + at.bin() * wide;
        double y = layout.base(at.moment());
        ink.setFill(palette.accent());
        ink.fillRect(x, y - rise, Math.max(1.5, wide), rise);
        ink.setStroke(palette.accent());
        ink.setLineWidth(1);
        ink.strokeLine(layout.left(), y, layout.left() + layout.width(), y);
    }
}
