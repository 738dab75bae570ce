package convolens.model.experiment;

import convolens.run.TrainData;
import convolens.run.TrainField;
import convolens.run.TrainLimits;
import convolens.run.TrainSettings;
import convolens.run.experiment.Combination;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.Factor;
import convolens.run.experiment.ImpossibleRun;
import convolens.run.experiment.Level;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of an experiment are possible on this machine.
 *
 * @param memory the bytes that a run may take
 */
record ExperimentLimits(long memory) {

    /** What settings of a run can be with some data. */
    TrainLimits of(TrainData data) {
        return new TrainLimits(data, memory);
    }

    /** The first combination that cannot be run; null if all can. */
    @Nullable
    ImpossibleRun impossible(ExperimentSetup setup) {
        Experiment experiment = setup.experiment();
        TrainData data = setup.data();
        return experiment
                .impossible(data, TrainLimits.MAX_PARAMETERS)
                .or(() -> experiment.combinations().stream()
                        .filter(combination -> !fitsMemory(experiment.settings(combination, data), data))
                        .map(ExperimentLimits::tooLarge)
                        .findFirst())
                .orElse(null);
    }

    private boolean fitsMemory(TrainSettings settings, TrainData data) {
        return settings.batchSize()
                <= of(data).span(TrainField.BATCH_SIZE, settings).max();
    }

    private static ImpossibleRun tooLarge(Combination combination) {
        Level level = combination.levels().stream()
                .filter(each -> each.factor() == Factor.BATCH_SIZE)
                .findFirst()
                .orElse(combination.levels().get(0));
        return new ImpossibleRun(combination, level, ImpossibleRun.Reason.MEMORY, Double.NaN);
    }
}
