package convolens.view.control;

/** A rectangle of cells of a matrix, from its upper left cell on. Fractions lie between cells. */
public record CellRect(double y, double x, double height, double width) {}
