package convolens.view.control;

/** A cell of a {@link SheetView}. */
public record SheetCell(int row, int column) {}
