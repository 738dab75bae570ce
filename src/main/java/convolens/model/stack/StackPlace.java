package convolens.model.stack;

/**
 * A row of a stack: the input, a layer or the softmax.
 *
 * @param side which stack
 * @param row from 0, the input
 */
public record StackPlace(Side side, int row) {}
