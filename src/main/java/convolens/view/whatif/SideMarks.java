package convolens.view.whatif;

import convolens.raster.Role;
import convolens.view.control.CellRect;
import convolens.view.control.matrix.MatrixCell;
import convolens.view.control.matrix.MatrixMarks;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Cells that differ, outlined, and the cells of the step of the moment.
 *
 * @param matrix whose cells they are
 * @param role the colour of those that differ: that of an output where it is right, that of a mistake where it is not
 * @param differs which differ, by their flat positions
 * @param window the cells of the step, where they are a rectangle; null for none
 */
record SideMarks(
        SideMatrix matrix,
        Role role,
        IntPredicate differs,
        @Nullable CellRect window) implements MatrixMarks {

    static SideMarks of(SideMatrix matrix, Role role, IntPredicate differs, IntPredicate ofTheMoment) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = -1;
        int right = -1;
        int count = 0;
        for (int flat = 0; flat < matrix.tensor().size(); flat++) {
            if (ofTheMoment.test(flat)) {
                MatrixCell cell = matrix.cell(flat);
                top = Math.min(top, cell.row());
                left = Math.min(left, cell.column());
                bottom = Math.max(bottom, cell.row());
                right = Math.max(right, cell.column());
                count++;
            }
        }
        int height = bottom - top + 1;
        int width = right - left + 1;
        boolean isRectangle =
                count > 0 && count == height * width && count < matrix.tensor().size();
        return new SideMarks(matrix, role, differs, isRectangle ? new CellRect(top, left, height, width) : null);
    }

    @Override
    public @Nullable Role touched(int row, int column) {
        return differs.test(matrix.flat(row, column)) ? role : null;
    }

    @Override
    public boolean isWindow() {
        return false;
    }
}
