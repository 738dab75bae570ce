package convolens.view.stage;

import javafx.scene.paint.Color;

/**
 * What paints a stage as it is arranged now.
 *
 * @param <C> what names a cell
 */
public interface StagePainting<C> {
    /** Paints what all steps share. */
    void paintBase();

    /** Paints what a step shows, of which this much has come, from 0 to 1. */
    void paintStep(double progress);

    /** Marks the cell that is pointed at and what belongs to it. */
    default void paintPointed(C cell, Color accent) {
        paintLink(cell, accent, 2);
    }

    /** Marks the cell that is chosen. */
    default void paintSelected(C cell, Color accent) {
        paintLink(cell, accent, 3);
    }

    /** Outlines a cell and what belongs to it, where pointing and choosing look alike. */
    default void paintLink(C cell, Color color, double width) {}
}
