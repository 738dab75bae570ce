package convolens.engine.train;

import java.util.Optional;

/**
 * What one training step did.
 *
 * @param iteration the number of the step, from 1
 * @param epochs how many epochs have been learned, fractions included
 * @param samples how many samples the batch had
 * @param loss the mean loss of the batch before the step; not finite if the run has diverged
 * @param epoch the evaluation that this step ended with, if it ended with one
 */
public record StepReport(int iteration, double epochs, int samples, double loss, Optional<EpochReport> epoch) {

    /** Whether the loss is still a number; a run that has lost it never comes back. */
    public boolean isFinite() {
        return Double.isFinite(loss);
    }
}
