package convolens.model.why;

import convolens.engine.inspect.RankCorrelation;
import convolens.engine.tensor.Tensor;
import java.util.Arrays;

/**
 * A map as it is shown.
 *
 * @param values (H,W), not to be modified
 * @param known how many of its cells have a value, from the first
 * @param signed whether 0 is in the middle of its colours
 * @param probability whether its colours reach from 0 to 1, or from −1 to 1, whatever the values
 */
public record WhyMap(Tensor values, int known, boolean signed, boolean probability) {

    /** A map of which every cell has a value. */
    public static WhyMap of(Tensor values, boolean signed) {
        return new WhyMap(values, values.size(), signed, false);
    }

    /** How alike the orders of two maps are where both are known; NaN where one is the same everywhere. */
    public double correlation(WhyMap other) {
        int both = Math.min(known, other.known);
        return RankCorrelation.of(Arrays.copyOf(values.data(), both), Arrays.copyOf(other.values.data(), both));
    }

    /** The same of the magnitudes. */
    public double correlationOfMagnitudes(WhyMap other) {
        return magnitudes().correlation(other.magnitudes());
    }

    private WhyMap magnitudes() {
        Tensor all = values.copy();
        for (int i = 0; i < all.size(); i++) {
            all.data()[i] = Math.abs(all.data()[i]);
        }
        return new WhyMap(all, known, false, probability);
    }

    /** The cell of the largest magnitude among those that are known. */
    public int strongest() {
        int best = 0;
        for (int i = 1; i < known; i++) {
            best = Math.abs(values.data()[i]) > Math.abs(values.data()[best]) ? i : best;
        }
        return best;
    }
}
