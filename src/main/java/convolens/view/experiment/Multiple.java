package convolens.view.experiment;

import convolens.run.RunPoint;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.TrialResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The curves of one combination.
 *
 * @param runs of those that are over, in the order of the seeds
 * @param mean of these runs, epoch by epoch; empty where there are none
 */
record Multiple(List<List<RunPoint>> runs, List<MeanPoint> mean) {

    /** The mean test accuracy of several runs after an epoch. */
    record MeanPoint(int epoch, double accuracy) {}

    /** The curves of a row of the table. */
    static Multiple of(ExperimentRow row) {
        List<List<RunPoint>> runs =
                row.results().stream().map(TrialResult::points).toList();
        List<List<RunPoint>> whole = row.results().stream()
                .filter(TrialResult::isFinished)
                .map(TrialResult::points)
                .toList();
        int length = whole.stream().mapToInt(List::size).min().orElse(0);
        List<MeanPoint> mean = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int at = i;
            mean.add(new MeanPoint(
                    whole.get(0).get(i).epoch(),
                    whole.stream()
                            .mapToDouble(points -> points.get(at).testAccuracy())
                            .average()
                            .orElseThrow()));
        }
        return new Multiple(runs, mean);
    }

    /** The mean after the epoch that is nearest; NaN where there is none. */
    double meanAt(double epoch) {
        double best = Double.NaN;
        double nearest = Double.POSITIVE_INFINITY;
        for (MeanPoint point : mean) {
            double away = Math.abs(point.epoch() - epoch);
            if (away < nearest) {
                nearest = away;
                best = point.accuracy();
            }
        }
        return nearest > 1 ? Double.NaN : best;
    }
}
