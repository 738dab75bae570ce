package convolens.view.affine;

import convolens.engine.tensor.Shape;
import javafx.geometry.Rectangle2D;

/**
 * Where the cells of one number for each input lie: maps of square cells in rows, one cell apart, or where there are no
 * maps a column of bars; a column too long for that becomes a block, row by row.
 *
 * @param x left edge
 * @param y upper edge
 * @param cellWidth of a cell
 * @param cellHeight of a cell
 * @param maps how many maps
 * @param rows of a map
 * @param columns of a map
 * @param across how many maps stand beside each other
 * @param inputs how many cells there are; those of the last row may be fewer
 */
record InputGrid(
        double x,
        double y,
        double cellWidth,
        double cellHeight,
        int maps,
        int rows,
        int columns,
        int across,
        int inputs) {
    private static final double LARGEST = 44;
    private static final double LARGEST_BAR = 40;
    private static final double SMALLEST_BAR = 3;

    /** The grid with the largest cells that fits an area. */
    static InputGrid of(Shape shape, double x, double y, double width, double height, double scale) {
        int inputs = shape.size();
        if (shape.rank() == 3) {
            return maps(shape.dim(0), shape.dim(1), shape.dim(2), inputs, x, y, width, height, scale);
        }
        if (height / inputs >= SMALLEST_BAR) {
            double bar = whole(Math.min(LARGEST_BAR * scale, height / inputs));
            return new InputGrid(x, y, width, bar, 1, inputs, 1, 1, inputs);
        }
        int columns = (int) Math.ceil(Math.sqrt(inputs * width / height));
        int rows = (inputs + columns - 1) / columns;
        return maps(1, rows, columns, inputs, x, y, width, height, scale);
    }

    private static InputGrid maps(
            int maps,
            int rows,
            int columns,
            int inputs,
            double x,
            double y,
            double width,
            double height,
            double scale) {
        int best = 1;
        double largest = 0;
        for (int across = 1; across <= maps; across++) {
            int down = (maps + across - 1) / across;
            double cell = Math.min(width / (across * (columns + 1) - 1), height / (down * (rows + 1) - 1));
            if (cell > largest) {
                largest = cell;
                best = across;
            }
        }
        double cell = whole(Math.min(LARGEST * scale, largest));
        return new InputGrid(x, y, cell, cell, maps, rows, columns, best, inputs);
    }

    private static double whole(double cell) {
        return cell >= 3 ? Math.floor(cell) : Math.max(0.25, Math.floor(cell * 4) / 4);
    }

    /** Whether each input is a bar. */
    boolean isBars() {
        return columns == 1 && maps == 1 && cellWidth != cellHeight;
    }

    /** The same elsewhere. */
    InputGrid at(double left) {
        return new InputGrid(left, y, cellWidth, cellHeight, maps, rows, columns, across, inputs);
    }

    double width() {
        return (across * (columns + 1) - 1) * cellWidth;
    }

    double height() {
        int down = (maps + across - 1) / across;
        return (down * (rows + 1) - 1) * cellHeight;
    }

    double bottom() {
        return y + height();
    }

    /** Left edge of a map. */
    double left(int map) {
        return x + map % across * (columns + 1) * cellWidth;
    }

    /** Upper edge of a map. */
    double top(int map) {
        return y + map / across * (rows + 1) * cellHeight;
    }

    /** The cell of an input. */
    Rectangle2D cell(int i) {
        int size = rows * columns;
        int map = i / size;
        int row = i % size / columns;
        return new Rectangle2D(left(map) + i % columns * cellWidth, top(map) + row * cellHeight, cellWidth, cellHeight);
    }

    /** The input at a point; −1 for none. */
    int inputAt(double px, double py) {
        int column = (int) Math.floor((px - x) / cellWidth);
        int row = (int) Math.floor((py - y) / cellHeight);
        if (column < 0 || row < 0 || column >= across * (columns + 1) - 1) {
            return -1;
        }
        int map = row / (rows + 1) * across + column / (columns + 1);
        int inColumn = column % (columns + 1);
        int inRow = row % (rows + 1);
        if (map >= maps || inColumn == columns || inRow == rows) {
            return -1;
        }
        int i = (map * rows + inRow) * columns + inColumn;
        return i < inputs ? i : -1;
    }

    /** The input some cells further in the same map, at its edge in the next one. */
    int neighbour(int i, int down, int right) {
        Rectangle2D from = cell(i);
        double px = from.getMinX() + cellWidth / 2 + right * cellWidth;
        double py = from.getMinY() + cellHeight / 2 + down * cellHeight;
        int near = inputAt(px, py);
        return near >= 0 ? near : Math.max(i, inputAt(px + right * cellWidth, py + down * cellHeight));
    }
}
