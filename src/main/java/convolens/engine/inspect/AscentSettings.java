package convolens.engine.inspect;

/**
 * How a picture is made to excite a unit; see {@link ActivationAscent}.
 *
 * @param descent whether to quieten the unit instead
 * @param rate η, how far a pixel moves in a step, in units of the range of pixels
 * @param decay λ, the share by which pixels fall back to 0 in a step
 * @param blur σ of the Gaussian that a picture is blurred with after each step, in pixels; 0 for none
 * @param jitter by how many pixels at most, each way, the picture is moved before a step; 0 for not at all
 * @param seed of jitter and noise
 */
public record AscentSettings(boolean descent, double rate, double decay, double blur, int jitter, long seed) {

    /** @throws IllegalArgumentException if a number is out of its range */
    public AscentSettings {
        if (!(rate > 0 && rate <= 1) || !(decay >= 0 && decay < 1) || !(blur >= 0 && blur <= 10) || jitter < 0) {
            throw new IllegalArgumentException(
                    "expected 0 < rate ≤ 1, 0 ≤ decay < 1, 0 ≤ blur ≤ 10 and jitter ≥ 0, but got " + rate + ", " + decay
                            + ", " + blur + " and " + jitter);
        }
    }
}
