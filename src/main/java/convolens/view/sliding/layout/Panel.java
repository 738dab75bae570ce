package convolens.view.sliding.layout;

import convolens.view.paint.CellGrid;
import convolens.view.stage.StagePanel;

/**
 * One matrix on the stage.
 *
 * @param kind what it shows
 * @param index the channel of an input, filter or product, the map of an output
 * @param grid where its cells lie
 */
public record Panel(Kind kind, int index, CellGrid grid) implements StagePanel {

    /** What a matrix shows. */
    public enum Kind {
        /** One channel of the input with its padding. */
        INPUT,
        /** One channel of the filter on the stage. */
        FILTER,
        /** The products under the window, or the cells of a pooling window. */
        PRODUCTS,
        /** The map on the stage before its bias is added. */
        SUMS,
        /** The bias of the map on the stage: one cell. */
        BIAS,
        /** One output map. */
        OUTPUT,
        /** How often each input cell is used. */
        USES
    }

    @Override
    public boolean isTwinOf(StagePanel other) {
        return other instanceof Panel panel && panel.is(kind, index);
    }

    boolean is(Kind wanted, int i) {
        return kind == wanted && index == i;
    }
}
