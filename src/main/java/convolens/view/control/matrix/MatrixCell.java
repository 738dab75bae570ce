package convolens.view.control.matrix;

/**
 * One cell of a {@link MatrixView}.
 *
 * @param y its row; outside the matrix for a padding cell
 * @param x its column
 * @param value its number; NaN where none is known yet
 * @param padding whether padding added it
 */
public record MatrixCell(int y, int x, float value, boolean padding) {}
