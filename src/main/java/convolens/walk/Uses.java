package convolens.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * The windows that read an input cell; they write a rectangle of output cells, or with dilation every so many of it.
 *
 * @param firstRow the first output row
 * @param lastRow the last output row, before the first if no window reads the cell
 * @param firstColumn the first output column
 * @param lastColumn the last output column, before the first if no window reads the cell
 * @param rowStep from one of the output rows to the next, at least 1
 * @param columnStep from one of the output columns to the next, at least 1
 */
public record Uses(int firstRow, int lastRow, int firstColumn, int lastColumn, int rowStep, int columnStep) {

    /** How many windows there are. */
    public int count() {
        return count(firstRow, lastRow, rowStep) * count(firstColumn, lastColumn, columnStep);
    }

    /** Whether the window of this output cell is one of them. */
    public boolean contains(int outputRow, int outputColumn) {
        return outputRow >= firstRow
                && outputRow <= lastRow
                && (outputRow - firstRow) % rowStep == 0
                && outputColumn >= firstColumn
                && outputColumn <= lastColumn
                && (outputColumn - firstColumn) % columnStep == 0;
    }

    /** The output cells that they write, in as few rectangles as their steps allow: one, or one for each cell. */
    public List<Rect> blocks() {
        List<Rect> blocks = new ArrayList<>();
        boolean whole = (rowStep == 1 || firstRow == lastRow) && (columnStep == 1 || firstColumn == lastColumn);
        int rows = whole ? Math.max(1, lastRow - firstRow + 1) : 1;
        int columns = whole ? Math.max(1, lastColumn - firstColumn + 1) : 1;
        for (int row = firstRow; row <= lastRow; row += whole ? rows : rowStep) {
            for (int column = firstColumn; column <= lastColumn; column += whole ? columns : columnStep) {
                blocks.add(new Rect(row, column, rows, columns));
            }
        }
        return blocks;
    }

    private static int count(int first, int last, int step) {
        return last < first ? 0 : (last - first) / step + 1;
    }
}
