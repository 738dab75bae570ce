package convolens.view.control.matrix;

import convolens.raster.Role;
import convolens.view.control.CellRect;
import org.jspecify.annotations.Nullable;

/** What stands out on a {@link MatrixView}, asked for each cell that can be seen. */
public interface MatrixMarks {
    /** Nothing stands out. */
    MatrixMarks NONE = new MatrixMarks() {};

    /** The role in whose tint a cell stands out, all of them outlined together; null for none. */
    default @Nullable Role touched(int row, int column) {
        return null;
    }

    /** Whether the outline is that of a window, strong and in ink, rather than in the colour of the role. */
    default boolean isWindow() {
        return true;
    }

    /** The role in whose colour a cell is filled; null for none. */
    default @Nullable Role filled(int row, int column) {
        return null;
    }

    /** Whether a cell is crossed out. */
    default boolean crossed(int row, int column) {
        return false;
    }

    /** Cells with a strong outline that may lie between them; null for none. */
    default @Nullable CellRect window() {
        return null;
    }

    /** The outline of some cells; null for none. */
    static MatrixMarks around(@Nullable CellRect window) {
        return new Outlined(window);
    }

    /** Marks that are a window alone. */
    record Outlined(@Nullable CellRect window) implements MatrixMarks {}

    /** Whether there is something to be said about a cell: its upper right corner is marked. */
    default boolean noted(int row, int column) {
        return false;
    }
}
