package convolens.controller;

import convolens.engine.train.StepReport;
import convolens.model.RunEvent;
import convolens.model.RunFilters;
import convolens.model.RunPoint;
import java.util.List;

/**
 * What a worker has found out since the pulse before.
 *
 * @param losses the loss of each step
 * @param latest the last step; null where there was none
 * @param pace how fast it goes; null where that is not known
 * @param points the evaluations
 * @param events the settings that were changed
 * @param history the filters at the end of epochs
 * @param filters the filters as they are now; null where nobody asked
 * @param checkpoint everything needed to go on; null where nobody asked
 * @param evaluated the share of all test images that the last evaluation has answered; NaN where it has not begun
 */
record TrainNews(
        float[] losses,
        StepReport latest,
        TrainPace.Reading pace,
        List<RunPoint> points,
        List<RunEvent> events,
        List<RunFilters> history,
        RunFilters filters,
        TrainCheckpoint checkpoint,
        double evaluated) {}
