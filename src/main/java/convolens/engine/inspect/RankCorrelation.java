package convolens.engine.inspect;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation of two rows of numbers: how alike their orders are, whatever their scales.
 *
 * <pre>
 * ρ = Σ (r[i] − r̄)(q[i] − q̄) / √(Σ (r[i] − r̄)² · Σ (q[i] − q̄)²)
 * </pre>
 *
 * with the ranks r and q, where equal numbers share the mean of their ranks. 1 for the same order, −1 for the reverse, about
 * 0 for orders that have nothing to do with each other. Source: Spearman, "The proof and measurement of association between
 * two things" (1904).
 */
public final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * ρ of two rows.
     *
     * @return from −1 to 1; NaN where all numbers of a row are the same, or one is NaN
     * @throws IllegalArgumentException if they differ in length
     */
    public static double of(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "ranks of " + one.length + " and of " + other.length + " numbers cannot be compared");
        }
        double[] r = ranks(one);
        double[] q = ranks(other);
        double mean = (one.length - 1) / 2.0;
        double both = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < r.length; i++) {
            both += (r[i] - mean) * (q[i] - mean);
            left += (r[i] - mean) * (r[i] - mean);
            right += (q[i] - mean) * (q[i] - mean);
        }
        return left == 0 || right == 0 ? Double.NaN : both / Math.sqrt(left * right);
    }

    /** The ranks from 0; NaN for all where one number is NaN. */
    private static double[] ranks(float[] values) {
        double[] ranks = new double[values.length];
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Float.compare(values[a] + 0f, values[b] + 0f));
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = Float.isNaN(values[order[i]]) ? Double.NaN : (from + to) / 2.0;
            }
            from = to + 1;
        }
        return ranks;
    }
}
