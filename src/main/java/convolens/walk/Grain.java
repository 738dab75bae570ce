package convolens.walk;

/** How much of an operation one step of the timeline does. Each walk says which grains it has and how they nest. */
public enum Grain {
    /** One term of one sum: a product, or one cell of a pooling window. */
    PRODUCT,
    /** What one channel contributes: a partial sum in a convolution, a whole map in a pooling. */
    CHANNEL,
    /** One window, one output cell. */
    WINDOW,
    /** One row of windows, one output row. */
    ROW,
    /** One filter, one output map. */
    FILTER,
    /** One sample: all its output maps. */
    MAP,
    /** All samples at once. */
    BATCH
}
