package convolens.export;

import convolens.run.experiment.Experiment;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Level;
import convolens.run.experiment.Spread;
import convolens.run.experiment.TrialResult;
import convolens.run.experiment.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The table of an experiment as comma-separated values, the same in every language: a row for each combination, with what
 * was varied in front and the accuracy of each seed behind.
 *
 * <pre>
 * stride,pooling,parameters,runs,seconds_per_epoch,mean_accuracy,deviation,min_accuracy,max_accuracy,accuracy_seed_1,accuracy_seed_2
 * 1,max,433890,2,0.412,0.953000,0.001414,0.952000,0.954000,0.952000,0.954000
 * </pre>
 *
 * Runs counts those that learned to their end; what is not known is empty, the accuracy of a run whose loss was no number
 * any more is {@code nan}.
 */
public final class ExperimentCsv {
    private ExperimentCsv() {}

    /** The whole file; lines end in a line feed. */
    public static String of(Experiment experiment, List<ExperimentRow> rows) {
        List<String> header = new ArrayList<>();
        for (Variation variation : experiment.variations()) {
            header.add(variation.factor().word());
        }
        header.addAll(List.of(
                "parameters",
                "runs",
                "seconds_per_epoch",
                "mean_accuracy",
                "deviation",
                "min_accuracy",
                "max_accuracy"));
        experiment.seeds().forEach(seed -> header.add("accuracy_seed_" + seed));
        StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
        rows.forEach(row -> csv.append(String.join(",", line(experiment, row))).append('\n'));
        return csv.toString();
    }

    private static List<String> line(Experiment experiment, ExperimentRow row) {
        List<String> line = new ArrayList<>();
        for (Level level : row.combination().levels()) {
            line.add(level.factor().word(level.value()));
        }
        Spread accuracy = row.accuracy();
        line.add(Long.toString(row.parameters()));
        line.add(Integer.toString(accuracy.count()));
        line.add(number("%.3f", row.secondsPerEpoch()));
        line.add(number("%.6f", accuracy.mean()));
        line.add(number("%.6f", accuracy.deviation()));
        line.add(number("%.6f", accuracy.min()));
        line.add(number("%.6f", accuracy.max()));
        for (long seed : experiment.seeds()) {
            Optional<TrialResult> result = row.results().stream()
                    .filter(each -> each.trial().seed() == seed)
                    .findFirst();
            line.add(result.map(each -> each.isFinished() ? number("%.6f", each.accuracy()) : "nan")
                    .orElse(""));
        }
        return line;
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }
}
