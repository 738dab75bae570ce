package convolens.model.stack;

import java.util.List;

/** What a layer can be. */
public enum LayerKind {
    CONVOLUTION(
            "stack.kind.convolution",
            StackQuantity.FILTERS,
            StackQuantity.SIZE,
            StackQuantity.STRIDE,
            StackQuantity.PADDING,
            StackQuantity.GROUPS,
            StackQuantity.DILATION),
    MAX_POOLING("stack.kind.maxPooling", StackQuantity.SIZE, StackQuantity.STRIDE, StackQuantity.PADDING),
    AVERAGE_POOLING("stack.kind.averagePooling", StackQuantity.SIZE, StackQuantity.STRIDE, StackQuantity.PADDING),
    GLOBAL_AVERAGE_POOLING("stack.kind.globalAveragePooling"),
    RELU("stack.kind.relu"),
    LEAKY_RELU("stack.kind.leakyRelu", StackQuantity.SLOPE),
    RELU6("stack.kind.relu6"),
    SIGMOID("stack.kind.sigmoid"),
    TANH("stack.kind.tanh"),
    AFFINE("stack.kind.affine", StackQuantity.UNITS),
    BATCH_NORMALIZATION("stack.kind.batchNormalization"),
    RESPONSE_NORMALIZATION("stack.kind.responseNormalization", StackQuantity.RESPONSE),
    DROPOUT("stack.kind.dropout", StackQuantity.RATIO);

    private final String key;
    private final List<StackQuantity> quantities;

    LayerKind(String key, StackQuantity... quantities) {
        this.key = key;
        this.quantities = List.of(quantities);
    }

    /** The bundle key of the name. */
    public String key() {
        return key;
    }

    /** The numbers of such a layer that can be set. */
    public List<StackQuantity> quantities() {
        return quantities;
    }

    /** Whether its input must have channels, rows and columns. */
    public boolean needsImages() {
        return hasWindow() || this == GLOBAL_AVERAGE_POOLING || this == RESPONSE_NORMALIZATION;
    }

    /** Whether a window slides over its input. */
    public boolean hasWindow() {
        return isPooling() || this == CONVOLUTION;
    }

    /** Whether it is a pooling with a window. */
    public boolean isPooling() {
        return this == MAX_POOLING || this == AVERAGE_POOLING;
    }

    /** Whether it learns, and so begins a block such as Conv–ReLU–Pooling. */
    public boolean learns() {
        return this == CONVOLUTION || this == AFFINE;
    }
}
