package convolens.model.train;

import convolens.model.StepMoment;
import convolens.run.TrainSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what the training scene shows, but for what came of runs: those are named, and drawn where they are.
 * Immutable.
 *
 * @param settings of the next run
 * @param logLoss whether the axis of the loss is logarithmic
 * @param drawn the runs whose curves are drawn
 * @param current the run that is drawn in full; null for none
 * @param step the point of this run
 */
public record TrainMoment(
        TrainSettings settings,
        boolean logLoss,
        List<RunReference> drawn,
        @Nullable RunReference current,
        StepMoment step) {

    /** The most runs that a file can name. */
    private static final int MOST_RUNS = 1_000;

    /** @throws IllegalArgumentException if there are too many runs */
    public TrainMoment {
        drawn = List.copyOf(drawn);
        if (drawn.size() > MOST_RUNS) {
            throw new IllegalArgumentException("at most " + MOST_RUNS + " runs are drawn, but got " + drawn.size());
        }
    }

    /** What a session opens with that has no run. */
    public static TrainMoment opening(TrainSettings settings) {
        return new TrainMoment(settings, true, List.of(), null, new StepMoment(null, Integer.MAX_VALUE));
    }

    /** What a scene shows. */
    public static TrainMoment of(TrainModel model) {
        RunModel current = model.getCurrent();
        return new TrainMoment(
                model.getSettings(),
                model.logLossProperty().get(),
                model.getRuns().stream()
                        .filter(run -> run.shownProperty().get())
                        .map(RunReference::of)
                        .toList(),
                current == null ? null : RunReference.of(current),
                StepMoment.of(model.timeline()));
    }
}
