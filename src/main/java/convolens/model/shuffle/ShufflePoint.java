package convolens.model.shuffle;

import java.util.List;

/**
 * One point of the four curves.
 *
 * @param epochs how many epochs had been learned, fractions included
 * @param iteration how many mini-batches each network had learned
 * @param accuracies the share of the test digits that each {@link Contender} answers rightly, in their order
 * @param answers what each contender answers for the digits on the stage
 * @param check the affine net with reordered weights
 */
public record ShufflePoint(
        double epochs, int iteration, List<Double> accuracies, List<List<Integer>> answers, SwapCheck check) {

    public ShufflePoint {
        accuracies = List.copyOf(accuracies);
        answers = List.copyOf(answers);
    }

    /** The share of the test digits that a contender answers rightly. */
    public double accuracy(Contender contender) {
        return accuracies.get(contender.ordinal());
    }

    /** What shuffling costs a kind of network: accuracy on digits as they are less that on shuffled ones. */
    public double loss(boolean conv) {
        return conv
                ? accuracy(Contender.CONV_ORIGINAL) - accuracy(Contender.CONV_SHUFFLED)
                : accuracy(Contender.AFFINE_ORIGINAL) - accuracy(Contender.AFFINE_SHUFFLED);
    }
}
