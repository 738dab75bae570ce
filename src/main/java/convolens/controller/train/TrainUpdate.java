package convolens.controller.train;

import convolens.engine.tensor.Tensor;
import convolens.model.train.RunModel;
import convolens.run.RunCheckpoint;
import convolens.run.RunEvent;
import convolens.run.RunFilters;
import convolens.run.RunPoint;
import convolens.run.RunSnapshot;
import convolens.run.RunStep;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has found out since the pulse before.
 *
 * @param losses the loss of each step
 * @param latest the last step; null where there was none
 * @param points the evaluations
 * @param events the settings that were changed
 * @param history the filters before the first step and at the end of epochs
 * @param snapshots all that was learned at these moments
 * @param filters the filters as they are now; null where nobody asked
 * @param parameters all that is learned, as it is now; null where nobody asked
 * @param checkpoint everything needed to go on; null where nobody asked
 * @param evaluated the share of all test images that the last evaluation has answered; NaN where it has not begun
 */
public record TrainUpdate(
        float[] losses,
        @Nullable RunStep latest,
        List<RunPoint> points,
        List<RunEvent> events,
        List<RunFilters> history,
        List<RunSnapshot> snapshots,
        @Nullable RunFilters filters,
        @Nullable Map<String, Tensor> parameters,
        @Nullable RunCheckpoint checkpoint,
        double evaluated) {

    /** Brings a run up to date. */
    public void applyTo(RunModel run) {
        if (!points.isEmpty()) {
            run.getPoints().addAll(points);
        }
        history.forEach(run.history()::add);
        snapshots.forEach(run.snapshots()::add);
        events.forEach(run::addEvent);
        if (filters != null) {
            run.liveFiltersProperty().set(filters);
        }
        if (latest != null) {
            run.iterationsProperty().set(latest.iterations());
            run.epochsProperty().set(latest.report().epochs());
            run.secondsProperty().set(latest.seconds());
            run.imagesPerSecondProperty().set(latest.pace().imagesPerSecond());
            run.secondsLeftProperty().set(latest.pace().secondsLeft());
            run.iterationProperty().set(latest.report().iteration());
        }
        if (losses.length > 0) {
            run.addLosses(losses);
        }
        if (parameters != null) {
            run.liveParametersProperty().set(parameters);
        }
        if (checkpoint != null) {
            run.setParameters(checkpoint.parameters());
        }
        if (!Double.isNaN(evaluated)) {
            run.evaluatedProperty().set(evaluated);
        }
    }
}
