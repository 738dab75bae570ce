package convolens.view.experiment;

import convolens.i18n.Messages;
import convolens.model.experiment.ExperimentSetup;
import convolens.model.experiment.ValuesProblem;
import convolens.run.TrainField;
import convolens.run.TrainSettings;
import convolens.run.experiment.Combination;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.Factor;
import convolens.run.experiment.ImpossibleRun;
import convolens.run.experiment.Level;
import convolens.run.experiment.Spread;
import convolens.run.experiment.Trial;
import convolens.run.experiment.Variation;
import convolens.view.train.TrainText;
import java.util.stream.Collectors;

/** An experiment in words. */
public final class ExperimentsText {
    private static final int DIGITS = 4;

    private final Messages messages;
    private final TrainText train;

    public ExperimentsText(Messages messages) {
        this.messages = messages;
        this.train = new TrainText(messages);
    }

    /** What a setting is called. */
    public String name(Factor factor) {
        return switch (factor) {
            case POOLING, POOL_SIZE, INITIALIZATION -> messages.text("experiments.factor." + factor.stem());
            default -> messages.text("train.field." + factor.stem());
        };
    }

    /** A value of a setting. */
    public String value(Factor factor, double value) {
        return switch (factor) {
            case OPTIMIZER -> train.value(TrainField.OPTIMIZER, value);
            case NETWORK -> train.value(TrainField.NETWORK, value);
            case POOLING -> messages.text(value == 0 ? "experiments.pooling.max" : "experiments.pooling.average");
            case INITIALIZATION -> value == Factor.HE ? "He" : factor.word(value);
            default -> factor.isWhole() ? messages.number((long) value) : factor.word(value);
        };
    }

    /** A setting with its value: "stride 2"; of a choice the value alone. */
    public String name(Level level) {
        String value = value(level.factor(), level.value());
        return level.factor().isChoice() ? value : name(level.factor()) + " " + value;
    }

    /** The same where it stands alone: "pooling average", but of a proper name still the name alone. */
    public String heading(Level level) {
        return level.factor() == Factor.POOLING ? name(level.factor()) + " " + name(level) : name(level);
    }

    /** All that a combination varies. */
    public String name(Combination combination) {
        return combination.levels().stream().map(this::name).collect(Collectors.joining(" · "));
    }

    /** What a run is called among the others of its experiment. */
    public String name(Trial trial, Experiment experiment) {
        return experiment.seeds().size() == 1 ? name(trial.combination()) : name(trial);
    }

    /** What a run is called where it is kept. */
    public String name(Trial trial) {
        return name(trial.combination()) + " · " + train.name(TrainField.SEED) + " " + trial.seed();
    }

    /** The values of a setting as one would type them. */
    public String values(Variation variation) {
        return variation.values().stream().map(variation.factor()::word).collect(Collectors.joining(", "));
    }

    /** All that is not varied, in a few words. */
    public String base(ExperimentSetup setup) {
        TrainSettings base = setup.experiment().base();
        return String.join(
                " · ",
                field(TrainField.NETWORK, base),
                field(TrainField.OPTIMIZER, base) + " " + field(TrainField.LEARNING_RATE, base),
                train.name(TrainField.BATCH_SIZE) + " " + field(TrainField.BATCH_SIZE, base),
                train.data(base));
    }

    private String field(TrainField field, TrainSettings base) {
        return train.value(field, field.get(base));
    }

    /** How many runs there are, and of what they are made. */
    public String size(Experiment experiment) {
        int combinations = experiment.combinations().size();
        int seeds = experiment.seeds().size();
        return messages.text("experiments.size", combinations, seeds, combinations * seeds);
    }

    /** What is wrong with values that were typed. */
    public String problem(ValuesProblem problem) {
        Factor factor = problem.factor();
        return switch (problem.why()) {
            case COUNT -> messages.text("experiments.problem.count", Variation.FEWEST, Variation.MOST);
            case TWICE -> messages.text("experiments.problem.twice", problem.word());
            case NO_VALUE ->
                factor == Factor.LEARNING_RATE
                        ? messages.text("experiments.problem.rate", problem.word())
                        : messages.text(
                                factor.isWhole() ? "experiments.problem.whole" : "experiments.problem.number",
                                problem.word(),
                                factor.word(factor.min()),
                                factor.word(factor.max()));
        };
    }

    /** Why a combination cannot be run. */
    public String impossible(ImpossibleRun why, ExperimentSetup setup) {
        String combination = name(why.combination());
        String reason = switch (why.reason()) {
            case MISSING ->
                messages.text("experiments.impossible.missing", name(why.level().factor()));
            case MISFIT ->
                messages.text(
                        "experiments.impossible.misfit",
                        combination,
                        setup.data().height() + "×" + setup.data().width());
            case TOO_LARGE -> messages.text("experiments.impossible.tooLarge", combination);
            case MEMORY -> messages.text("experiments.impossible.memory", combination);
            case BATCH -> messages.text("experiments.impossible.batch", combination);
            case IMAGES ->
                messages.text(
                        "experiments.impossible.images",
                        combination,
                        setup.data().trainSize());
            case NO_NETWORK -> messages.text("experiments.impossible.noNetwork");
        };
        return Double.isNaN(why.nearest())
                ? reason
                : reason + " "
                        + messages.text(
                                "experiments.nearest",
                                name(why.level().factor()),
                                value(why.level().factor(), why.nearest()));
    }

    /** A share with as many digits as the command line gives it. */
    public String accuracy(double share) {
        return Double.isNaN(share) ? "–" : messages.number(share, DIGITS);
    }

    /** Mean and deviation, where there is one. */
    public String spread(Spread spread) {
        return Double.isNaN(spread.deviation())
                ? accuracy(spread.mean())
                : accuracy(spread.mean()) + " ± " + accuracy(spread.deviation());
    }

    /** Seconds of an epoch. */
    public String seconds(double seconds) {
        return Double.isNaN(seconds) ? "–" : messages.number(seconds, seconds < 10 ? 2 : 1);
    }
}
