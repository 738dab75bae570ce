package convolens.view.unfold;

import convolens.model.unfold.UnfoldFrame;
import convolens.raster.Role;
import convolens.view.control.matrix.MatrixMarks;
import convolens.view.unfold.text.ArrayRoles;
import convolens.walk.chain.ArrayName;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands out in an array: what the step touches and what belongs to the cell that is pointed at.
 *
 * @param linked the cells that belong to that cell; null for none
 */
record PaneMarks(
        ArrayName name,
        UnfoldFrame frame,
        ArrayMatrix matrix,
        @Nullable BitSet linked) implements MatrixMarks {
    @Override
    public @Nullable Role touched(int row, int column) {
        return frame.touches(name, matrix.cell(row, column)) ? ArrayRoles.of(name) : null;
    }

    @Override
    public boolean isWindow() {
        return frame.step().operation().result() != name && ArrayRoles.of(name) == Role.INPUT;
    }

    @Override
    public @Nullable Role filled(int row, int column) {
        int cell = matrix.cell(row, column);
        if (linked != null && linked.get(cell)) {
            return ArrayRoles.of(name);
        }
        return frame.isArgmax(name, cell) ? Role.OUTPUT : null;
    }

    @Override
    public boolean crossed(int row, int column) {
        return name == ArrayName.IMG && frame.isNeverWritten(matrix.cell(row, column));
    }

    @Override
    public boolean noted(int row, int column) {
        int cell = matrix.cell(row, column);
        return name == ArrayName.ERROR && !Float.isNaN(frame.shown(name, cell)) && frame.hasKink(cell);
    }
}
