package convolens.model.stack;

/** The whole numbers of a stack: four of the input, the others of a layer. */
public enum StackQuantity {
    SAMPLES("stack.quantity.samples", 1, 256),
    CHANNELS("stack.quantity.channels", 1, 8),
    HEIGHT("stack.quantity.height", 1, 256),
    WIDTH("stack.quantity.width", 1, 256),
    FILTERS("stack.quantity.filters", 1, 1024),
    SIZE("stack.quantity.size", 1, 11),
    STRIDE("stack.quantity.stride", 1, 8),
    PADDING("stack.quantity.padding", 0, 5),
    UNITS("stack.quantity.units", 1, 4096),
    RATIO("stack.quantity.ratio", 0, 90),
    GROUPS("stack.quantity.groups", 1, 1024),
    DILATION("stack.quantity.dilation", 1, 8),
    RESPONSE("stack.quantity.response", 1, 15),
    SLOPE("stack.quantity.slope", 1, 90);

    private final String key;
    private final int min;
    private final int max;

    StackQuantity(String key, int min, int max) {
        this.key = key;
        this.min = min;
        this.max = max;
    }

    /** The bundle key of the name. */
    public String key() {
        return key;
    }

    /** The smallest value anywhere. */
    public int min() {
        return min;
    }

    /** The largest value anywhere. */
    public int max() {
        return max;
    }

    /** Whether it is a number of the input, not of a layer. */
    public boolean ofInput() {
        return ordinal() <= WIDTH.ordinal();
    }
}
