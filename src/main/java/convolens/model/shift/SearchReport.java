package convolens.model.shift;

import java.util.List;

/**
 * How far a search has come.
 *
 * @param tried how many inputs have been tried
 * @param total of how many
 * @param comparisons how many shifts of them changed the input at all
 * @param asMuch in how many of these max pooling let as large a share change as no pooling
 * @param unnoticed in how many of these max pooling changed nothing
 * @param shares the mean share of the outputs that changed, in the order of {@link Reduction}; 0 without comparisons
 * @param against the best examples of {@code asMuch}, one for each input, the best first
 * @param inFavour the best examples of {@code unnoticed}, one for each input, the best first
 */
public record SearchReport(
        int tried,
        int total,
        long comparisons,
        long asMuch,
        long unnoticed,
        List<Double> shares,
        List<Example> against,
        List<Example> inFavour) {

    public SearchReport {
        shares = List.copyOf(shares);
        against = List.copyOf(against);
        inFavour = List.copyOf(inFavour);
    }

    /** Whether all inputs have been tried. */
    public boolean isComplete() {
        return tried == total;
    }

    /** The mean share of the outputs that changed. */
    public double share(Reduction reduction) {
        return shares.get(reduction.ordinal());
    }
}
