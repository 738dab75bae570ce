package convolens.walk;

/**
 * A rectangle of cells of an input plane. Rows and columns are counted without the padding and may be negative.
 *
 * @param row the first row
 * @param column the first column
 * @param height how many rows
 * @param width how many columns
 */
public record Rect(int row, int column, int height, int width) {

    /** Whether a cell lies inside. */
    public boolean contains(int row, int column) {
        return row >= this.row && row < this.row + height && column >= this.column && column < this.column + width;
    }
}
