package convolens.view.control.matrix;

import convolens.view.control.Occupancy.Box;
import convolens.view.control.matrix.PlacedMatrix.Seen;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import org.jspecify.annotations.Nullable;

/** What lies over the cells of a matrix and changes with the step, the keyboard and the mouse. */
record MatrixOverlay(Ink ink, PlacedMatrix placed, MatrixLook look, CellForm form, Palette palette) {
    private static final double CHOSEN = 2;
    private static final double POINTED = 1.5;

    /**
     * Paints it.
     *
     * @param selected the cell that the keyboard is on; null for none
     * @param hovered the cell under the mouse; null for none
     */
    void paint(MatrixMarks marks, @Nullable MatrixCell selected, @Nullable MatrixCell hovered) {
        Seen seen = placed.seen();
        Matrix matrix = placed.matrix();
        MatrixGrid grid = placed.grid();
        MatrixPainter painter = new MatrixPainter(ink, matrix, grid, look, form, palette);
        ink.save();
        MatrixCells.clip(ink, placed, placed.header().width(), placed.header().height());
        new MatrixMarkPainter(ink, matrix, grid, painter, marks, form, palette)
                .paint(seen.fromRow(), seen.fromColumn(), seen.toRow(), seen.toColumn());
        pointer(selected, CHOSEN, true);
        pointer(hovered, POINTED, false);
        ink.restore();
    }

    private void pointer(@Nullable MatrixCell cell, double thickness, boolean strong) {
        Matrix matrix = placed.matrix();
        if (cell == null || cell.row() >= matrix.rows() || cell.column() >= matrix.columns()) {
            return;
        }
        Box box = placed.grid().box(cell.row(), cell.column());
        if (!form.fits() || look.always()) {
            ink.setStroke(palette.cell());
            ink.setLineWidth(1);
            ink.strokeRect(box.x() + 2.5, box.y() + 2.5, box.width() - 4, box.height() - 4);
        }
        ink.setStroke(strong ? palette.accent() : palette.ink());
        ink.setLineWidth(thickness);
        ink.strokeRect(box.x() + 1, box.y() + 1, box.width() - 1, box.height() - 1);
    }
}
