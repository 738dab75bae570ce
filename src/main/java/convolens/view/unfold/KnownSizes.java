package convolens.view.unfold;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The width or height that a pane takes with cells of some size: asked for dozens of sizes in each layout, and the same until
 * the pane shows another matrix.
 */
final class KnownSizes {
    private final DoubleUnaryOperator compute;
    private double[] known = {};

    /** @param compute from the side of a cell to the size */
    KnownSizes(DoubleUnaryOperator compute) {
        this.compute = compute;
    }

    double of(double cell) {
        int at = (int) cell;
        if (at != cell || at < 0) {
            return compute.applyAsDouble(cell);
        }
        if (at >= known.length) {
            int end = known.length;
            known = Arrays.copyOf(known, at + 1);
            Arrays.fill(known, end, known.length, Double.NaN);
        }
        if (Double.isNaN(known[at])) {
            known[at] = compute.applyAsDouble(cell);
        }
        return known[at];
    }

    /** The pane shows another matrix, or shows it otherwise. */
    void forget() {
        known = new double[0];
    }
}
