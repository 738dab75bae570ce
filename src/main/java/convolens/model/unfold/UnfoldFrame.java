package convolens.model.unfold;

import convolens.model.sliding.SlidingState;
import convolens.walk.Progress;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainStep;
import convolens.walk.chain.ChainSteps;

/**
 * What a stage shows at one moment: a view of it is a pure function of this.
 *
 * @param state what is set
 * @param computed the arrays
 * @param steps the steps of the timeline
 * @param step the step of the moment
 */
public record UnfoldFrame(SlidingState state, Computed computed, ChainSteps steps, ChainStep step) {

    /** The arrays. */
    public Chain chain() {
        return computed.chain();
    }

    /** How far a cell has come. */
    public Progress progress(ArrayName array, int cell) {
        return steps.progress(step, array, cell);
    }

    /** What a cell shows; NaN for nothing yet. */
    public float shown(ArrayName array, int cell) {
        return steps.shown(step, array, cell);
    }

    /** Whether the step reads or writes a cell. */
    public boolean touches(ArrayName array, int cell) {
        return steps.touches(step, array, cell);
    }

    /** Whether a cell of a pooling's row is the one that wins its maximum, and that is known already. */
    public boolean isWinner(ArrayName array, int cell) {
        if (array != ArrayName.COL_POOLING || computed.winners().length == 0) {
            return false;
        }
        int columns = chain().array(array).width();
        int row = cell / columns;
        Progress progress = progress(ArrayName.ROW_RESULT, row);
        return computed.winners()[row] == cell % columns && (progress == Progress.DONE || progress == Progress.WRITTEN);
    }
}
