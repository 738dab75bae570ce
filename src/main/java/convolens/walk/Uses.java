package convolens.walk;

/**
 * The windows that cover an input cell; they write a rectangle of output cells.
 *
 * @param firstRow the first output row
 * @param lastRow the last output row, before the first if no window covers the cell
 * @param firstColumn the first output column
 * @param lastColumn the last output column, before the first if no window covers the cell
 */
public record Uses(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** How many windows there are. */
    public int count() {
        return Math.max(0, lastRow - firstRow + 1) * Math.max(0, lastColumn - firstColumn + 1);
    }

    /** Whether the window of this output cell is one of them. */
    public boolean contains(int outputRow, int outputColumn) {
        return outputRow >= firstRow
                && outputRow <= lastRow
                && outputColumn >= firstColumn
                && outputColumn <= lastColumn;
    }
}
