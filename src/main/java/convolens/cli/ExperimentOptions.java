package convolens.cli;

import convolens.cli.option.Expected;
import convolens.cli.option.Nearest;
import convolens.cli.option.OutputFile;
import convolens.cli.option.WrongInput;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.Factor;
import convolens.run.experiment.Variation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is compared, how often, and what an experiment leaves. */
public final class ExperimentOptions {
    @Option(
            names = "--vary",
            paramLabel = "SETTING=V,V",
            arity = "1",
            description = "A setting and 2 to 6 values for it; once or twice. Settings: stride, pad, filters and"
                    + " filter-size (of the first convolution), pooling (max, average), pool-size, hidden, init-std (a"
                    + " number or he), dropout, network (simple, deep, lenet, own), optimizer, lr, cool-down, batch,"
                    + " train, epochs.")
    private List<String> varied = new ArrayList<>();

    @Option(
            names = "--seeds",
            paramLabel = "N,N",
            description = "1 to 5 seeds; every combination learns once with each. Default: 1.")
    private String seeds = "1";

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Expected.Threads.class,
            description = "Threads that compute. Default: as many as the machine has processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the table: a row for each combination. Written anew after every run.")
    private @Nullable Path csv;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the table with the curves of all runs as JSON.")
    private @Nullable Path json;

    int threads() {
        return threads;
    }

    /** @throws WrongInput if it cannot be written, or is the other file too */
    @Nullable
    OutputFile csv() {
        return OutputFile.of("--csv", csv);
    }

    /** @throws WrongInput if it cannot be written, or is the other file too */
    @Nullable
    OutputFile json() {
        OutputFile file = OutputFile.of("--json", json);
        if (file != null && csv != null && file.isSameAs(new OutputFile(csv))) {
            throw new WrongInput("--csv and --json both name " + csv + ": each needs a file of its own");
        }
        return file;
    }

    /** @throws WrongInput if what is typed are no settings and values, or too many of them */
    List<Variation> variations() {
        if (varied.isEmpty()) {
            throw new WrongInput("experiment needs --vary SETTING=V,V, such as --vary stride=1,2");
        }
        if (varied.size() > Experiment.MOST_VARIATIONS) {
            throw new WrongInput("--vary can be given " + Experiment.MOST_VARIATIONS + " times, but is given "
                    + varied.size() + " times");
        }
        List<Variation> variations =
                varied.stream().map(ExperimentOptions::variation).toList();
        if (variations.size() == 2
                && variations.get(0).factor() == variations.get(1).factor()) {
            throw new WrongInput("--vary " + variations.get(0).factor().word()
                    + " is given twice: write all its values behind one, separated by commas");
        }
        return variations;
    }

    private static Variation variation(String typed) {
        int equals = typed.indexOf('=');
        String name = equals < 0 ? typed : typed.substring(0, equals);
        Factor factor = Factor.of(name.strip()).orElseThrow(() -> unknown(name.strip()));
        String[] words =
                equals < 0 ? new String[0] : typed.substring(equals + 1).split(",", -1);
        List<Double> values = Arrays.stream(words)
                .map(word -> value(factor, word.strip()))
                .distinct()
                .toList();
        if (values.size() < words.length) {
            throw new WrongInput("--vary " + factor.word() + " names a value twice: \"" + typed + "\"");
        }
        if (values.size() < Variation.FEWEST || values.size() > Variation.MOST) {
            throw new WrongInput("--vary " + factor.word() + " needs " + Variation.FEWEST + " to " + Variation.MOST
                    + " values separated by commas, such as " + factor.word() + "="
                    + String.join(",", factor.usual().stream().map(factor::word).toList())
                    + ", but has " + values.size());
        }
        return new Variation(factor, values);
    }

    private static WrongInput unknown(String name) {
        List<String> words = Arrays.stream(Factor.values()).map(Factor::word).toList();
        return new WrongInput("--vary knows no setting \"" + name + "\""
                + Nearest.to(name, words)
                        .map(nearest -> ": did you mean " + nearest + "?")
                        .orElse(": expected " + Expected.alternatives(words)));
    }

    private static double value(Factor factor, String word) {
        OptionalDouble value = factor.read(word);
        if (value.isPresent()) {
            return value.getAsDouble();
        }
        throw new WrongInput("the values of --vary " + factor.word() + " must be " + right(factor) + ", but one is \""
                + word + "\"");
    }

    private static String right(Factor factor) {
        if (factor.isChoice()) {
            return Expected.alternatives(factor.options());
        }
        if (factor == Factor.LEARNING_RATE) {
            return "numbers above 0, such as 0.001";
        }
        return (factor.isWhole() ? "whole numbers" : "numbers")
                + " from " + RunText.number(factor.min()) + " to " + RunText.number(factor.max())
                + (factor == Factor.INITIALIZATION ? " or he" : "");
    }

    /** @throws WrongInput if they are no numbers, too many, or one of them twice */
    List<Long> seeds() {
        List<Long> numbers = new ArrayList<>();
        for (String word : seeds.split(",", -1)) {
            if (!word.strip().matches("[+-]?[0-9]{1,18}")) {
                throw new WrongInput(
                        "--seeds must be whole numbers separated by commas, such as 1,2,3, but is \"" + seeds + "\"");
            }
            numbers.add(Long.parseLong(word.strip()));
        }
        if (numbers.size() > Experiment.MOST_SEEDS
                || numbers.stream().distinct().count() < numbers.size()) {
            throw new WrongInput(
                    "--seeds must be 1 to " + Experiment.MOST_SEEDS + " different numbers, but is \"" + seeds + "\"");
        }
        return numbers;
    }
}
