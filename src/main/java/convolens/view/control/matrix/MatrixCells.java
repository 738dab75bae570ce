package convolens.view.control.matrix;

import convolens.view.control.matrix.MatrixPlacement.Seen;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;

/**
 * The cells and labels of a matrix on a layer. Remembers which numbers it has painted, so that a step costs as many cells as it
 * changes.
 */
final class MatrixCells {
    /** The bits of no number: those of all that are none are made the same. */
    private static final int HIDDEN = -1;

    private final MatrixPlacement placement;
    private Seen seen;
    private int[] painted = {};

    MatrixCells(MatrixPlacement placement) {
        this.placement = placement;
    }

    /** Paints all that can be seen. */
    void paint(Ink ink, Matrix matrix, MatrixLook look, CellForm form, Palette palette) {
        seen = placement.seen();
        remember(matrix);
        MatrixHeader header = placement.header();
        MatrixGrid grid = placement.grid();
        ink.save();
        clip(ink, header.width(), header.height());
        new MatrixPainter(ink, matrix, grid, look, form, palette)
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
    void amend(Ink ink, Matrix matrix, MatrixLook look, CellForm form, Palette palette) {
        if (seen == null) {
            return;
        }
        MatrixPainter painter = null;
        int i = 0;
        for (int row = seen.fromRow(); row < seen.toRow(); row++) {
            for (int column = seen.fromColumn(); column < seen.toColumn(); column++, i++) {
                int now = written(matrix, row, column);
                if (now != painted[i]) {
                    if (painter == null) {
                        painter = new MatrixPainter(ink, matrix, placement.grid(), look, form, palette);
                        clip(ink, placement.header().width(), placement.header().height());
                    }
                    painted[i] = now;
                    painter.cells(row, column, row + 1, column + 1);
                }
            }
        }
    }

    private void remember(Matrix matrix) {
        painted = painted.length == seen.cells() ? painted : new int[seen.cells()];
        int i = 0;
        for (int row = seen.fromRow(); row < seen.toRow(); row++) {
            for (int column = seen.fromColumn(); column < seen.toColumn(); column++) {
                painted[i++] = written(matrix, row, column);
            }
        }
    }

    /** What tells a number from others, and from one that is hidden. */
    private static int written(Matrix matrix, int row, int column) {
        return matrix.isHidden(row, column) ? HIDDEN : Float.floatToIntBits(matrix.value(row, column));
    }

    /** Leaves only what is below and to the right of a place, and in the area. */
    void clip(Ink ink, double x, double y) {
        ink.beginPath();
        ink.rect(x, y, Math.max(0, placement.width() - x), Math.max(0, placement.height() - y));
        ink.clip();
    }
}
