package convolens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThroughputTest {
    @Test
    void nothingIsKnownBeforeTheFirstStep() {
        assertThat(new Throughput().imagesPerSecond()).isNaN();
    }

    @Test
    void aSteadyPaceIsFoundAtOnce() {
        Throughput throughput = new Throughput();
        for (int i = 0; i < 100; i++) {
            throughput.add(100, 0.02);
            assertThat(throughput.imagesPerSecond()).isCloseTo(5000, within(1e-6));
        }
    }

    @Test
    void aChangeIsHalfForgottenAfterTwoSeconds() {
        Throughput throughput = new Throughput();
        for (int i = 0; i < 10_000; i++) {
            throughput.add(10, 0.01);
        }
        for (int i = 0; i < 200; i++) {
            throughput.add(30, 0.01);
        }
        // 2 s at 3000 images/s after a long time at 1000: halfway between.
        assertThat(throughput.imagesPerSecond()).isCloseTo(2000, within(1.0));
    }
}
