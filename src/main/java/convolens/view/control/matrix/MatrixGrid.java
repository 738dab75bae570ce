package convolens.view.control.matrix;

import convolens.view.control.CellRect;
import convolens.view.control.Occupancy.Box;

/**
 * Where the cells of a matrix lie: cell ↔ coordinates of the layers. Rows and columns include padding; those of the
 * values start at 0.
 *
 * @param top rows of padding above
 * @param left columns of padding on the left
 * @param cell side of a cell, a whole number of device pixels
 * @param originX the left edge of everything, moved by scrolling
 * @param originY the upper edge of everything
 * @param scale device pixels per unit
 */
record MatrixGrid(int rows, int columns, int top, int left, double cell, double originX, double originY, double scale) {
    /** The width of a line between cells: about one unit, in whole device pixels. */
    double line() {
        return Math.max(1, Math.floor(scale)) / scale;
    }

    /** Where a line on an edge begins, so that it covers whole device pixels. */
    double lineStart(double edge) {
        return edge - Math.floor(line() * scale / 2) / scale;
    }

    double x(double column) {
        return originX + (column + left) * cell;
    }

    double y(double row) {
        return originY + (row + top) * cell;
    }

    Box box(CellRect rect) {
        return new Box(x(rect.x()), y(rect.y()), rect.width() * cell, rect.height() * cell);
    }

    Box box(int row, int column) {
        return new Box(x(column), y(row), cell, cell);
    }

    int firstRow() {
        return -top;
    }

    int lastRow() {
        return rows - top - 1;
    }

    int firstColumn() {
        return -left;
    }

    int lastColumn() {
        return columns - left - 1;
    }

    /** The row at a coordinate, which may not exist. */
    int rowAt(double y) {
        return (int) Math.floor((y - originY) / cell) - top;
    }

    /** The column at a coordinate, which may not exist. */
    int columnAt(double x) {
        return (int) Math.floor((x - originX) / cell) - left;
    }

    boolean contains(int row, int column) {
        return row >= firstRow() && row <= lastRow() && column >= firstColumn() && column <= lastColumn();
    }

    /** The cells that lie, at least in part, in an area at the origin of the layers. */
    CellRect visible(double width, double height) {
        int fromRow = Math.max(firstRow(), rowAt(0));
        int fromColumn = Math.max(firstColumn(), columnAt(0));
        int toRow = Math.min(lastRow(), rowAt(height));
        int toColumn = Math.min(lastColumn(), columnAt(width));
        return new CellRect(fromRow, fromColumn, toRow - fromRow + 1, toColumn - fromColumn + 1);
    }
}
