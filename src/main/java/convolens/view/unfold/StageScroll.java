package convolens.view.unfold;

import convolens.model.unfold.ArrayCell;
import convolens.model.unfold.UnfoldFrame;
import convolens.model.unfold.UnfoldModel;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.Portion;
import java.util.BitSet;
import java.util.Map;

/** Scrolls the arrays of a stage so that what matters at the moment is in sight. */
final class StageScroll {
    private static final int MAX_LOOKED_AT = 400;

    private final UnfoldModel model;
    private final Map<ArrayName, ArrayPane> panes;

    StageScroll(UnfoldModel model, Map<ArrayName, ArrayPane> panes) {
        this.model = model;
        this.panes = panes;
    }

    /** Brings what the step reads and writes into sight. */
    void toStep(UnfoldFrame now) {
        ChainOperation operation = now.step().operation();
        ArrayPane written = panes.get(operation.result());
        if (written == null || !written.isVisible()) {
            return;
        }
        boolean folds = operation.kind() == ChainOperation.Kind.FOLD;
        ArrayName stepped = folds ? operation.operands().get(0) : operation.result();
        int first = now.step().portion() == Portion.MORPH
                ? landing(now, stepped)
                : now.chain().array(stepped).axes().cell(now.step().at());
        written.reveal(folds ? now.chain().target(operation, first) : first);
        Map<ArrayName, BitSet> belonging = now.chain().linked(stepped, first);
        belonging.forEach((name, cells) -> {
            ArrayPane pane = panes.get(name);
            if (pane != null && pane.isVisible() && pane != written) {
                pane.reveal(cells.nextSetBit(0));
            }
        });
    }

    /** The first cell of the row that lands next in a motion. */
    private static int landing(UnfoldFrame now, ArrayName result) {
        ChainArray matrix = now.chain().array(result);
        int row = 0;
        while (row < matrix.height() - 1 && now.steps().flown(now.step(), row * matrix.width()) >= 1) {
            row++;
        }
        return row * matrix.width();
    }

    /** Brings the cells that belong to the one that is pointed at into sight, in every other pane. */
    void toLinked() {
        ArrayCell pointed = model.pointedProperty().get();
        if (pointed == null) {
            return;
        }
        model.linkedProperty().get().forEach((name, cells) -> {
            ArrayPane pane = panes.get(name);
            if (pane != null && pane.isVisible() && name != pointed.array()) {
                boolean seen = cells.stream().limit(MAX_LOOKED_AT).anyMatch(cell -> pane.boundsOf(cell) != null);
                if (!seen && !cells.isEmpty()) {
                    pane.reveal(cells.nextSetBit(0));
                }
            }
        });
    }
}
