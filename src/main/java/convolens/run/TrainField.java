package convolens.run;

import convolens.engine.train.OptimizerSettings;
import convolens.engine.train.OptimizerSettings.Kind;
import convolens.engine.train.TrainerSettings.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The settings of a run one by one, each as a number, in the order in which they are shown: what a form shows, what a
 * run is named by, and what a sentence beside a field is about. A choice is the number of its option, from 0.
 */
public enum TrainField {
    OPTIMIZER(s -> s.optimizer().kind().ordinal(), (s, v) -> s.withOptimizer(kind(s.optimizer(), (int) v))),
    LEARNING_RATE(
            s -> s.optimizer().learningRate(),
            (s, v) -> s.withOptimizer(s.optimizer().withLearningRate(v))),
    MOMENTUM(
            s -> s.optimizer().momentum(),
            (s, v) -> optimizer(
                    s,
                    v,
                    s.optimizer().decay(),
                    s.optimizer().beta1(),
                    s.optimizer().beta2()),
            s -> s.optimizer().kind() == Kind.MOMENTUM || s.optimizer().kind() == Kind.NESTEROV),
    DECAY(
            s -> s.optimizer().decay(),
            (s, v) -> optimizer(
                    s,
                    s.optimizer().momentum(),
                    v,
                    s.optimizer().beta1(),
                    s.optimizer().beta2()),
            s -> s.optimizer().kind() == Kind.RMSPROP),
    BETA1(
            s -> s.optimizer().beta1(),
            (s, v) -> optimizer(
                    s,
                    s.optimizer().momentum(),
                    s.optimizer().decay(),
                    v,
                    s.optimizer().beta2()),
            s -> s.optimizer().kind() == Kind.ADAM),
    BETA2(
            s -> s.optimizer().beta2(),
            (s, v) -> optimizer(
                    s,
                    s.optimizer().momentum(),
                    s.optimizer().decay(),
                    s.optimizer().beta1(),
                    v),
            s -> s.optimizer().kind() == Kind.ADAM),
    COOL_DOWN(TrainSettings::coolDown, TrainSettings::withCoolDown, s -> s.schedule() == Schedule.EPOCH_END),
    BATCH_SIZE(TrainSettings::batchSize, (s, v) -> s.withBatchSize((int) v)),
    NETWORK(
            s -> s.network().kind().ordinal(),
            (s, v) -> s.withNetwork(s.network().withKind(TrainNetwork.Kind.values()[(int) v]))),
    FILTERS(
            s -> s.network().filters(),
            (s, v) -> s.withNetwork(s.network().withFilters((int) v)),
            TrainField::isSimple),
    FILTER_SIZE(
            s -> s.network().filterSize(),
            (s, v) -> s.withNetwork(s.network().withFilterSize((int) v)),
            TrainField::isSimple),
    STRIDE(s -> s.network().stride(), (s, v) -> s.withNetwork(s.network().withStride((int) v)), TrainField::isSimple),
    PAD(s -> s.network().pad(), (s, v) -> s.withNetwork(s.network().withPad((int) v)), TrainField::isSimple),
    HIDDEN(
            s -> s.network().hidden(),
            (s, v) -> s.withNetwork(s.network().withHidden((int) v)),
            s -> isSimple(s) || isDeep(s)),
    INIT_STD(s -> s.network().initStd(), (s, v) -> s.withNetwork(s.network().withInitStd(v)), TrainField::isSimple),
    DROPOUT(s -> s.network().dropout(), (s, v) -> s.withNetwork(s.network().withDropout(v)), TrainField::isDeep),
    TRAIN_COUNT(TrainSettings::trainCount, (s, v) -> s.withTrainCount((int) v)),
    TEST_COUNT(TrainSettings::testCount, (s, v) -> s.withTestCount((int) v)),
    EPOCHS(TrainSettings::epochs, (s, v) -> s.withEpochs((int) v)),
    SCHEDULE(s -> s.schedule().ordinal(), (s, v) -> s.withSchedule(Schedule.values()[(int) v])),
    SEED(TrainSettings::seed, (s, v) -> s.withSeed((long) v)),
    THREADS(TrainSettings::threads, (s, v) -> s.withThreads((int) v));

    private interface Setter {
        TrainSettings set(TrainSettings settings, double value);
    }

    private final ToDoubleFunction<TrainSettings> getter;
    private final Setter setter;
    private final Predicate<TrainSettings> used;

    TrainField(ToDoubleFunction<TrainSettings> getter, Setter setter) {
        this(getter, setter, settings -> true);
    }

    TrainField(ToDoubleFunction<TrainSettings> getter, Setter setter, Predicate<TrainSettings> used) {
        this.getter = getter;
        this.setter = setter;
        this.used = used;
    }

    /** The value of this setting. */
    public double get(TrainSettings settings) {
        return getter.applyAsDouble(settings);
    }

    /** These settings with another value of this one, whether it works or not. */
    public TrainSettings set(TrainSettings settings, double value) {
        return setter.set(settings, value);
    }

    /** Whether these settings use this one. */
    public boolean isUsedBy(TrainSettings settings) {
        return used.test(settings);
    }

    /** Whether the value is the number of an option. */
    public boolean isChoice() {
        return this == OPTIMIZER || this == NETWORK || this == SCHEDULE;
    }

    /** Whether the value is a whole number. */
    public boolean isWhole() {
        return switch (this) {
            case LEARNING_RATE, MOMENTUM, DECAY, BETA1, BETA2, COOL_DOWN, INIT_STD, DROPOUT -> false;
            default -> true;
        };
    }

    /** Whether the value can be changed while a run is under way. */
    public boolean isLive() {
        return this == LEARNING_RATE || this == BATCH_SIZE;
    }

    /** The stem of this setting's bundle keys, such as "filterSize". */
    public String stem() {
        return KeyName.of(this);
    }

    /** The proper names of the optimizers, the same in every language; option i of {@link #OPTIMIZER} is entry i. */
    public static List<String> optimizers() {
        return Arrays.stream(Kind.values()).map(Kind::title).toList();
    }

    private static boolean isSimple(TrainSettings settings) {
        return settings.network().kind() == TrainNetwork.Kind.SIMPLE;
    }

    private static boolean isDeep(TrainSettings settings) {
        return settings.network().kind() == TrainNetwork.Kind.DEEP;
    }

    /** A learning rate that was left as usual becomes what is usual with the other kind. */
    private static OptimizerSettings kind(OptimizerSettings o, int ordinal) {
        Kind kind = Kind.values()[ordinal];
        double rate = o.learningRate() == o.kind().usualLearningRate() ? kind.usualLearningRate() : o.learningRate();
        return new OptimizerSettings(kind, rate, o.momentum(), o.decay(), o.beta1(), o.beta2());
    }

    private static TrainSettings optimizer(TrainSettings s, double momentum, double decay, double beta1, double beta2) {
        OptimizerSettings o = s.optimizer();
        return s.withOptimizer(new OptimizerSettings(o.kind(), o.learningRate(), momentum, decay, beta1, beta2));
    }
}
