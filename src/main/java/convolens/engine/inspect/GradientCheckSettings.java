package convolens.engine.inspect;

/**
 * How to check gradients.
 *
 * @param tolerance the largest relative error that agrees, above 0
 * @param cellsPerParameter how many numbers of each parameter are checked, at least 1; more than there are means all
 * @param seed which numbers are chosen where not all are checked
 */
public record GradientCheckSettings(double tolerance, int cellsPerParameter, long seed) {

    /**
     * What float32 allows: rounding leaves about 10⁻³ of a typical gradient in a difference, a wrong backward pass
     * misses by a factor.
     */
    public static final double DEFAULT_TOLERANCE = 1e-2;

    /** @throws IllegalArgumentException if an argument is out of its range */
    public GradientCheckSettings {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException("the tolerance must be above 0 and below 1, but is " + tolerance);
        }
        if (cellsPerParameter < 1) {
            throw new IllegalArgumentException(
                    "at least 1 number of each parameter must be checked, but got " + cellsPerParameter);
        }
    }

    /** Every number of every parameter. */
    public static GradientCheckSettings all() {
        return new GradientCheckSettings(DEFAULT_TOLERANCE, Integer.MAX_VALUE, 0);
    }

    /** At most so many numbers of each parameter, chosen by the seed. */
    public static GradientCheckSettings sample(int cellsPerParameter, long seed) {
        return new GradientCheckSettings(DEFAULT_TOLERANCE, cellsPerParameter, seed);
    }
}
