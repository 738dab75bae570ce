package convolens.raster;

/** What a value is in the operation on the stage. Each role has one colour and one tint, the same in every scene. */
public enum Role {
    /** No role: ink on an empty cell. */
    PLAIN,
    /** The input, and the training set on a curve. */
    INPUT,
    /** Filters and weights, and the test set on a curve. */
    FILTER,
    /** The output. */
    OUTPUT,
    /** The bias, and events on a curve. */
    BIAS,
    /** Selection and play. */
    ACCENT,
    /** Cells that padding adds. */
    PADDING,
    /** Signs between numbers. */
    SIGN
}
