package convolens.model.transposed;

/** A cell of one of the matrices; of the output, also of what is cut off. */
public record TransposedSpot(TransposedPart part, int row, int column) {}
