package convolens.model.affine;

/** What a number on the stage is. */
public enum AffinePart {
    /** x, one for each input. */
    INPUT,
    /** W of the unit, one for each input. */
    WEIGHT,
    /** x · W, one for each input. */
    PRODUCT,
    /** A row of the sum: a product where it is added. */
    TERM,
    /** b of the unit. */
    BIAS,
    /** y, one for each unit. */
    OUTPUT
}
