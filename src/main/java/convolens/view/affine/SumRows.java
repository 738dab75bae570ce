package convolens.view.affine;

import convolens.model.affine.AffineFrame;
import convolens.model.affine.AffinePart;
import convolens.model.affine.AffineSpot;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the sum: as many terms as there is room for, a page of them where there are more, with what came before and
 * what comes after in one row each; then the bias and the result.
 *
 * @param frame whose sum it is
 * @param area where they lie
 * @param row height of a row
 * @param first the place of the first term that has a row
 * @param shown how many terms have one
 */
record SumRows(AffineFrame frame, Rectangle2D area, double row, int first, int shown) {
    private static final double HIGHEST = 38;
    private static final double LEAST = 17;
    private static final int LAST = 2;

    static SumRows of(AffineFrame frame, Rectangle2D area, double scale) {
        int terms = frame.sum().terms();
        int most = Math.max(5, (int) (area.getHeight() / (LEAST * Math.max(1, scale * 0.9))));
        if (terms + LAST <= most) {
            double row = Math.floor(Math.min(HIGHEST * scale, area.getHeight() / (terms + LAST)));
            return new SumRows(frame, area, row, 0, terms);
        }
        double row = Math.floor(area.getHeight() / most);
        int page = most - LAST - 2;
        int place = frame.isComplete() ? 0 : frame.step().count() - 1;
        int first = place / page * page;
        return new SumRows(frame, area, row, first, Math.min(page, terms - first));
    }

    /** Whether what came before the first row has one. */
    boolean hasBefore() {
        return first > 0;
    }

    /** Whether there are terms behind the last row, which have one. */
    boolean hasAfter() {
        return after() < frame.sum().terms();
    }

    /** The place of the first term behind the page. */
    int after() {
        return first + shown;
    }

    private double y(int line) {
        return area.getMinY() + line * row;
    }

    private Rectangle2D line(int line) {
        return new Rectangle2D(area.getMinX(), y(line), area.getWidth(), row);
    }

    /** The row of what came before. */
    Rectangle2D before() {
        return line(0);
    }

    /** The row of the term at a place. */
    Rectangle2D term(int place) {
        return line(place - first + (hasBefore() ? 1 : 0));
    }

    /** The row of what comes after. */
    Rectangle2D rest() {
        return line(shown + (hasBefore() ? 1 : 0));
    }

    /** The row of the bias. */
    Rectangle2D bias() {
        return line(shown + (hasBefore() ? 1 : 0) + (hasAfter() ? 1 : 0));
    }

    /** The row of the result. */
    Rectangle2D result() {
        Rectangle2D above = bias();
        return new Rectangle2D(above.getMinX(), above.getMaxY(), above.getWidth(), row);
    }

    /** What the row at a point shows; null for none. */
    @Nullable
    AffineSpot at(double px, double py) {
        if (px < area.getMinX() || px >= area.getMaxX() || py < area.getMinY()) {
            return null;
        }
        if (bias().contains(px, py)) {
            return new AffineSpot(AffinePart.BIAS, 0);
        }
        if (result().contains(px, py)) {
            return new AffineSpot(AffinePart.OUTPUT, frame.unit());
        }
        int place = first + (int) Math.floor((py - area.getMinY()) / row) - (hasBefore() ? 1 : 0);
        boolean isTerm = place >= first && place < after();
        return isTerm
                ? new AffineSpot(AffinePart.TERM, frame.sum().term(frame.step().isLargestFirst(), place))
                : null;
    }

    /** The row of a term or the bias; null if it is on another page. */
    @Nullable
    Rectangle2D row(AffineSpot spot) {
        if (spot.part() == AffinePart.BIAS) {
            return bias();
        }
        int place = frame.step().isLargestFirst() ? frame.sum().rank(spot.index()) : spot.index();
        return place >= first && place < after() ? term(place) : null;
    }
}
