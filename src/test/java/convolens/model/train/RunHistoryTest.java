package convolens.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import convolens.run.RunFilters;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunHistoryTest {
    private static RunFilters epoch(int epoch) {
        RunFilters.Bank bank = new RunFilters.Bank("W1", Tensor.zeros(2, 1, 2, 2), Tensor.zeros(2));
        return new RunFilters(epoch, epoch * 10, List.of(bank));
    }

    @Test
    void keepsEveryEpochWithinTheBudget() {
        RunHistory history = new RunHistory(10 * 21);
        for (int epoch = 0; epoch <= 20; epoch++) {
            history.add(epoch(epoch));
        }
        assertThat(history.getEntries()).hasSize(21);
    }

    @Test
    void letsEverySecondEpochGoWhereMemoryIsShortButNeverTheFirstOrTheLatest() {
        RunHistory history = new RunHistory(10 * 8);
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
}
