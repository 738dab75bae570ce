package convolens.controller.train;

import convolens.model.train.RunEvent;
import convolens.model.train.RunFilters;
import convolens.model.train.RunModel;
import convolens.model.train.RunPoint;
import convolens.model.train.RunStall;
import convolens.model.train.RunState;
import convolens.model.train.TrainData;
import convolens.model.train.TrainSettings;
import java.util.List;

/**
 * A run as it is kept between two sessions.
 *
 * @param settings with what it was started
 * @param name the name that the user gave it, or ""
 * @param state {@link RunState#PAUSED} if it has steps left, else how it ended
 * @param data what the data set is like
 * @param checkpoint how far it is
 * @param iterations how many steps it has altogether
 * @param losses the losses up to there
 * @param stepsPerLoss how many steps each of them is the mean of
 * @param points its curves up to there
 * @param events its changes up to there
 * @param history its filters epoch by epoch up to there
 * @param accuracy how well it answers all test images; null if that is not known
 */
public record TrainSave(
        TrainSettings settings,
        String name,
        RunState state,
        TrainData data,
        TrainCheckpoint checkpoint,
        int iterations,
        float[] losses,
        int stepsPerLoss,
        List<RunPoint> points,
        List<RunEvent> events,
        List<RunFilters> history,
        RunModel.FinalAccuracy accuracy) {

    /** A run at a checkpoint, which may lie behind what its curves already show. Copies what may change. */
    static TrainSave of(RunModel run, TrainData data, TrainCheckpoint checkpoint) {
        int iteration = checkpoint.progress().iteration();
        RunState state = run.getState();
        return new TrainSave(
                run.settings(),
                run.nameProperty().get(),
                state.isOver() ? state : RunState.PAUSED,
                data,
                checkpoint,
                run.iterationsProperty().get(),
                run.losses().toArray(iteration),
                run.losses().stepsPerValue(),
                run.getPoints().stream().filter(p -> p.iteration() <= iteration).toList(),
                run.getEvents().stream().filter(e -> e.iteration() <= iteration).toList(),
                run.history().getEntries().stream()
                        .filter(f -> f.iteration() <= iteration)
                        .toList(),
                run.finalAccuracyProperty().get());
    }

    /** Its settings with what was changed on the way. */
    TrainSettings settingsNow() {
        return settings.withOptimizer(settings.optimizer().withLearningRate(checkpoint.learningRate()))
                .withBatchSize(checkpoint.progress().batchSize());
    }

    /** The run as it was. */
    public RunModel toRun() {
        RunModel run = new RunModel(settings);
        run.nameProperty().set(name);
        run.getPoints().setAll(points);
        run.getEvents().setAll(events);
        history.forEach(run.history()::add);
        run.restoreLosses(losses, stepsPerLoss);
        run.iterationProperty().set(checkpoint.progress().iteration());
        run.iterationsProperty().set(iterations);
        run.epochsProperty().set((double) checkpoint.progress().samplesLearned() / settings.trainCount());
        run.secondsProperty().set(checkpoint.seconds());
        run.learningRateProperty().set(checkpoint.learningRate());
        run.batchSizeProperty().set(checkpoint.progress().batchSize());
        run.finalAccuracyProperty().set(accuracy);
        run.setParameters(checkpoint.parameters());
        run.stateProperty().set(state);
        run.stallProperty().set(RunStall.of(run, data.classes()).orElse(null));
        return run;
    }
}
