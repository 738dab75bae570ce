package convolens.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import convolens.run.RunFilters;
import convolens.run.RunSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunHistoryTest {
    private static RunFilters epoch(int epoch) {
        RunFilters.Bank bank = new RunFilters.Bank("W1", Tensor.zeros(2, 1, 2, 2), Tensor.zeros(2));
        return new RunFilters(epoch, epoch * 10, List.of(bank));
    }

    @Test
    void keepsEveryEpochWithinTheBudget() {
        RunHistory<RunFilters> history = new RunHistory<>(10 * 21, Integer.MAX_VALUE, 0);
        for (int epoch = 0; epoch <= 20; epoch++) {
            history.add(epoch(epoch));
        }
        assertThat(history.getEntries()).hasSize(21);
    }

    @Test
    void letsEverySecondEpochGoWhereMemoryIsShortButNeverTheFirstOrTheLatest() {
        RunHistory<RunFilters> history = new RunHistory<>(10 * 8, Integer.MAX_VALUE, 0);
        for (int epoch = 0; epoch <= 100; epoch++) {
            history.add(epoch(epoch));
            List<Double> kept =
                    history.getEntries().stream().map(RunFilters::epochs).toList();
            assertThat(kept).hasSizeLessThanOrEqualTo(8).isSorted().doesNotHaveDuplicates();
            assertThat(kept.get(0)).isZero();
            assertThat(kept.get(kept.size() - 1)).isEqualTo(epoch);
            assertThat(kept.subList(0, kept.size() - 1)).allMatch(e -> e % history.stride() == 0);
        }
        assertThat(history.getEntries())
                .extracting(RunFilters::epochs)
                .containsExactly(0., 16., 32., 48., 64., 80., 96., 100.);
    }

    private static RunSnapshot snapshot(double epochs, int size) {
        return new RunSnapshot(epochs, (int) (epochs * 100), Map.of("W1", Tensor.zeros(size)));
    }

    @Test
    void keepsTheFirstEpochOfAllThatWasLearnedAndAtMost24Moments() {
        RunHistory<RunSnapshot> history = RunHistory.ofSnapshots();
        for (int epoch = 0; epoch <= 1_000; epoch++) {
            history.add(snapshot(epoch, 10));
            assertThat(history.getEntries()).hasSizeLessThanOrEqualTo(24);
            assertThat(history.getEntries().get(history.getEntries().size() - 1).epochs())
                    .isEqualTo(epoch);
        }
        assertThat(history.getEntries())
                .extracting(RunSnapshot::epochs)
                .startsWith(0.0, 1.0, 64.0, 128.0)
                .endsWith(960.0, 1_000.0);
    }

    @Test
    void keepsNoMoreNumbersThanAllowedAlsoWhereEpochsAreFractions() {
        RunHistory<RunSnapshot> history = new RunHistory<>(10 * 5, 24, 1);
        history.add(snapshot(0, 10));
        for (double epochs = 0.25; epochs < 40; epochs++) {
            history.add(snapshot(epochs, 10));
            assertThat(history.getEntries()).hasSizeLessThanOrEqualTo(5);
        }
        assertThat(history.getEntries())
                .extracting(RunSnapshot::epochs)
                .startsWith(0.0, 0.25, 1.25)
                .endsWith(39.25);
    }
}
