package convolens.export;

import convolens.engine.train.EpochReport;
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

    /**
     * One line.
     *
     * @param seconds since the first step
     * @param report what was found then
     */
    public record Point(double seconds, EpochReport report) {}

    private RunCsv() {}

    /** The whole file: lines end in a line feed, a loss that is no number is {@code nan}. */
    public static String of(List<Point> points) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (Point point : points) {
            EpochReport report = point.report();
            csv.append(String.format(
                    Locale.ROOT,
                    "%d,%d,%.3f,%s,%.6f,%.6f\n",
                    report.epoch(),
                    report.iteration(),
                    point.seconds(),
                    number(report.trainLoss()),
                    report.trainAccuracy(),
                    report.testAccuracy()));
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
