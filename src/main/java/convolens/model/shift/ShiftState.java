package convolens.model.shift;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.SlidingState;

/**
 * Everything that is set in the shift lab. Immutable.
 *
 * @param pooling the input and the window of both poolings
 * @param rules how the input moves, and what counts as a change
 */
public record ShiftState(SlidingState pooling, ShiftRules rules) {

    /** Figure 7-16: a 6×6 input under 3×3 windows that do not overlap. */
    public static ShiftState ofBook() {
        InputSource source = InputSource.of(InputPreset.BOOK_SHIFT, 0);
        return new ShiftState(SlidingState.pooling(6, 6, Window.square(3, 3, 0), source), ShiftRules.first());
    }

    /** The input (1,1,H,W); not to be modified. */
    public Tensor input() {
        return pooling.input();
    }

    /** The window of both poolings. */
    public Window window() {
        return pooling.window();
    }

    /** The number of shifts within reach, none included. */
    public int shifts() {
        return ShiftPath.count(rules.reach());
    }

    /** Whether the same inputs and shifts are compared in the same way. */
    public boolean comparesAs(ShiftState other) {
        return window().equals(other.window())
                && rules.border() == other.rules.border()
                && rules.tolerance() == other.rules.tolerance();
    }
}
