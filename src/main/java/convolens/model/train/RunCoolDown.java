package convolens.model.train;

import convolens.run.RunEvent;
import convolens.run.TrainField;
import convolens.run.TrainSettings;
import java.util.Optional;

/**
 * Where the learning rate of a run begins to fall, as {@link convolens.engine.train.TrainerSettings#rateFactor} says.
 *
 * @param epochs how many epochs have been learned by then, fractions included
 * @param iteration how many steps, as far as the batch size of now stays
 */
public record RunCoolDown(double epochs, double iteration) {

    /** The cool-down of a run; empty where its learning rate stays, or its number of steps is not known yet. */
    public static Optional<RunCoolDown> of(RunModel run) {
        TrainSettings settings = run.settings();
        int iterations = run.iterationsProperty().get();
        if (!settings.coolsDown() || iterations == 0) {
            return Optional.empty();
        }
        double begin = (1 - settings.coolDown()) * settings.epochs();
        return Optional.of(new RunCoolDown(begin, iterationAt(begin, run, iterations)));
    }

    /** The learning rate in effect in the next step of a run. */
    public static double rate(RunModel run) {
        double progress = run.epochsProperty().get() / run.settings().epochs();
        return run.learningRateProperty().get() * run.settings().trainer().rateFactor(progress);
    }

    /** Steps lie evenly over epochs between two changes of the batch size. */
    private static double iterationAt(double epochs, RunModel run, int iterations) {
        double fromEpochs = 0;
        double fromIteration = 0;
        double toEpochs = run.settings().epochs();
        double toIteration = iterations;
        for (RunEvent event : run.getEvents()) {
            if (event.field() == TrainField.BATCH_SIZE && event.epochs() <= epochs) {
                fromEpochs = event.epochs();
                fromIteration = event.iteration();
            } else if (event.field() == TrainField.BATCH_SIZE) {
                toEpochs = event.epochs();
                toIteration = event.iteration();
                break;
            }
        }
        return fromIteration + (epochs - fromEpochs) * (toIteration - fromIteration) / (toEpochs - fromEpochs);
    }
}
