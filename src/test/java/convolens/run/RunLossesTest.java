package convolens.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunLossesTest {
    @Test
    void keepsEveryLossWhileThereIsRoom() {
        RunLosses losses = new RunLosses(1_000);
        for (int i = 1; i <= 700; i++) {
            losses.add(i);
        }
        assertThat(losses.size()).isEqualTo(700);
        assertThat(losses.get(699)).isEqualTo(700f);
        assertThat(losses.iteration(699)).isEqualTo(700);
    }

    @Test
    void averagesNeighboursWhenFullSoThatAnyNumberOfStepsFits() {
        RunLosses losses = new RunLosses(8);
        for (int i = 1; i <= 50; i++) {
            losses.add(i);
        }
        assertThat(losses.stepsPerValue()).isEqualTo(8);
        assertThat(losses.size()).isEqualTo(6);
        assertThat(losses.steps()).isEqualTo(50);
        for (int i = 0; i < losses.size(); i++) {
            // the mean of 8i + 1 … 8i + 8
            assertThat(losses.get(i)).isEqualTo(8 * i + 4.5f);
            assertThat(losses.iteration(i)).isEqualTo(8 * i + 8);
        }
    }

    @Test
    void givesTheLossesUpToAStepAndTakesThemBack() {
        RunLosses losses = new RunLosses(1_000);
        losses.add(5, 4, 3, 2);
        RunLosses other = new RunLosses();
        other.restore(losses.toArray(3), losses.stepsPerValue());
        other.add(9);
        assertThat(other.toArray(99)).containsExactly(5, 4, 3, 9);
        assertThat(other.steps()).isEqualTo(4);
    }
}
