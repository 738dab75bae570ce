package convolens.view.lesson.sliding;

import convolens.model.sliding.Spot;
import javafx.geometry.Rectangle2D;

/** A stage with cells that are selected, typed into and pasted over. */
public interface CellStage {
    /** The number in a cell. */
    float value(Spot cell);

    /** Sets a cell to a typed number. Returns whether it was one. */
    boolean type(Spot cell, String typed);

    /** Pastes a block of text from a cell on. */
    void paste(Spot cell, String text);

    /** Where a cell lies; null if it is not on the stage. */
    Rectangle2D place(Spot cell);

    /** The cell some rows and columns further in the same matrix; the last one at its edge. */
    Spot neighbour(Spot cell, int down, int right);

    /** The selected cell; null if none is. */
    Spot selected();

    /** Selects a cell, or none. */
    void select(Spot cell);

    /** Puts the keyboard onto the stage. */
    void focusCells();
}
