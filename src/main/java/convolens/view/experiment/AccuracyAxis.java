package convolens.view.experiment;

import convolens.raster.AxisScale;
import convolens.run.RunPoint;
import java.util.List;
import java.util.stream.Stream;

/** The scale of test accuracies that all plots of an experiment share. */
final class AccuracyAxis {
    /** From no to all answers right. */
    static final AxisScale WHOLE = new AxisScale(0, 1, false);

    private static final double STEP = 0.05;

    private AccuracyAxis() {}

    /** From the lowest to the highest accuracy behind the first epoch, in round numbers; the whole scale while there is none. */
    static AxisScale fitted(Stream<? extends List<RunPoint>> runs) {
        double[] values = runs.flatMap(List::stream)
                .filter(point -> point.epoch() > 0)
                .mapToDouble(RunPoint::testAccuracy)
                .toArray();
        if (values.length == 0) {
            return WHOLE;
        }
        double low = 1;
        double high = 0;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double from = Math.max(0, Math.floor(low / STEP) * STEP);
        double to = Math.min(1, Math.max(from + STEP, Math.ceil(high / STEP) * STEP));
        return new AxisScale(Math.min(from, to - STEP), to, false);
    }
}
