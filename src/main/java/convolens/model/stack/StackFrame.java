package convolens.model.stack;

/**
 * What the stage shows: the settings, and what flows through both stacks with them.
 *
 * @param state the settings
 * @param affine the stack of figure 7-1
 * @param cnn the stack of figure 7-2
 */
public record StackFrame(StackState state, StackFlow affine, StackFlow cnn) {

    /** The frame of a state. */
    public static StackFrame of(StackState state) {
        return new StackFrame(state, StackFlow.of(state, Side.AFFINE), StackFlow.of(state, Side.CNN));
    }

    /** Whether both networks are small enough for a digit to be sent through them. */
    public boolean isSmall() {
        return affine.isSmall() && cnn.isSmall();
    }

    /** What flows through one stack. */
    public StackFlow flow(Side side) {
        return side == Side.AFFINE ? affine : cnn;
    }
}
