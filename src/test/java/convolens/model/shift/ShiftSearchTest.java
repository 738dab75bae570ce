package convolens.model.shift;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.model.setup.Edits;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.SlidingState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The search against plain loops over all inputs and shifts. */
class ShiftSearchTest {
    private static final int INPUTS = 150;

    private static ShiftState state(Border border) {
        SlidingState pooling = SlidingState.pooling(5, 6, Window.square(2, 2, 0), InputSource.of(InputPreset.RAMP, 0));
        return new ShiftState(pooling, new ShiftRules(border, 2, 0));
    }

    /** Random numbers, every third of them a checkerboard, which max pooling does not notice. */
    private static InputSource input(int number) {
        return number % 3 == 0
                ? InputSource.of(InputPreset.CHECKERBOARD, number)
                : InputSource.of(InputPreset.RANDOM, 40 + number);
    }

    private record Naive(int number, Shift shift, int none, int max, double noneShare, double maxShare) {}

    private static List<Naive> all(ShiftState state) {
        List<Naive> all = new ArrayList<>();
        for (int number = 0; number < INPUTS; number++) {
            Tensor x = Edits.input(state.pooling(), input(number)).input();
            for (int down = -2; down <= 2; down++) {
                for (int right = -2; right <= 2; right++) {
                    Shift shift = new Shift(down, right);
                    int none = NaiveShift.changed(state, x, shift, Reduction.NONE);
                    int max = NaiveShift.changed(state, x, shift, Reduction.MAX);
                    if (none > 0) {
                        all.add(new Naive(number, shift, none, max, none / 30.0, max / 6.0));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void countsAndFindsWhatPlainLoopsFind() {
        for (Border border : Border.values()) {
            ShiftState state = state(border);
            SearchReport report = new ShiftSearch(state, 2, ShiftSearchTest::input, INPUTS).run(() -> false, r -> {});
            List<Naive> all = all(state);
            List<Naive> asMuch =
                    all.stream().filter(n -> n.max * 30 >= n.none * 6).toList();
            List<Naive> unnoticed = all.stream().filter(n -> n.max == 0).toList();

            assertThat(report.isComplete()).isTrue();
            assertThat(report.comparisons()).isEqualTo(all.size());
            assertThat(report.asMuch()).isEqualTo(asMuch.size());
            assertThat(report.unnoticed()).isEqualTo(unnoticed.size());
            assertThat(report.share(Reduction.MAX))
                    .isCloseTo(
                            all.stream().mapToDouble(n -> n.maxShare).average().orElseThrow(), within());
            assertThat(scores(report.against(), c -> c.share(Reduction.MAX) - c.share(Reduction.NONE)))
                    .isEqualTo(best(asMuch, n -> n.maxShare - n.noneShare));
            assertThat(scores(report.inFavour(), c -> c.share(Reduction.NONE)))
                    .isEqualTo(best(unnoticed, n -> n.noneShare));
        }
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }

    private static List<Double> scores(List<Example> examples, Function<Changes, Double> score) {
        return examples.stream().map(e -> rounded(score.apply(e.changes()))).toList();
    }

    /** The best scores, one for each input. */
    private static List<Double> best(List<Naive> found, Function<Naive, Double> score) {
        return found.stream()
                .map(Naive::number)
                .distinct()
                .map(number -> found.stream()
                        .filter(n -> n.number == number)
                        .map(score)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .map(ShiftSearchTest::rounded)
                .sorted(Comparator.reverseOrder())
                .limit(ShiftSearch.KEPT)
                .toList();
    }

    private static double rounded(double score) {
        return Math.rint(score * 1e9) / 1e9;
    }

    @Test
    void reportsOnTheWayAndStopsWhenItIsTold() {
        List<Integer> seen = new ArrayList<>();
        ShiftSearch search = new ShiftSearch(state(Border.ZEROS), 1, ShiftSearchTest::input, INPUTS);
        SearchReport report = search.run(() -> seen.size() == 1, r -> seen.add(r.tried()));
        assertThat(seen).hasSize(1);
        assertThat(report.tried()).isEqualTo(seen.get(0)).isLessThan(INPUTS);
        assertThat(report.isComplete()).isFalse();
    }
}
