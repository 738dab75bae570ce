package convolens.export;

import java.util.List;
import java.util.Locale;

/**
 * The four curves of section 7.2.1 as comma-separated values, the same in every language:
 *
 * <pre>
 * epochs,iteration,affine_original,affine_shuffled,conv_original,conv_shuffled
 * 0.2500,15,0.683000,0.682000,0.482000,0.262000
 * </pre>
 */
public final class ShuffleCsv {
    /** The first line. */
    public static final String HEADER = "epochs,iteration,affine_original,affine_shuffled,conv_original,conv_shuffled";

    /**
     * One line.
     *
     * @param epochs how many epochs had been learned
     * @param iteration how many mini-batches
     * @param accuracies of the four, in the order of the first line
     */
    public record Line(double epochs, int iteration, List<Double> accuracies) {}

    private ShuffleCsv() {}

    /** The whole file; lines end in a line feed. */
    public static String of(List<Line> lines) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (Line line : lines) {
            csv.append(String.format(Locale.ROOT, "%.4f,%d", line.epochs(), line.iteration()));
            line.accuracies().forEach(accuracy -> csv.append(String.format(Locale.ROOT, ",%.6f", accuracy)));
            csv.append('\n');
        }
        return csv.toString();
    }
}
