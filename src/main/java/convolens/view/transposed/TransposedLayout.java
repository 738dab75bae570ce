package convolens.view.transposed;

import convolens.model.transposed.TransposedPart;
import convolens.model.transposed.TransposedState;
import convolens.view.paint.CellGrid;
import convolens.walk.TransposedWalk;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where everything lies: the input above the filter, what a cell writes beside them, and the output that it is written into.
 *
 * @param scale of lengths, 1 on a stage of the default size
 * @param panels the matrices, in the order of their parts
 * @param caption the room for the sentence below
 */
record TransposedLayout(double scale, List<TransposedPanel> panels, Rectangle2D caption) {
    /** From the upper edge of a name to the matrix below it. */
    static final double TITLE = 40;

    private static final double LARGEST_CELL = 46;
    private static final double MARGIN = 24;
    private static final double GAP = 52;
    private static final double CAPTION = 44;
    private static final double NAME = 96;

    static TransposedLayout of(TransposedState state, double width, double height) {
        double scale = Math.max(0.72, Math.min(2, Math.min(width / 780, height / 600)));
        int padding = state.padding();
        int h = state.x().dim(0);
        int w = state.x().dim(1);
        int fh = state.w().dim(0);
        int fw = state.w().dim(1);
        int rows = TransposedWalk.output(h, fh, state.stride(), 0);
        int columns = TransposedWalk.output(w, fw, state.stride(), 0);
        double down = height - (2 * MARGIN + CAPTION) * scale;
        double across = width - (2 * MARGIN + 2 * GAP) * scale;
        double left = Math.max(w, fw);
        double cell = Math.min(LARGEST_CELL * scale, across / (left + fw + columns));
        cell = Math.min(cell, (down - TITLE * scale) / rows);
        cell = Math.floor(Math.max(4, Math.min(cell, (down - 2 * TITLE * scale - MARGIN * scale) / (h + fh))));
        double name = NAME * scale;
        double first = Math.max(left * cell, name);
        double second = Math.max(fw * cell, name);
        double third = Math.max(columns * cell, name);
        double gap = Math.min(GAP * scale, (width - 2 * MARGIN * scale - first - second - third) / 2);
        double x = Math.max(MARGIN * scale, Math.round((width - first - second - third - 2 * gap) / 2));
        double stacked = 2 * TITLE * scale + (h + fh) * cell + MARGIN * scale;
        double used = Math.max(stacked, TITLE * scale + rows * cell);
        double top = Math.round(Math.max(MARGIN * scale, (height - CAPTION * scale - used) / 2)) + TITLE * scale;
        double filterTop = top + h * cell + MARGIN * scale + TITLE * scale;
        double middle = x + first + gap;
        double right = middle + second + gap;
        List<TransposedPanel> panels = List.of(
                panel(TransposedPart.INPUT, CellGrid.at(x, top, cell, h, w)),
                panel(TransposedPart.FILTER, CellGrid.at(x, filterTop, cell, fh, fw)),
                panel(TransposedPart.PRODUCTS, CellGrid.at(middle, filterTop, cell, fh, fw)),
                panel(TransposedPart.OUTPUT, new CellGrid(right, top, cell, rows, columns, -padding, -padding)));
        double bottom = height - CAPTION * scale - 6;
        return new TransposedLayout(
                scale, panels, new Rectangle2D(x, bottom, Math.max(40, width - x - MARGIN * scale), CAPTION * scale));
    }

    private static TransposedPanel panel(TransposedPart part, CellGrid grid) {
        return new TransposedPanel(part, grid);
    }

    CellGrid grid(TransposedPart part) {
        return panels.get(part.ordinal()).grid();
    }
}
