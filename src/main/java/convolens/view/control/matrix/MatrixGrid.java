package convolens.view.control.matrix;

import convolens.view.control.Occupancy.Box;

/**
 * Where the cells of a matrix lie.
 *
 * @param blockRows rows from one gap to the next
 * @param blockColumns columns from one gap to the next
 * @param cell side of a cell
 * @param gap between blocks
 * @param originX the left edge of the first column, moved by scrolling
 * @param originY the upper edge of the first row
 */
record MatrixGrid(
        int rows,
        int columns,
        int blockRows,
        int blockColumns,
        double cell,
        double gap,
        double originX,
        double originY) {

    double x(int column) {
        return originX + offset(column, blockColumns);
    }

    double y(int row) {
        return originY + offset(row, blockRows);
    }

    private double offset(int index, int block) {
        return index * cell + index / block * gap;
    }

    /** The width of all cells and gaps. */
    double width() {
        return columns == 0 ? 0 : offset(columns - 1, blockColumns) + cell;
    }

    /** The height of all cells and gaps. */
    double height() {
        return rows == 0 ? 0 : offset(rows - 1, blockRows) + cell;
    }

    Box box(int row, int column) {
        return new Box(x(column), y(row), cell, cell);
    }

    /** The row at a coordinate; -1 between blocks and outside. */
    int rowAt(double y) {
        return at(y - originY, rows, blockRows);
    }

    /** The column at a coordinate; -1 between blocks and outside. */
    int columnAt(double x) {
        return at(x - originX, columns, blockColumns);
    }

    private int at(double distance, int count, int block) {
        double span = block * cell + gap;
        int number = (int) Math.floor(distance / span);
        int inBlock = (int) Math.floor((distance - number * span) / cell);
        int index = number * block + inBlock;
        return distance < 0 || inBlock >= block || index >= count ? -1 : index;
    }

    /** The first row of which something can be seen below a coordinate. */
    int firstRow(double from) {
        return first(from - originY, rows, blockRows);
    }

    /** The first column of which something can be seen to the right of a coordinate. */
    int firstColumn(double from) {
        return first(from - originX, columns, blockColumns);
    }

    private int first(double distance, int count, int block) {
        if (distance <= 0) {
            return 0;
        }
        double span = block * cell + gap;
        int number = (int) Math.floor(distance / span);
        int inBlock = (int) Math.floor((distance - number * span) / cell);
        return Math.min(count, number * block + Math.min(block, inBlock));
    }

    /** The number of rows that begin above a coordinate. */
    int endRow(double to) {
        return Math.min(rows, Math.max(0, first(to - originY, rows, blockRows) + 1));
    }

    /** The number of columns that begin to the left of a coordinate. */
    int endColumn(double to) {
        return Math.min(columns, Math.max(0, first(to - originX, columns, blockColumns) + 1));
    }

    /** Whether two neighbouring rows or columns belong to one block. */
    static boolean isSameBlock(int index, int neighbour, int block) {
        return index / block == neighbour / block;
    }
}
