package convolens.view.learning;

import convolens.model.learning.LearningPart;
import convolens.view.paint.CellGrid;
import convolens.view.stage.StagePanel;

/**
 * Where a matrix lies.
 *
 * @param part what it holds
 * @param grid its cells; those of the input with their padding
 * @param width the room for its name, no less than that of the cells
 */
record LearningPanel(LearningPart part, CellGrid grid, double width) implements StagePanel {
    @Override
    public boolean isTwinOf(StagePanel other) {
        return other instanceof LearningPanel panel && panel.part == part;
    }
}
