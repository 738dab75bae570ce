package convolens.engine.inspect;

/**
 * The analytic gradient of one number against differences of the loss.
 *
 * @param index its place in the parameter, row-major
 * @param analytic the gradient by the backward pass
 * @param numeric the gradient by differences: central, or one-sided where only the other side has a kink
 * @param left the slope from −h to 0
 * @param right the slope from 0 to h
 * @param step h
 * @param below the loss at −h
 * @param above the loss at h
 * @param kink where inside ±h the loss has a kink, if it has one at the first step size tried
 * @param relativeError |analytic − numeric| / max(|analytic|, |numeric|, root mean square of the parameter's gradient,
 *     what float32 can tell apart), as {@link GradientCheck} says; above the tolerance where the two do not agree
 * @param verdict what follows
 */
public record CellCheck(
        int index,
        double analytic,
        double numeric,
        double left,
        double right,
        double step,
        double below,
        double above,
        Kink kink,
        double relativeError,
        Verdict verdict) {

    /** On which side of the value a ReLU opens or closes, or another cell wins a maximum. */
    public enum Kink {
        /** On neither side: the loss is smooth over ±h. */
        NONE,
        /** Between −h and 0. */
        LEFT,
        /** Between 0 and h. */
        RIGHT,
        /** On both sides. */
        BOTH;

        static Kink of(boolean left, boolean right) {
            return left ? right ? BOTH : LEFT : right ? RIGHT : NONE;
        }
    }

    /** What a comparison means. */
    public enum Verdict {
        /** The two gradients agree. */
        AGREES,
        /** They do not, but kinks on both sides make the difference meaningless, however small the step. */
        KINK,
        /** They do not, and no kink explains it: the backward pass is wrong. */
        DIFFERS
    }
}
