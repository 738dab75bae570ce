package convolens.run.experiment;

import convolens.engine.network.Architecture;
import convolens.run.TrainData;
import convolens.run.TrainNetwork;
import convolens.run.TrainSettings;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Why a combination cannot be run.
 *
 * @param combination which
 * @param level the value to change
 * @param reason what does not go together
 * @param nearest the nearest value that works while the other stays; NaN if there is none
 */
public record ImpossibleRun(Combination combination, Level level, Reason reason, double nearest) {
    private static final int FARTHEST = 200;

    /** What does not go together. */
    public enum Reason {
        /** No layer of the network has such a setting. */
        MISSING,
        /** A layer does not fit what comes to it. */
        MISFIT,
        /** The network learns more numbers than is allowed. */
        TOO_LARGE,
        /** A mini-batch does not fit the memory. */
        MEMORY,
        /** A mini-batch has more images than there are to learn. */
        BATCH,
        /** There are not so many images. */
        IMAGES,
        /** There are no layers of one's own. */
        NO_NETWORK
    }

    /** Why a combination of an experiment cannot be run; empty if it can. */
    static Optional<ImpossibleRun> of(
            Experiment experiment, Combination combination, TrainData data, long mostParameters) {
        for (Level level : combination.levels()) {
            Optional<Reason> why = missing(experiment, combination, level, data);
            if (why.isPresent()) {
                return Optional.of(new ImpossibleRun(combination, level, why.get(), Double.NaN));
            }
        }
        Optional<Reason> why = reason(experiment, combination, data, mostParameters);
        return why.map(reason -> {
            Level level = guilty(combination, reason);
            return new ImpossibleRun(
                    combination, level, reason, nearest(experiment, combination, level, data, mostParameters));
        });
    }

    private static Optional<Reason> missing(
            Experiment experiment, Combination combination, Level level, TrainData data) {
        TrainNetwork network = experiment.base().network();
        for (Level other : combination.levels()) {
            if (other.factor() == Factor.NETWORK) {
                network = network.withKind(TrainNetwork.Kind.values()[(int) other.value()]);
            }
        }
        if (network.kind() == TrainNetwork.Kind.OWN && network.own() == null) {
            return Optional.of(Reason.NO_NETWORK);
        }
        return level.factor().isUsedBy(experiment.base().withNetwork(network), data)
                ? Optional.empty()
                : Optional.of(Reason.MISSING);
    }

    private static Optional<Reason> reason(
            Experiment experiment, Combination combination, TrainData data, long mostParameters) {
        try {
            TrainSettings settings = experiment.settings(combination, data);
            if (settings.trainCount() > data.trainSize()) {
                return Optional.of(Reason.IMAGES);
            }
            if (settings.batchSize() > settings.trainCount()) {
                return Optional.of(Reason.BATCH);
            }
            Architecture architecture = settings.network().architecture(data);
            if (architecture.classes() != data.classes()) {
                return Optional.of(Reason.MISFIT);
            }
            return architecture.parameterCount() > mostParameters ? Optional.of(Reason.TOO_LARGE) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Reason.MISFIT);
        }
    }

    /** Of two settings, the one that the reason is about; the last where it may be either. */
    private static Level guilty(Combination combination, Reason reason) {
        Level last = combination.levels().get(combination.levels().size() - 1);
        return combination.levels().stream()
                .filter(level -> switch (reason) {
                    case IMAGES -> level.factor() == Factor.TRAIN_COUNT;
                    case BATCH -> level.factor() == Factor.BATCH_SIZE || level.factor() == Factor.TRAIN_COUNT;
                    default ->
                        switch (level.factor()) {
                            case STRIDE, PAD, FILTER_SIZE, POOL_SIZE, FILTERS, HIDDEN -> true;
                            default -> false;
                        };
                })
                .reduce((first, second) -> second)
                .orElse(last);
    }

    private static double nearest(
            Experiment experiment, Combination combination, Level level, TrainData data, long mostParameters) {
        if (!level.factor().isWhole() || level.factor().isChoice()) {
            return Double.NaN;
        }
        if (level.factor() == Factor.TRAIN_COUNT || level.factor() == Factor.BATCH_SIZE) {
            TrainSettings settings = experiment.settings(combination, data);
            return level.factor() == Factor.BATCH_SIZE
                    ? settings.trainCount()
                    : Math.min(data.trainSize(), Math.max(settings.batchSize(), settings.trainCount()));
        }
        OptionalDouble found = IntStream.rangeClosed(1, FARTHEST)
                .boxed()
                .flatMapToDouble(away -> DoubleStream.of(level.value() - away, level.value() + away))
                .filter(value -> value >= level.factor().min())
                .filter(value -> reason(experiment, with(combination, level, value), data, mostParameters)
                        .isEmpty())
                .findFirst();
        return found.orElse(Double.NaN);
    }

    private static Combination with(Combination combination, Level level, double value) {
        return new Combination(combination.levels().stream()
                .map(each -> each.equals(level) ? new Level(level.factor(), value) : each)
                .toList());
    }
}
