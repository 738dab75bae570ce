package convolens.view.control.matrix;

/** A cell of a {@link MatrixView}. */
public record MatrixCell(int row, int column) {}
