package convolens.view.control.curve;

import convolens.raster.AxisScale;
import org.jspecify.annotations.Nullable;

/** Which part of the axes a plot shows. It never leaves the whole, and showing all of an axis is showing the whole. */
final class CurveZoom {
    private static final double MIN_PART = 1e-5;

    private AxisScale wholeX = new AxisScale(0, 1, false);
    private AxisScale wholeY = new AxisScale(0, 1, false);
    private @Nullable AxisScale partX;
    private @Nullable AxisScale partY;

    AxisScale x() {
        return partX == null ? wholeX : partX;
    }

    AxisScale y() {
        return partY == null ? wholeY : partY;
    }

    boolean isZoomed() {
        return partX != null || partY != null;
    }

    /** Changes the axes that hold all data. A part of an axis that is no longer of the same kind is given up. */
    void setWhole(AxisScale x, AxisScale y) {
        partX = partX == null ? null : within(x, partX.min(), partX.max());
        partY = partY == null || partY.logarithmic() != y.logarithmic() ? null : within(y, partY.min(), partY.max());
        wholeX = x;
        wholeY = y;
    }

    void reset() {
        partX = null;
        partY = null;
    }

    /** Shows 1/factor of what is shown now; what is at the given fraction of the axis stays there. */
    void zoomX(double fraction, double factor) {
        partX = zoomed(wholeX, x(), fraction, factor);
    }

    /** {@link #zoomX} for the other axis. */
    void zoomY(double fraction, double factor) {
        partY = zoomed(wholeY, y(), fraction, factor);
    }

    /** Moves along the x axis by a share of what is shown. */
    void panX(double share) {
        if (partX != null) {
            double low = wholeX.fraction(partX.min());
            double high = wholeX.fraction(partX.max());
            double shift = Math.max(-low, Math.min(1 - high, share * (high - low)));
            partX = wholeX.part(low + shift, high + shift);
        }
    }

    /** Shows the part between fractions of what is shown now. */
    void box(double fromX, double toX, double fromY, double toY) {
        AxisScale x = x().part(fromX, toX);
        AxisScale y = y().part(fromY, toY);
        partX = within(wholeX, x.min(), x.max());
        partY = within(wholeY, y.min(), y.max());
    }

    private static @Nullable AxisScale zoomed(AxisScale whole, AxisScale now, double fraction, double factor) {
        double low = now.value(fraction - fraction / factor);
        double high = now.value(fraction + (1 - fraction) / factor);
        return within(whole, low, high);
    }

    private static @Nullable AxisScale within(AxisScale whole, double low, double high) {
        double from = Math.max(0, whole.fraction(low));
        double to = Math.min(1, whole.fraction(high));
        if (from <= 0 && to >= 1 || from >= 1 || to <= 0) {
            return null;
        }
        double missing = Math.max(0, MIN_PART - (to - from));
        double start = Math.max(0, Math.min(1 - MIN_PART, from - missing / 2));
        return whole.part(start, Math.max(to, start + MIN_PART));
    }
}
