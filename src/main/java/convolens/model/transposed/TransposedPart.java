package convolens.model.transposed;

/** The matrices of the scene. */
public enum TransposedPart {
    /** x. */
    INPUT,
    /** w. */
    FILTER,
    /** The filter weighted by the cell of the moment. */
    PRODUCTS,
    /** y, with what is cut off around it. */
    OUTPUT
}
