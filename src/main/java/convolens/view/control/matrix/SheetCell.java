package convolens.view.control.matrix;

/** A cell of a {@link SheetView}. */
public record SheetCell(int row, int column) {}
