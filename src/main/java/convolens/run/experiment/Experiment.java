package convolens.run.experiment;

import convolens.run.TrainData;
import convolens.run.TrainSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * One or two settings varied, and everything else the same: every combination of their values with every seed is a run,
 * the very one that its settings give by themselves.
 *
 * @param base all that is not varied
 * @param variations one or two, of different settings
 * @param seeds 1 to {@value #MOST_SEEDS} different ones
 */
public record Experiment(TrainSettings base, List<Variation> variations, List<Long> seeds) {
    /** The most settings that are varied. */
    public static final int MOST_VARIATIONS = 2;

    /** The most seeds. */
    public static final int MOST_SEEDS = 5;

    /** @throws IllegalArgumentException if there are too few or too many variations or seeds, or one of them twice */
    public Experiment {
        variations = List.copyOf(variations);
        seeds = List.copyOf(seeds);
        if (variations.isEmpty() || variations.size() > MOST_VARIATIONS) {
            throw new IllegalArgumentException("expected 1 or 2 settings to vary, but got " + variations.size());
        }
        if (variations.size() == 2
                && variations.get(0).factor() == variations.get(1).factor()) {
            throw new IllegalArgumentException(variations.get(0).factor().word() + " is varied twice");
        }
        if (seeds.isEmpty() || seeds.size() > MOST_SEEDS || new HashSet<>(seeds).size() < seeds.size()) {
            throw new IllegalArgumentException("expected 1 to " + MOST_SEEDS + " different seeds, but got " + seeds);
        }
    }

    /** Every combination: the last setting varies fastest. */
    public List<Combination> combinations() {
        List<Combination> all = new ArrayList<>();
        Variation first = variations.get(0);
        for (double value : first.values()) {
            Level level = new Level(first.factor(), value);
            if (variations.size() == 1) {
                all.add(new Combination(List.of(level)));
            } else {
                Variation second = variations.get(1);
                second.values()
                        .forEach(other -> all.add(new Combination(List.of(level, new Level(second.factor(), other)))));
            }
        }
        return all;
    }

    /**
     * Every run, in the order in which they are made: all combinations with the first seed, then all with the next, so
     * that one that is cut short still compares.
     *
     * @param data what the data set is like
     */
    public List<Trial> trials(TrainData data) {
        List<Trial> all = new ArrayList<>();
        for (long seed : seeds) {
            for (Combination combination : combinations()) {
                all.add(new Trial(combination, seed, settings(combination, data).withSeed(seed)));
            }
        }
        return all;
    }

    /** The settings of a combination, with the seed of the base. */
    public TrainSettings settings(Combination combination, TrainData data) {
        TrainSettings settings = base;
        for (Level level : inOrder(combination)) {
            settings = level.factor().set(settings, level.value(), data);
        }
        return settings;
    }

    /** A network has its layers before one of them is changed, an optimizer its usual rate before that is. */
    private static List<Level> inOrder(Combination combination) {
        List<Level> levels = new ArrayList<>(combination.levels());
        levels.sort((a, b) -> Boolean.compare(comesFirst(b.factor()), comesFirst(a.factor())));
        return levels;
    }

    private static boolean comesFirst(Factor factor) {
        return factor == Factor.NETWORK || factor == Factor.OPTIMIZER;
    }

    /**
     * The first combination that cannot be, if there is one.
     *
     * @param data what the data set is like
     * @param mostParameters how many numbers a network may learn
     */
    public Optional<ImpossibleRun> impossible(TrainData data, long mostParameters) {
        return combinations().stream()
                .flatMap(combination -> ImpossibleRun.of(this, combination, data, mostParameters).stream())
                .findFirst();
    }

    public Experiment withBase(TrainSettings value) {
        return new Experiment(value, variations, seeds);
    }

    public Experiment withVariations(List<Variation> value) {
        return new Experiment(base, value, seeds);
    }

    public Experiment withSeeds(List<Long> value) {
        return new Experiment(base, variations, value);
    }
}
