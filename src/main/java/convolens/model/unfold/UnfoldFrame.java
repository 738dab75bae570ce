package convolens.model.unfold;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.array.MapRows;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.walk.Progress;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainStep;
import convolens.walk.chain.ChainSteps;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stage shows at one moment: a view of it is a pure function of this.
 *
 * @param contents what is set
 * @param computed the arrays
 * @param steps the steps of the timeline
 * @param step the step of the moment
 * @param hidden cells that are not to be seen, because they are asked for; they look as if they had not been reached
 */
public record UnfoldFrame(
        Setup.Contents<GradientSettings> contents,
        Computed computed,
        ChainSteps steps,
        ChainStep step,
        Set<ArrayCell> hidden) {
    public UnfoldFrame {
        hidden = Set.copyOf(hidden);
    }

    /** A moment of which all is seen. */
    public UnfoldFrame(Setup.Contents<GradientSettings> contents, Computed computed, ChainSteps steps, ChainStep step) {
        this(contents, computed, steps, step, Set.of());
    }

    /** Whether the step of the moment would give a hidden cell away. */
    public boolean isSecret() {
        return hidden.stream().anyMatch(cell -> steps.touches(step, cell.array(), cell.cell()));
    }

    private boolean hides(ArrayName array, int cell) {
        return !hidden.isEmpty() && hidden.contains(new ArrayCell(array, cell));
    }

    /** The operation that is set. */
    public SlidingState state() {
        return contents.state();
    }

    /** What is set besides it, in a scene about gradients. */
    public GradientSettings gradients() {
        return contents.given();
    }

    /** The arrays. */
    public Chain chain() {
        return computed.chain();
    }

    /**
     * The result before its axes change places: the rows of the product, or of a pooling.
     *
     * @return null where a scene makes no maps
     */
    public @Nullable MapRows beforeTranspose() {
        ArrayName rows = chain().has(ArrayName.OUT_2D) ? ArrayName.OUT_2D : ArrayName.ROW_RESULT;
        if (!chain().has(ArrayName.OUT) || !chain().has(rows)) {
            return null;
        }
        Tensor out = chain().array(ArrayName.OUT).values();
        Tensor values = chain().array(rows).values();
        return new MapRows(
                Tensor.wrap(Shape.of(out.dim(0), out.dim(2), out.dim(3), out.dim(1)), values.data()),
                rows == ArrayName.OUT_2D);
    }

    /** How far a cell has come. */
    public Progress progress(ArrayName array, int cell) {
        return hides(array, cell) ? Progress.PENDING : steps.progress(step, array, cell);
    }

    /** What a cell shows; NaN for nothing yet. */
    public float shown(ArrayName array, int cell) {
        return hides(array, cell) ? Float.NaN : steps.shown(step, array, cell);
    }

    /** Whether the step reads or writes a cell. */
    public boolean touches(ArrayName array, int cell) {
        return steps.touches(step, array, cell) && !isSecret();
    }

    /** Whether a kink inside ±h spoils the difference of a cell of a gradient check. */
    public boolean hasKink(int cell) {
        return computed.checks().get(cell).finding().isKink();
    }

    /** Whether a cell of col2im's buffer lies beyond the padding, in the stride − 1 rows and columns at its end. */
    public boolean isNeverWritten(int cell) {
        ChainArray img = chain().array(ArrayName.IMG);
        WindowGeometry g = img.imageGeometry();
        return img.imageRow(cell) >= g.height() + g.paddingY() || img.imageColumn(cell) >= g.width() + g.paddingX();
    }

    /** Whether a cell of a pooling's row is the one that wins its maximum, and that is known already. */
    public boolean isArgmax(ArrayName array, int cell) {
        boolean rows = array == ArrayName.COL_POOLING || array == ArrayName.DCOL_POOLING;
        if (!rows || computed.argmax().length == 0) {
            return false;
        }
        int columns = chain().array(array).width();
        int row = cell / columns;
        Progress progress = array == ArrayName.COL_POOLING
                ? progress(ArrayName.ROW_RESULT, row)
                : progress(ArrayName.DCOL_POOLING, cell);
        return computed.argmax()[row] == cell % columns && (progress == Progress.DONE || progress == Progress.WRITTEN);
    }
}
