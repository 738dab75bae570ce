package convolens.model.shuffle;

/** The whole numbers of a comparison that can be set. */
public enum ShuffleField {
    SHARE("shuffled.field.share", 0, 100),
    TRAIN_COUNT("shuffled.field.train", 100, 20_000),
    TEST_COUNT("shuffled.field.test", 100, 5_000),
    EPOCHS("shuffled.field.epochs", 1, 30),
    BATCH_SIZE("shuffled.field.batch", 10, 500),
    SEED("shuffled.field.seed", 1, 9_999);

    private final String key;
    private final int min;
    private final int max;

    ShuffleField(String key, int min, int max) {
        this.key = key;
        this.min = min;
        this.max = max;
    }

    /** The bundle key of the name. */
    public String key() {
        return key;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }
}
