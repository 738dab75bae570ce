package convolens.view.control.matrix;

import convolens.raster.NumberText;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A matrix as it is painted: its cells, and over them what stands out. Nothing is painted before it has been placed. */
final class MatrixPicture {
    private record Shown(Matrix matrix, MatrixLook look) {}

    private final MatrixPlacement placement;
    private final MatrixCells cells = new MatrixCells();
    private @Nullable Shown shown;
    private MatrixMarks marks = MatrixMarks.NONE;
    private CellForm form = CellForm.none(new NumberText(Locale.ROOT));

    MatrixPicture(MatrixPlacement placement) {
        this.placement = placement;
    }

    /**
     * Takes another matrix.
     *
     * @return whether its cells lie elsewhere than those of the last one
     */
    boolean show(Matrix matrix, MatrixLook look, double minCell) {
        Matrix before = matrix();
        boolean elsewhere = before == null
                || before.rows() != matrix.rows()
                || before.columns() != matrix.columns()
                || before.blockRows() != matrix.blockRows()
                || before.blockColumns() != matrix.blockColumns();
        shown = new Shown(matrix, look);
        placement.show(matrix, minCell, elsewhere);
        return elsewhere;
    }

    void mark(MatrixMarks changed) {
        marks = changed;
    }

    @Nullable
    Matrix matrix() {
        return shown == null ? null : shown.matrix;
    }

    @Nullable
    MatrixLook look() {
        return shown == null ? null : shown.look;
    }

    MatrixMarks marks() {
        return marks;
    }

    CellForm form() {
        return form;
    }

    /** Places the matrix, and makes its numbers as large as its cells allow. */
    void layout() {
        placement.layout();
        MatrixGrid grid = placement.grid();
        if (shown != null && grid != null) {
            form = CellForm.fit(shown.matrix, shown.look, grid.cell());
        }
    }

    void paintCells(Ink ink, Palette palette) {
        PlacedMatrix placed = placement.placed();
        if (shown != null && placed != null) {
            cells.paint(ink, placed, shown.look, form, palette);
        }
    }

    /** Paints the numbers that have changed. */
    void amendCells(Ink ink, Palette palette) {
        PlacedMatrix placed = placement.placed();
        if (shown != null && placed != null) {
            cells.amend(ink, placed, shown.look, form, palette);
        }
    }

    /**
     * Paints what stands out.
     *
     * @param selected the cell that the keyboard is on; null for none
     * @param hovered the cell under the mouse; null for none
     */
    void paintOverlay(Ink ink, Palette palette, @Nullable MatrixCell selected, @Nullable MatrixCell hovered) {
        PlacedMatrix placed = placement.placed();
        if (shown != null && placed != null) {
            new MatrixOverlay(ink, placed, shown.look, form, palette).paint(marks, selected, hovered);
        }
    }
}
