package convolens.model.softmax;

/**
 * A number on the stage.
 *
 * @param column in which column
 * @param k of which class
 */
public record SoftmaxSpot(SoftmaxColumn column, int k) {}
