package convolens.engine.train;

/**
 * How a trainer goes about its run.
 *
 * @param batchSize samples in a mini-batch, at least 1
 * @param epochs how many epochs the run has, at least 1
 * @param evaluateTrain how many training samples each evaluation answers; more than there are means all
 * @param evaluateTest how many test samples each evaluation answers; more than there are means all
 * @param schedule when it evaluates
 */
public record TrainerSettings(int batchSize, int epochs, int evaluateTrain, int evaluateTest, Schedule schedule) {

    /** When a trainer evaluates. */
    public enum Schedule {
        /** At the end of every epoch. */
        EPOCH_END,
        /** As the printed Trainer: after the first step of every epoch, the first point after the very first step. */
        BOOK
    }

    /** @throws IllegalArgumentException if a number is out of its range */
    public TrainerSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException("the batch size must be at least 1, but is " + batchSize);
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("the number of epochs must be at least 1, but is " + epochs);
        }
        if (evaluateTrain < 0 || evaluateTest < 0) {
            throw new IllegalArgumentException("the number of samples to evaluate must be at least 0");
        }
    }

    /** Evaluates at the end of every epoch: all test samples and as many training samples, at most 10,000 of each. */
    public static TrainerSettings of(int batchSize, int epochs) {
        return new TrainerSettings(batchSize, epochs, 10_000, 10_000, Schedule.EPOCH_END);
    }

    /**
     * The printed Trainer with {@code evaluate_sample_num_per_epoch} 1,000, which is a number of samples, not of epochs.
     */
    public static TrainerSettings book(int batchSize, int epochs) {
        return new TrainerSettings(batchSize, epochs, 1_000, 1_000, Schedule.BOOK);
    }
}
