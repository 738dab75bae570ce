package convolens.view.control;

import convolens.view.control.matrix.MatrixView;

/**
 * A rectangle of cells of a {@link MatrixView}. Coordinates count from the upper left value; those of padding cells lie
 * outside the matrix. Fractions lie between cells, for a window on its way.
 */
public record CellRect(double y, double x, double height, double width) {
    /** Whether a cell lies in it, at least in part. */
    public boolean touches(int cellY, int cellX) {
        return cellY + 1 > y && cellY < y + height && cellX + 1 > x && cellX < x + width;
    }

    /** Whether it covers whole cells. */
    public boolean isOnCells() {
        return y == Math.rint(y) && x == Math.rint(x) && height == Math.rint(height) && width == Math.rint(width);
    }
}
