package convolens.view.paint;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where the square cells of a painted matrix lie.
 *
 * @param x left edge of the first column
 * @param y upper edge of the first row
 * @param cell edge of a cell
 * @param rows how many rows
 * @param columns how many columns
 * @param firstRow the number of the first row; negative where padding comes first
 * @param firstColumn the number of the first column; negative where padding comes first
 */
public record CellGrid(double x, double y, double cell, int rows, int columns, int firstRow, int firstColumn) {

    /** A grid whose rows and columns are counted from 0. */
    public static CellGrid at(double x, double y, double cell, int rows, int columns) {
        return new CellGrid(x, y, cell, rows, columns, 0, 0);
    }

    public double width() {
        return columns * cell;
    }

    public double height() {
        return rows * cell;
    }

    public double right() {
        return x + width();
    }

    public double bottom() {
        return y + height();
    }

    /** Left edge of a column. */
    public double left(int column) {
        return x + (column - firstColumn) * cell;
    }

    /** Upper edge of a row. */
    public double top(int row) {
        return y + (row - firstRow) * cell;
    }

    /** The middle of a cell. */
    public Point2D centre(int row, int column) {
        return new Point2D(left(column) + cell / 2, top(row) + cell / 2);
    }

    /** The area of a block of cells. */
    public Rectangle2D area(int row, int column, int height, int width) {
        return new Rectangle2D(left(column), top(row), width * cell, height * cell);
    }

    /** Whether a point lies on the grid. */
    public boolean contains(double px, double py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    /** Whether there is a cell with these numbers. */
    public boolean holds(int row, int column) {
        return row == nearestRow(row) && column == nearestColumn(column);
    }

    /** The row with this number, or the nearest there is. */
    public int nearestRow(int row) {
        return Math.max(firstRow, Math.min(firstRow + rows - 1, row));
    }

    /** The column with this number, or the nearest there is. */
    public int nearestColumn(int column) {
        return Math.max(firstColumn, Math.min(firstColumn + columns - 1, column));
    }

    /** The row at a height on the grid. */
    public int rowAt(double py) {
        return (int) Math.floor((py - y) / cell) + firstRow;
    }

    /** The column at a place on the grid. */
    public int columnAt(double px) {
        return (int) Math.floor((px - x) / cell) + firstColumn;
    }
}
