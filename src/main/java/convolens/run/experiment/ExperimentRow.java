package convolens.run.experiment;

import convolens.run.TrainData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of one combination: a row of the experiment's table.
 *
 * @param combination which
 * @param parameters how many numbers its network learns
 * @param runs how many runs it has, one for each seed
 * @param results of those that are over, in the order of the seeds
 */
public record ExperimentRow(Combination combination, long parameters, int runs, List<TrialResult> results) {
    public ExperimentRow {
        results = List.copyOf(results);
    }

    /**
     * The rows of an experiment, in the order of its combinations.
     *
     * @param data what the data set is like
     * @param results what came of a run; empty while it is not over
     */
    public static List<ExperimentRow> of(
            Experiment experiment, TrainData data, Function<Trial, Optional<TrialResult>> results) {
        List<Trial> trials = experiment.trials(data);
        List<ExperimentRow> rows = new ArrayList<>();
        for (Combination combination : experiment.combinations()) {
            rows.add(new ExperimentRow(
                    combination,
                    experiment
                            .settings(combination, data)
                            .network()
                            .architecture(data)
                            .parameterCount(),
                    experiment.seeds().size(),
                    trials.stream()
                            .filter(trial -> trial.combination().equals(combination))
                            .flatMap(trial -> results.apply(trial).stream())
                            .toList()));
        }
        return rows;
    }

    /** The final test accuracies of the runs that learned to their end. */
    public Spread accuracy() {
        return Spread.of(results.stream()
                .filter(TrialResult::isFinished)
                .mapToDouble(TrialResult::accuracy)
                .toArray());
    }

    /** The mean time of an epoch, its evaluation included; NaN before the first. */
    public double secondsPerEpoch() {
        return results.stream()
                .mapToDouble(TrialResult::secondsPerEpoch)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /** How many runs ended because the loss was no number any more. */
    public int diverged() {
        return (int) results.stream().filter(result -> !result.isFinished()).count();
    }
}
