package convolens.model.shift;

import convolens.model.setup.Edits;
import convolens.model.setup.InputSource;
import convolens.model.setup.SlidingState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * Goes through many inputs, moves each of them, and keeps those that speak most against and for the claim that max pooling
 * does not mind small shifts. The same inputs give the same report.
 *
 * <p>Shifts that do not change the input itself count for nothing: nobody could notice them.
 */
public final class ShiftSearch {
    /** How many examples of each kind are kept. */
    public static final int KEPT = 5;

    private static final int REPORT_EVERY = 64;

    private final ShiftState state;
    private final int distance;
    private final IntFunction<InputSource> inputs;
    private final int total;
    private final Ranking against =
            new Ranking(e -> e.changes().share(Reduction.MAX) - e.changes().share(Reduction.NONE));
    private final Ranking inFavour = new Ranking(e -> e.changes().share(Reduction.NONE));
    private final double[] shares = new double[Reduction.values().length];
    private int tried;
    private long comparisons;
    private long asMuch;
    private long unnoticed;

    /**
     * @param state whose window, border, tolerance and size of inputs are used
     * @param distance how many pixels each input is moved at most, in every direction
     * @param inputs the inputs by number
     * @param total how many inputs there are
     */
    public ShiftSearch(ShiftState state, int distance, IntFunction<InputSource> inputs, int total) {
        this.state = state;
        this.distance = distance;
        this.inputs = inputs;
        this.total = total;
    }

    /**
     * Tries all inputs.
     *
     * @param cancelled says whether to stop
     * @param progress sees how far the search has come, now and then
     * @return how far it came
     */
    public SearchReport run(BooleanSupplier cancelled, Consumer<SearchReport> progress) {
        ChangeCounter counter = new ChangeCounter(state);
        while (tried < total && !cancelled.getAsBoolean()) {
            SlidingState pooling = Edits.input(state.pooling(), inputs.apply(tried));
            counter.take(pooling.input());
            for (int place = 1; place < ShiftPath.count(distance); place++) {
                Shift shift = ShiftPath.at(place);
                note(new Example(tried, pooling, shift, counter.count(shift)));
            }
            tried++;
            if (tried % REPORT_EVERY == 0) {
                progress.accept(report());
            }
        }
        return report();
    }

    private void note(Example example) {
        Changes changes = example.changes();
        if (changes.none() == 0) {
            return;
        }
        comparisons++;
        for (Reduction reduction : Reduction.values()) {
            shares[reduction.ordinal()] += changes.share(reduction);
        }
        if (changes.asMuch()) {
            asMuch++;
            against.offer(example);
        }
        if (changes.unnoticed()) {
            unnoticed++;
            inFavour.offer(example);
        }
    }

    private SearchReport report() {
        List<Double> means = Arrays.stream(shares)
                .mapToObj(sum -> comparisons == 0 ? 0 : sum / comparisons)
                .toList();
        return new SearchReport(
                tried, total, comparisons, asMuch, unnoticed, means, against.examples, inFavour.examples);
    }

    /** The best examples, at most one of each input, the best first. */
    private static final class Ranking {
        private final ToDoubleFunction<Example> score;
        private final List<Example> examples = new ArrayList<>();

        Ranking(ToDoubleFunction<Example> score) {
            this.score = score;
        }

        void offer(Example candidate) {
            boolean full = examples.size() == KEPT;
            if (full && score(candidate) <= score(examples.get(KEPT - 1))) {
                return;
            }
            Example sameInput = examples.stream()
                    .filter(e -> e.number() == candidate.number())
                    .findFirst()
                    .orElse(null);
            if (sameInput != null) {
                if (score(candidate) <= score(sameInput)) {
                    return;
                }
                examples.remove(sameInput);
            } else if (full) {
                examples.remove(KEPT - 1);
            }
            examples.add(candidate);
            // the sort is stable: of equal examples the one that was found first stays first
            examples.sort(Comparator.comparingDouble(this::score).reversed());
        }

        private double score(Example example) {
            return score.applyAsDouble(example);
        }
    }
}
