package convolens.run.experiment;

import convolens.run.RunPoint;
import java.util.List;

/**
 * What came of one run.
 *
 * @param trial which
 * @param secondsPerEpoch how long an epoch took with its evaluation; NaN if none was finished
 * @param accuracy the share of all test images that is answered rightly at the end; NaN if the loss was no number any more
 * @param points its curves
 */
public record TrialResult(Trial trial, double secondsPerEpoch, double accuracy, List<RunPoint> points) {
    public TrialResult {
        points = List.copyOf(points);
    }

    /** Whether the run learned to its end. */
    public boolean isFinished() {
        return !Double.isNaN(accuracy);
    }

    /** Seconds of a run for each epoch that its curves have; NaN before the first. */
    public static double secondsPerEpoch(List<RunPoint> points) {
        if (points.isEmpty() || points.get(points.size() - 1).epoch() == 0) {
            return Double.NaN;
        }
        RunPoint last = points.get(points.size() - 1);
        return last.seconds() / last.epoch();
    }
}
