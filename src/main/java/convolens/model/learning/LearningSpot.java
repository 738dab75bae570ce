package convolens.model.learning;

/** A cell of one of the matrices; of the input, also of its padding. */
public record LearningSpot(LearningPart part, int row, int column) {}
