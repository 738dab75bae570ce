package convolens.model.sliding;

/** What of a step is not to be seen while it is asked for. */
public enum Secret {
    /** The output value that the step writes, the sum that leads to it, and all output values to come. */
    RESULT,
    /** Which cell wins a maximum. */
    WINNER,
    /** The extents of the output and all that they can be read from. */
    SHAPE
}
