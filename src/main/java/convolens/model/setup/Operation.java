package convolens.model.setup;

import convolens.engine.layer.Pooling;

/** What happens under the window. */
public enum Operation {
    /** Multiply by the filter and add up. */
    CONVOLUTION,
    /** Keep the largest value. */
    MAX_POOLING,
    /** Take the mean. */
    AVERAGE_POOLING;

    /** Whether each channel is reduced by itself, without weights. */
    public boolean isPooling() {
        return this != CONVOLUTION;
    }

    /** The engine's name for a pooling. */
    public Pooling.Kind poolingKind() {
        return this == MAX_POOLING ? Pooling.Kind.MAX : Pooling.Kind.AVERAGE;
    }
}
