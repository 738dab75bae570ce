package convolens.cli.experiment;

import convolens.cli.terminal.TextTable;
import convolens.run.TrainData;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.ExperimentRow;
import convolens.run.experiment.Factor;
import convolens.run.experiment.ImpossibleRun;
import convolens.run.experiment.Level;
import convolens.run.experiment.Spread;
import convolens.run.experiment.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An experiment in the words of the command line. */
public final class ExperimentText {
    private ExperimentText() {}

    /** What is about to happen, in two lines. */
    public static List<String> headline(Experiment experiment, TrainData data) {
        int runs = experiment.combinations().size() * experiment.seeds().size();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "%s: %,d training and %,d test images",
                        data.name(),
                        data.trainSize(),
                        data.testSize()),
                runs + " runs: "
                        + experiment.variations().stream()
                                .map(ExperimentText::variation)
                                .collect(Collectors.joining(" by "))
                        + (experiment.seeds().size() == 1 ? "; seed " : "; seeds ")
                        + experiment.seeds().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String variation(Variation variation) {
        Factor factor = variation.factor();
        return factor.word() + " "
                + variation.values().stream().map(factor::word).collect(Collectors.joining(", "));
    }

    /** Why a combination cannot be run, and what would be right: one sentence. */
    public static String impossible(ImpossibleRun why, TrainData data) {
        Level level = why.level();
        String word = level.factor().word();
        String nearest = Double.isNaN(why.nearest())
                ? ""
                : ": the nearest " + word + " that works is " + level.factor().word(why.nearest());
        return switch (why.reason()) {
            case MISSING -> "--vary " + word + ": the network has no layer with such a setting";
            case NO_NETWORK -> "--vary network=own needs layers of your own: name their file with --network FILE.json";
            case IMAGES ->
                "--vary " + level.words() + " is more than there are: " + data.trainSize() + " training images";
            case BATCH ->
                "with " + why.combination().words() + " a mini-batch has more images than there are to learn" + nearest;
            case MEMORY -> "with " + why.combination().words() + " a mini-batch does not fit the memory";
            case TOO_LARGE -> "with " + why.combination().words() + " the network is too large" + nearest;
            case MISFIT ->
                "with " + why.combination().words() + " a layer does not fit what is left of the " + data.height() + "x"
                        + data.width() + " images" + nearest;
        };
    }

    /** What came of it, a line for each combination that has a run. */
    public static List<String> table(Experiment experiment, List<ExperimentRow> rows) {
        TextTable table = new TextTable();
        List<String> header = new ArrayList<>();
        experiment
                .variations()
                .forEach(variation -> header.add(variation.factor().word()));
        header.addAll(List.of("parameters", "s/epoch", "runs", "test accuracy", "deviation", "min", "max"));
        table.add(header);
        for (ExperimentRow row : rows) {
            List<String> line = new ArrayList<>();
            row.combination().levels().forEach(level -> line.add(level.factor().word(level.value())));
            Spread accuracy = row.accuracy();
            line.add(String.format(Locale.ROOT, "%,d", row.parameters()));
            line.add(number("%.2f", row.secondsPerEpoch()));
            line.add(accuracy.count() + "/" + row.runs());
            line.add(number("%.4f", accuracy.mean()));
            line.add(number("%.4f", accuracy.deviation()));
            line.add(number("%.4f", accuracy.min()));
            line.add(number("%.4f", accuracy.max()));
            table.add(line);
        }
        return table.lines();
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
