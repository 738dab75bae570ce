package convolens.view.affine;

import convolens.model.affine.AffineFrame;
import convolens.model.affine.AffinePart;
import convolens.model.affine.AffineSpot;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Where everything lies: x, W of the unit and their products beside each other, the sum as a waterfall, the units.
 *
 * @param scale of lengths, 1 on a stage of the default size
 * @param top of the names
 * @param input the cells of x
 * @param weight those of W
 * @param product those of x · W
 * @param sum the rows of the waterfall
 * @param units the rows of the units
 * @param caption the room for the sentence below
 */
record AffineLayout(
        double scale,
        double top,
        InputGrid input,
        InputGrid weight,
        InputGrid product,
        SumRows sum,
        UnitRows units,
        Rectangle2D caption) {
    private static final double MARGIN = 18;
    private static final double NAMES = 46;
    private static final double SCALE = 34;
    private static final double CAPTION = 58;
    private static final double SIGN = 20;
    private static final double GAP = 26;

    static AffineLayout of(AffineFrame frame, double width, double height) {
        AffineLayout above = at(frame, width, height, 0);
        double spare = above.caption.getMinY() - above.bottom();
        return spare > 2 * MARGIN * above.scale ? at(frame, width, height, Math.floor(spare * 0.4)) : above;
    }

    /** Lower edge of what lies lowest. */
    private double bottom() {
        double rows = Math.max(sum.result().getMaxY(), units.area().getMinY() + units.shown() * units.row());
        return Math.max(input.bottom() + SCALE * scale, rows);
    }

    /** @param down how far everything but the sentence is moved down, into room that it leaves */
    private static AffineLayout at(AffineFrame frame, double width, double height, double down) {
        double scale = Math.max(0.75, Math.min(2.5, Math.min(width / 800, height / 560)));
        double left = MARGIN * scale;
        double room = width - 2 * left - 2 * GAP * scale;
        double inputs = Math.floor(room * 0.46);
        double sums = Math.floor(room * 0.34);
        double top = Math.round(12 * scale) + down;
        double y = Math.round(top + NAMES * scale);
        double end = height - CAPTION * scale;
        // as much room as at the top, so that nothing but its place changes
        double bottom = end + down;
        double each = Math.floor((inputs - 2 * SIGN * scale) / 3);
        InputGrid fitted = InputGrid.of(frame.state().shape(), 0, y, each, bottom - y - SCALE * scale, scale);
        double step = Math.max(fitted.isBars() ? each : fitted.width(), 74 * scale) + SIGN * scale;
        InputGrid input = fitted.at(Math.round(left));
        InputGrid weight = fitted.at(Math.round(left + step));
        InputGrid product = fitted.at(Math.round(left + 2 * step));
        double x = left + Math.min(inputs, 3 * step - SIGN * scale) + GAP * scale;
        double free = width - left - x;
        sums = Math.max(sums, Math.floor(free * 0.6));
        SumRows sum = SumRows.of(frame, new Rectangle2D(Math.round(x), y, sums, bottom - y - 8), scale);
        x += sums + GAP * scale;
        UnitRows units = UnitRows.of(frame, new Rectangle2D(Math.round(x), y, width - left - x, bottom - y - 8), scale);
        return new AffineLayout(
                scale,
                top,
                input,
                weight,
                product,
                sum,
                units,
                new Rectangle2D(left, end, width - 2 * left, CAPTION * scale));
    }

    /** The cells of one number for each input. */
    InputGrid grid(AffinePart part) {
        return switch (part) {
            case INPUT -> input;
            case WEIGHT -> weight;
            case PRODUCT -> product;
            default -> throw new IllegalArgumentException(part + " has no cells");
        };
    }

    /** What lies at a point; null for nothing. */
    @Nullable
    AffineSpot at(double px, double py) {
        for (AffinePart part : new AffinePart[] {AffinePart.INPUT, AffinePart.WEIGHT, AffinePart.PRODUCT}) {
            int i = grid(part).inputAt(px, py);
            if (i >= 0) {
                return new AffineSpot(part, i);
            }
        }
        AffineSpot term = sum.at(px, py);
        int unit = units.unitAt(px, py);
        return term != null ? term : unit >= 0 ? new AffineSpot(AffinePart.OUTPUT, unit) : null;
    }

    /** Where a number stands; null if it is out of sight. */
    @Nullable
    Rectangle2D cell(AffineSpot spot) {
        return switch (spot.part()) {
            case INPUT, WEIGHT, PRODUCT -> grid(spot.part()).cell(spot.index());
            case TERM, BIAS -> sum.row(spot);
            case OUTPUT -> units.row(spot.index());
        };
    }
}
