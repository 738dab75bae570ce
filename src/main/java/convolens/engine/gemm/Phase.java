package convolens.engine.gemm;

/** What the time of a network goes into, for measuring it. */
public enum Phase {
    /** Windows become rows or columns of a matrix, padding and change of layout included. */
    IM2COL,
    /** Gradients of that matrix become gradients of an image, change of layout included. */
    COL2IM,
    /** The products of the forward pass. */
    MULTIPLY_FORWARD,
    /** The products of the backward pass, or what takes their place. */
    MULTIPLY_BACKWARD,
    /** Pooling forward and backward, with the bias and the ReLU where they are fused into it. */
    POOLING,
    /** ReLU forward and backward, with the bias where it is fused into it. */
    RELU,
    /** The rule that moves the parameters. */
    OPTIMIZER
}
