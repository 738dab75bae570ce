package convolens.view.control.matrix;

import convolens.view.control.Occupancy.Box;

/**
 * A matrix of some cells in an area, in the coordinates of a layer.
 *
 * @param width of the area
 * @param height of the area
 */
record PlacedMatrix(Matrix matrix, MatrixHeader header, MatrixGrid grid, double width, double height) {

    /** Whether all of a cell can be seen. */
    boolean isSeen(int row, int column) {
        Box box = grid.box(row, column);
        return box.x() >= header.width() - 1
                && box.y() >= header.height() - 1
                && box.right() <= width + 1
                && box.bottom() <= height + 1;
    }

    /** The cells of which something can be seen. */
    Seen seen() {
        return new Seen(
                grid.firstRow(header.height()),
                grid.firstColumn(header.width()),
                grid.endRow(height),
                grid.endColumn(width));
    }

    /** Rows and columns from the first to before the last. */
    record Seen(int fromRow, int fromColumn, int toRow, int toColumn) {
        int columns() {
            return Math.max(0, toColumn - fromColumn);
        }

        /** The first cell that the step touches, or the first of all. */
        MatrixCell first(MatrixMarks marks) {
            for (int row = fromRow; row < toRow; row++) {
                for (int column = fromColumn; column < toColumn; column++) {
                    if (marks.touched(row, column) != null) {
                        return new MatrixCell(row, column);
                    }
                }
            }
            return new MatrixCell(fromRow, fromColumn);
        }

        int cells() {
            return columns() * Math.max(0, toRow - fromRow);
        }
    }
}
