package convolens.engine.train;

import java.util.Optional;

/**
 * What one training step did.
 *
 * @param iteration the number of the step, from 1
 * @param epochs how many epochs have been learned, fractions included
 * @param samples how many samples the batch had
 * @param loss the mean loss of the batch before the step
 * @param isFinite whether the loss and every gradient are numbers; if not, nothing was learned, and the same settings
 *     would lead there again
 * @param epoch the evaluation that this step ended with, if it ended with one
 */
public record StepReport(
        int iteration, double epochs, int samples, double loss, boolean isFinite, Optional<EpochReport> epoch) {

    StepReport endingWith(EpochReport report) {
        return new StepReport(iteration, epochs, samples, loss, isFinite, Optional.of(report));
    }
}
