package convolens.view.transposed;

import convolens.model.transposed.TransposedPart;
import convolens.view.paint.CellGrid;
import convolens.view.stage.StagePanel;

/** One matrix on the stage; rows and columns that are cut off have numbers outside of the output. */
record TransposedPanel(TransposedPart part, CellGrid grid) implements StagePanel {
    @Override
    public boolean isTwinOf(StagePanel other) {
        return other instanceof TransposedPanel panel && panel.part == part;
    }
}
