package convolens.export;

import convolens.run.RunPoint;
import java.util.List;
import java.util.Locale;

/**
 * The points of a run's curves as comma-separated values, the same in every language:
 *
 * <pre>
 * epoch,iteration,seconds,train_loss,train_accuracy,test_accuracy
 * 0,0,0.000,2.302571,0.098600,0.101000
 * </pre>
 */
public final class RunCsv {
    /** The first line. */
    public static final String HEADER = "epoch,iteration,seconds,train_loss,train_accuracy,test_accuracy";

    private RunCsv() {}

    /** The whole file: lines end in a line feed, a loss that is no number is {@code nan}. */
    public static String of(List<RunPoint> points) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (RunPoint point : points) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%d,%d,%.3f,%s,%.6f,%.6f\n",
                    point.epoch(),
                    point.iteration(),
                    point.seconds(),
                    number(point.trainLoss()),
                    point.trainAccuracy(),
                    point.testAccuracy()));
        }
        return csv.toString();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return Double.isInfinite(value) ? value > 0 ? "inf" : "-inf" : String.format(Locale.ROOT, "%.6f", value);
    }
}
