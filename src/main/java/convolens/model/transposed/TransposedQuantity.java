package convolens.model.transposed;

/** The whole numbers of the scene. */
public enum TransposedQuantity {
    HEIGHT(5, "quantity.height"),
    WIDTH(5, "quantity.width"),
    FILTER_HEIGHT(5, "quantity.filterHeight"),
    FILTER_WIDTH(5, "quantity.filterWidth"),
    STRIDE(4, "quantity.stride"),
    PADDING(4, "quantity.padding");

    private final int most;
    private final String key;

    TransposedQuantity(int most, String key) {
        this.most = most;
        this.key = key;
    }

    /** The largest that the stage has room for. */
    int most() {
        return most;
    }

    /** The bundle key of the name. */
    public String key() {
        return key;
    }
}
