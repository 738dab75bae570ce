package convolens.engine.train;

/**
 * How a trainer goes about its run.
 *
 * @param batchSize samples in a mini-batch, at least 1
 * @param epochs how many epochs the run has, at least 1
 * @param evaluateTrain how many training samples each evaluation answers; more than there are means all
 * @param evaluateTest how many test samples each evaluation answers; more than there are means all
 * @param schedule when it evaluates
 * @param coolDown the last share of the run, over which the learning rate falls to 0; from 0, which keeps it constant
 *     as the printed Trainer does, to 1; see {@link #rateFactor}
 */
public record TrainerSettings(
        int batchSize, int epochs, int evaluateTrain, int evaluateTest, Schedule schedule, double coolDown) {
    /** A cool-down to start from. */
    public static final double DEFAULT_COOL_DOWN = 0.25;

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
        if (!(coolDown >= 0 && coolDown <= 1)) {
            throw new IllegalArgumentException("the cool-down must be from 0 to 1, but is " + coolDown);
        }
        if (schedule == Schedule.BOOK && coolDown > 0) {
            throw new IllegalArgumentException("the printed Trainer has no cool-down, but it is " + coolDown);
        }
    }

    /** Settings without a cool-down. */
    public TrainerSettings(int batchSize, int epochs, int evaluateTrain, int evaluateTest, Schedule schedule) {
        this(batchSize, epochs, evaluateTrain, evaluateTest, schedule, 0);
    }

    /**
     * Evaluates at the end of every epoch: all test samples and as many training samples, at most 10,000 of each; no
     * cool-down.
     */
    public static TrainerSettings of(int batchSize, int epochs) {
        return new TrainerSettings(batchSize, epochs, 10_000, 10_000, Schedule.EPOCH_END);
    }

    /**
     * The printed Trainer with {@code evaluate_sample_num_per_epoch} 1,000, which is a number of samples, not of epochs.
     */
    public static TrainerSettings book(int batchSize, int epochs) {
        return new TrainerSettings(batchSize, epochs, 1_000, 1_000, Schedule.BOOK);
    }

    /** These settings with another cool-down. */
    public TrainerSettings withCoolDown(double share) {
        return new TrainerSettings(batchSize, epochs, evaluateTrain, evaluateTest, schedule, share);
    }

    /**
     * By what the learning rate is multiplied in a step: f(p) = min(1, (1 − p) / c), with c the cool-down; 1 throughout
     * where c is 0. So the rate stays what it is until p = 1 − c and falls from there in a straight line, to 0 at the
     * end of the run.
     *
     * <p>With a constant rate the parameters keep moving about a minimum as widely as the noise of the mini-batches
     * drives them; while the rate falls they settle. Source: Zhai et al., "Scaling Vision Transformers", 2022, section
     * 3.5; Hägele et al., "Scaling Laws and Compute-Optimal Training Beyond Fixed Training Durations", 2024, section 3.
     *
     * @param progress p, the share of the run's samples that were learned before the step
     */
    public double rateFactor(double progress) {
        return coolDown == 0 ? 1 : Math.max(0, Math.min(1, (1 - progress) / coolDown));
    }
}
