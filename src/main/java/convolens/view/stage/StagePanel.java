package convolens.view.stage;

import convolens.view.paint.CellGrid;

/** One matrix on a painted stage. */
public interface StagePanel {
    /** Where its cells lie. */
    CellGrid grid();

    /** Whether another stage of the same scene shows the same matrix there. */
    boolean isTwinOf(StagePanel other);
}
