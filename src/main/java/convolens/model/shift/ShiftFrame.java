package convolens.model.shift;

import org.jspecify.annotations.Nullable;

/**
 * What the shift lab shows at one moment: a view of it is a pure function of this.
 *
 * @param state what is set
 * @param comparison of the shift of the moment
 * @param survey what every shift changes; null until it is known
 * @param window the window that is looked at; the last one where all are
 * @param all whether all windows are looked at, and not one after the other
 */
public record ShiftFrame(
        ShiftState state,
        ShiftComparison comparison,
        @Nullable ShiftSurvey survey,
        int window,
        boolean all) {

    /** The shift of the moment. */
    public Shift shift() {
        return comparison.shift();
    }

    /** Whether the output of a window has been compared already. */
    public boolean isKnown(int w) {
        return w <= window;
    }
}
