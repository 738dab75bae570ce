package convolens.model.setup;

/** What the stage can show. */
public final class Limits {
    /** Rows and columns of an input. */
    public static final int SIZE = 64;

    /** Rows and columns of a filter or pooling window. */
    public static final int FILTER = 11;

    /** Cells from one window to the next. */
    public static final int STRIDE = 11;

    /** Rings of padding. */
    public static final int PADDING = 8;

    /** Cells from one cell of a window to the next. */
    public static final int DILATION = 8;

    /** Channels of an input. */
    public static final int CHANNELS = 8;

    /** Filters. */
    public static final int FILTERS = 16;

    /** Samples of a batch. */
    public static final int SAMPLES = 10;

    /** The magnitude of a typed number. */
    public static final float VALUE = 1e6f;

    private Limits() {}
}
