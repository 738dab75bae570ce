package convolens.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final Confusion ANSWERS = new Confusion(new int[][] {{8, 2, 0}, {1, 3, 0}, {0, 0, 0}});

    @Test
    void recallIsOfRowsAndPrecisionOfColumns() {
        assertThat(ANSWERS.recall(0)).isEqualTo(8 / 10.0);
        assertThat(ANSWERS.recall(1)).isEqualTo(3 / 4.0);
        assertThat(ANSWERS.precision(0)).isEqualTo(8 / 9.0);
        assertThat(ANSWERS.precision(1)).isEqualTo(3 / 5.0);
    }

    @Test
    void whereThereIsNothingThereIsNoShare() {
        assertThat(ANSWERS.recall(2)).isNaN();
        assertThat(ANSWERS.precision(2)).isNaN();
    }
}
