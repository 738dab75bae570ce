package convolens.view.shift;

import convolens.model.shift.Reduction;
import convolens.model.shift.ShiftSpot.Side;
import convolens.view.paint.CellGrid;
import convolens.view.stage.StagePanel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One matrix on the stage.
 *
 * @param reduction whose values it shows
 * @param side before, after or their difference; null for the map of shifts
 * @param grid where its cells lie; those of a map are counted from −reach
 */
record ShiftPanel(Reduction reduction, @Nullable Side side, CellGrid grid) implements StagePanel {
    /** The side that it shows, of all but a map. */
    Side shown() {
        return Objects.requireNonNull(side);
    }

    boolean isMap() {
        return side == null;
    }

    @Override
    public boolean isTwinOf(StagePanel other) {
        return other instanceof ShiftPanel panel && panel.is(reduction, side);
    }

    boolean is(Reduction wanted, @Nullable Side wantedSide) {
        return reduction == wanted && side == wantedSide;
    }
}
