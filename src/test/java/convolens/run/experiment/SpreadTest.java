package convolens.run.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void isTheMeanAndTheSampleDeviation() {
        // mean 40 / 8; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 7
        Spread spread = Spread.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(spread.count()).isEqualTo(8);
        assertThat(spread.mean()).isEqualTo(5);
        assertThat(spread.deviation()).isCloseTo(2.1380899352993947, within(1e-15));
        assertThat(spread.min()).isEqualTo(2);
        assertThat(spread.max()).isEqualTo(9);
    }

    @Test
    void ofOneValueHasNoDeviationAndOfNoneNothing() {
        assertThat(Spread.of(0.5).mean()).isEqualTo(0.5);
        assertThat(Spread.of(0.5).deviation()).isNaN();
        assertThat(Spread.of().count()).isZero();
        assertThat(Spread.of().mean()).isNaN();
        assertThat(Spread.of().min()).isNaN();
        assertThat(Spread.of(0.25, 0.25, 0.25).deviation()).isZero();
    }
}
