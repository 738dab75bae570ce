package convolens.walk;

/**
 * How far the sums of an affine layer have come.
 *
 * @param grain how much a step does
 * @param unit the output that is computed
 * @param count how many of its terms are done, from 1 to D; D + 1 with the bias
 */
public record AffineStep(Grain grain, int unit, int count) {

    /** How much one step does. */
    public enum Grain {
        /** One product, as the inputs lie in memory. */
        PRODUCT,
        /** One product, the largest by magnitude first. */
        CONTRIBUTION,
        /** One output. */
        UNIT
    }

    /** Whether terms are taken from the largest on. */
    public boolean isLargestFirst() {
        return grain != Grain.PRODUCT;
    }
}
