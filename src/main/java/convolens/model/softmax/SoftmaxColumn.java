package convolens.model.softmax;

/** A column of numbers on the stage, one for each class. */
public enum SoftmaxColumn {
    /** The scores a. */
    SCORE,
    /** a − max. */
    SHIFTED,
    /** exp(a − max), or exp(a). */
    EXPONENTIAL,
    /** p. */
    PROBABILITY,
    /** t: 1 for the true class, 0 for the others. */
    TARGET,
    /** p − t. */
    GRADIENT
}
