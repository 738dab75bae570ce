package convolens.model.stack;

/** Which of the two networks. */
public enum Side {
    /** Figure 7-1. */
    AFFINE("stack.side.affine"),
    /** Figure 7-2. */
    CNN("stack.side.cnn");

    private final String key;

    Side(String key) {
        this.key = key;
    }

    /** The bundle key of the name. */
    public String key() {
        return key;
    }
}
