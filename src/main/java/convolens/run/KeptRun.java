package convolens.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param snapshots all that it had learned at moments up to there; none where an earlier version kept it
 * @param accuracy how well it answers all test images; null if that is not known
 */
public record KeptRun(
        TrainSettings settings,
        String name,
        RunState state,
        TrainData data,
        RunCheckpoint checkpoint,
        int iterations,
        float[] losses,
        int stepsPerLoss,
        List<RunPoint> points,
        List<RunEvent> events,
        List<RunFilters> history,
        List<RunSnapshot> snapshots,
        @Nullable FinalAccuracy accuracy) {

    /** Its settings with what was changed on the way. */
    public TrainSettings settingsNow() {
        return settings.withOptimizer(settings.optimizer().withLearningRate(checkpoint.learningRate()))
                .withBatchSize(checkpoint.progress().batchSize());
    }

    /** The same run under another name; "" for one that says what differs. */
    public KeptRun withName(String value) {
        return new KeptRun(
                settings,
                value,
                state,
                data,
                checkpoint,
                iterations,
                losses,
                stepsPerLoss,
                points,
                events,
                history,
                snapshots,
                accuracy);
    }
}
