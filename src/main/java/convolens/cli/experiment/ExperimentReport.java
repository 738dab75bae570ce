package convolens.cli.experiment;

import com.google.gson.GsonBuilder;
import convolens.run.RunPoint;
import convolens.run.TrainData;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Factor;
import convolens.run.experiment.Level;
import convolens.run.experiment.Spread;
import convolens.run.experiment.TrialResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment has found out, as the JSON file has it; what is not known is null.
 *
 * @param data the data set
 * @param varied the values by setting
 * @param seeds of the runs
 * @param combinations one for each combination of values
 */
public record ExperimentReport(
        String data, Map<String, List<Object>> varied, List<Long> seeds, List<OfCombination> combinations) {

    /**
     * One combination.
     *
     * @param settings its value of each varied setting
     */
    public record OfCombination(
            Map<String, Object> settings,
            long parameters,
            @Nullable Double secondsPerEpoch,
            @Nullable Double meanAccuracy,
            @Nullable Double deviation,
            @Nullable Double minAccuracy,
            @Nullable Double maxAccuracy,
            List<OfRun> runs) {}

    /** One run; its accuracy is null if the loss was no number any more. */
    public record OfRun(
            long seed,
            @Nullable Double secondsPerEpoch,
            @Nullable Double accuracy,
            List<OfPoint> points) {}

    /** A point of the curves. */
    public record OfPoint(
            int epoch, double seconds, @Nullable Double trainLoss, double trainAccuracy, double testAccuracy) {}

    /** What is known of an experiment. */
    public static ExperimentReport of(Experiment experiment, TrainData data, List<ExperimentRow> rows) {
        Map<String, List<Object>> varied = new LinkedHashMap<>();
        experiment
                .variations()
                .forEach(variation -> varied.put(
                        variation.factor().word(),
                        variation.values().stream()
                                .map(value -> value(variation.factor(), value))
                                .toList()));
        return new ExperimentReport(
                data.name(),
                varied,
                experiment.seeds(),
                rows.stream().map(ExperimentReport::combination).toList());
    }

    /** The file. */
    public String json() {
        return new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create()
                .toJson(this);
    }

    private static OfCombination combination(ExperimentRow row) {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (Level level : row.combination().levels()) {
            settings.put(level.factor().word(), value(level.factor(), level.value()));
        }
        Spread accuracy = row.accuracy();
        return new OfCombination(
                settings,
                row.parameters(),
                finite(row.secondsPerEpoch()),
                finite(accuracy.mean()),
                finite(accuracy.deviation()),
                finite(accuracy.min()),
                finite(accuracy.max()),
                row.results().stream().map(ExperimentReport::run).toList());
    }

    private static OfRun run(TrialResult result) {
        return new OfRun(
                result.trial().seed(),
                finite(result.secondsPerEpoch()),
                finite(result.accuracy()),
                result.points().stream().map(ExperimentReport::point).toList());
    }

    private static OfPoint point(RunPoint p) {
        return new OfPoint(p.epoch(), p.seconds(), finite(p.trainLoss()), p.trainAccuracy(), p.testAccuracy());
    }

    private static Object value(Factor factor, double value) {
        boolean isNumber = !factor.isChoice() && value >= 0;
        return isNumber ? factor.isWhole() ? (Object) (long) value : (Object) value : factor.word(value);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
