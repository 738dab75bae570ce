package convolens.view.control.matrix;

import convolens.view.control.matrix.PlacedMatrix.Seen;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import org.jspecify.annotations.Nullable;

/**
 * The cells and labels of a matrix on a layer. Remembers which numbers it has painted, so that a step costs as many cells as it
 * changes.
 */
final class MatrixCells {
    /** The bits of no number: those of all that are none are made the same. */
    private static final int HIDDEN = -1;

    private @Nullable Seen last;
    private int[] painted = {};

    /** Paints all that can be seen. */
    void paint(Ink ink, PlacedMatrix placed, MatrixLook look, CellForm form, Palette palette) {
        Seen seen = placed.seen();
        last = seen;
        remember(placed.matrix(), seen);
        MatrixHeader header = placed.header();
        MatrixGrid grid = placed.grid();
        ink.save();
        clip(ink, placed, header.width(), header.height());
        new MatrixPainter(ink, placed.matrix(), grid, look, form, palette)
                .cells(seen.fromRow(), seen.fromColumn(), seen.toRow(), seen.toColumn());
        ink.restore();
        ink.save();
        clip(ink, placed, header.width(), 0);
        header.paintColumns(ink, grid, palette, seen.fromColumn(), seen.toColumn());
        ink.restore();
        ink.save();
        clip(ink, placed, 0, header.height());
        header.paintRows(ink, grid, palette, seen.fromRow(), seen.toRow());
        ink.restore();
    }

    /** Paints the cells whose numbers are no longer those that were painted. */
    void amend(Ink ink, PlacedMatrix placed, MatrixLook look, CellForm form, Palette palette) {
        Seen seen = last;
        if (seen == null) {
            return;
        }
        Matrix matrix = placed.matrix();
        MatrixPainter painter = null;
        int i = 0;
        for (int row = seen.fromRow(); row < seen.toRow(); row++) {
            for (int column = seen.fromColumn(); column < seen.toColumn(); column++, i++) {
                int now = written(matrix, row, column);
                if (now != painted[i]) {
                    if (painter == null) {
                        painter = new MatrixPainter(ink, matrix, placed.grid(), look, form, palette);
                        clip(
                                ink,
                                placed,
                                placed.header().width(),
                                placed.header().height());
                    }
                    painted[i] = now;
                    painter.cells(row, column, row + 1, column + 1);
                }
            }
        }
    }

    private void remember(Matrix matrix, Seen seen) {
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
    static void clip(Ink ink, PlacedMatrix placed, double x, double y) {
        ink.beginPath();
        ink.rect(x, y, Math.max(0, placed.width() - x), Math.max(0, placed.height() - y));
        ink.clip();
    }
}
