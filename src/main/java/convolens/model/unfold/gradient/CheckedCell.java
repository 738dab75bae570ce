package convolens.model.unfold.gradient;

import java.util.List;

/**
 * One number of a gradient check.
 *
 * @param analytic its gradient by the backward pass
 * @param below f(θ − h)
 * @param above f(θ + h)
 * @param step h
 * @param left the slope from θ − h to θ
 * @param right the slope from θ to θ + h
 * @param finding what the comparison says
 * @param kinks the kinks inside ±h, at most one for each side; empty if there are none
 */
public record CheckedCell(
        double analytic,
        double below,
        double above,
        double step,
        double left,
        double right,
        Finding finding,
        List<Kink> kinks) {

    /** What a comparison says. */
    public enum Finding {
        /** The two agree. */
        AGREES,
        /** The two agree as far as float32 can tell with so small an h. */
        ROUNDING,
        /** The two agree, for the kinks inside ±h do not reach f. */
        HARMLESS,
        /** Only the slope on the right of θ is free of kinks. */
        KINK_LEFT,
        /** Only the slope on the left of θ is free of kinks. */
        KINK_RIGHT,
        /** There are kinks on both sides, further from θ than the smallest h. */
        KINKS,
        /** A kink lies so close to θ that a smaller h does not help. */
        KINK_HERE,
        /** The two differ, and no kink explains it. */
        DIFFERS;

        /** Whether a kink makes the difference say something else than the backward pass. */
        public boolean isKink() {
            return this == KINK_LEFT || this == KINK_RIGHT || this == KINKS || this == KINK_HERE;
        }
    }

    public CheckedCell {
        kinks = List.copyOf(kinks);
    }

    /** The gradient by differences: (f(θ + h) − f(θ − h)) / 2h. */
    public double numeric() {
        return (above - below) / (2 * step);
    }

    /** How far the two are apart. */
    public double error() {
        return Math.abs(numeric() - analytic);
    }
}
