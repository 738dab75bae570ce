package convolens.view.control.cell;

import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * A stage with cells that are selected, typed into and pasted over.
 *
 * @param <C> what names a cell
 */
public interface CellStage<C> {
    /** The number in a cell. */
    float value(C cell);

    /** Sets a cell to a typed number. Returns whether it was one. */
    boolean type(C cell, String typed);

    /** Pastes a block of text from a cell on. */
    void paste(C cell, String text);

    /** Where a cell lies; null if it is not on the stage. */
    @Nullable
    Rectangle2D place(C cell);

    /** The cell some rows and columns further in the same matrix; the last one at its edge; null if the matrix is gone. */
    @Nullable
    C neighbour(C cell, int down, int right);

    /** The cell at which the keyboard begins; null if there is none. */
    @Nullable
    C first();

    /** The cell of the next matrix in a direction, from a cell at the edge of its own; the cell itself if there is none. */
    default C beyond(C cell, int down, int right) {
        return cell;
    }

    /** Whether a number can be typed into a cell. */
    default boolean isTyped(C cell) {
        return true;
    }

    /** Does what a click does on a cell that cannot be typed into. */
    default void act(C cell) {}

    /** The selected cell; null if none is. */
    @Nullable
    C selected();

    /** Selects a cell, or none. */
    void select(@Nullable C cell);

    /** Puts the keyboard onto the stage. */
    void focusCells();
}
