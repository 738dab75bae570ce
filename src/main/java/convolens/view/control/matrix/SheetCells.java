package convolens.view.control.matrix;

import convolens.view.control.matrix.SheetPlacement.Seen;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;

/**
 * The cells and labels of a sheet on a layer. Remembers which numbers it has painted, so that a step costs as many cells as it
 * changes.
 */
final class SheetCells {
    /** The bits of no number: those of all that are none are made the same. */
    private static final int HIDDEN = -1;

    private final SheetPlacement placement;
    private Seen seen;
    private int[] painted = {};

    SheetCells(SheetPlacement placement) {
        this.placement = placement;
    }

    /** Paints all that can be seen. */
    void paint(Ink ink, Sheet sheet, SheetLook look, CellForm form, Palette palette) {
        seen = placement.seen();
        remember(sheet);
        SheetHeader header = placement.header();
        SheetGrid grid = placement.grid();
        ink.save();
        clip(ink, header.width(), header.height());
        new SheetPainter(ink, sheet, grid, look, form, palette)
                .cells(seen.fromRow(), seen.fromColumn(), seen.toRow(), seen.toColumn());
        ink.restore();
        ink.save();
        clip(ink, header.width(), 0);
        header.paintColumns(ink, grid, palette, seen.fromColumn(), seen.toColumn());
        ink.restore();
        ink.save();
        clip(ink, 0, header.height());
        header.paintRows(ink, grid, palette, seen.fromRow(), seen.toRow());
        ink.restore();
    }

    /** Paints the cells whose numbers are no longer those that were painted. */
    void amend(Ink ink, Sheet sheet, SheetLook look, CellForm form, Palette palette) {
        if (seen == null) {
            return;
        }
        SheetPainter painter = null;
        int i = 0;
        for (int row = seen.fromRow(); row < seen.toRow(); row++) {
            for (int column = seen.fromColumn(); column < seen.toColumn(); column++, i++) {
                int now = written(sheet, row, column);
                if (now != painted[i]) {
                    if (painter == null) {
                        painter = new SheetPainter(ink, sheet, placement.grid(), look, form, palette);
                        clip(ink, placement.header().width(), placement.header().height());
                    }
                    painted[i] = now;
                    painter.cells(row, column, row + 1, column + 1);
                }
            }
        }
    }

    private void remember(Sheet sheet) {
        painted = painted.length == seen.cells() ? painted : new int[seen.cells()];
        int i = 0;
        for (int row = seen.fromRow(); row < seen.toRow(); row++) {
            for (int column = seen.fromColumn(); column < seen.toColumn(); column++) {
                painted[i++] = written(sheet, row, column);
            }
        }
    }

    /** What tells a number from others, and from one that is hidden. */
    private static int written(Sheet sheet, int row, int column) {
        return sheet.isHidden(row, column) ? HIDDEN : Float.floatToIntBits(sheet.value(row, column));
    }

    /** Leaves only what is below and to the right of a place, and in the area. */
    void clip(Ink ink, double x, double y) {
        ink.beginPath();
        ink.rect(x, y, Math.max(0, placement.width() - x), Math.max(0, placement.height() - y));
        ink.clip();
    }
}
