package convolens.view.affine;

import convolens.model.affine.AffineFrame;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the units; a page of them where there are too many.
 *
 * @param area where they lie
 * @param row height of a row
 * @param first the first unit that has one
 * @param shown how many have one
 */
record UnitRows(Rectangle2D area, double row, int first, int shown) {
    private static final double HIGHEST = 38;
    private static final double LEAST = 3;

    static UnitRows of(AffineFrame frame, Rectangle2D area, double scale) {
        int units = frame.state().units();
        int most = Math.max(1, (int) (area.getHeight() / LEAST));
        if (units <= most) {
            double fits = Math.min(HIGHEST * scale, area.getHeight() / units);
            return new UnitRows(area, fits >= 8 ? Math.floor(fits) : fits, 0, units);
        }
        int first = frame.unit() / most * most;
        return new UnitRows(area, LEAST, first, Math.min(most, units - first));
    }

    /** The row of a unit; null if it is on another page. */
    @Nullable
    Rectangle2D row(int unit) {
        return unit < first || unit >= first + shown
                ? null
                : new Rectangle2D(area.getMinX(), area.getMinY() + (unit - first) * row, area.getWidth(), row);
    }

    /** The unit at a point; −1 for none. */
    int unitAt(double px, double py) {
        int unit = first + (int) Math.floor((py - area.getMinY()) / row);
        boolean inside = px >= area.getMinX() && px < area.getMaxX();
        return inside && unit >= first && unit < first + shown ? unit : -1;
    }
}
