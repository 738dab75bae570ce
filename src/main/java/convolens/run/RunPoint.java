package convolens.run;

import convolens.engine.train.EpochReport;

/**
 * One point of a run's accuracy curves: a row of its CSV.
 *
 * @param epoch how many epochs had been learned; 0 is before the first step
 * @param iteration how many steps had been made
 * @param seconds how long the run had been busy
 * @param trainLoss the mean loss over the training images that were evaluated
 * @param trainAccuracy the share of those that was answered rightly
 * @param testAccuracy the share of the test images evaluated that was answered rightly
 */
public record RunPoint(
        int epoch, int iteration, double seconds, double trainLoss, double trainAccuracy, double testAccuracy) {

    /** The point that a trainer's evaluation gives. */
    public static RunPoint of(EpochReport report, double seconds) {
        return new RunPoint(
                report.epoch(),
                report.iteration(),
                seconds,
                report.trainLoss(),
                report.trainAccuracy(),
                report.testAccuracy());
    }
}
