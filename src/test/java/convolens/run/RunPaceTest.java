package convolens.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunPaceTest {
    @Test
    void nothingIsKnownBeforeTheFirstStep() {
        assertThat(new RunPace().read(100, 1).imagesPerSecond()).isZero();
    }

    @Test
    void aSteadyPaceIsFoundAtOnce() {
        RunPace pace = new RunPace();
        for (int i = 0; i < 100; i++) {
            pace.step(100, 0.02);
            assertThat(pace.read(0, 0).imagesPerSecond()).isCloseTo(5000, within(1e-6));
        }
    }

    @Test
    void aChangeIsHalfForgottenAfterTwoSeconds() {
        RunPace pace = new RunPace();
        for (int i = 0; i < 10_000; i++) {
            pace.step(10, 0.01);
        }
        for (int i = 0; i < 200; i++) {
            pace.step(30, 0.01);
        }
        // 2 s at 3000 images/s after a long time at 1000: halfway between.
        assertThat(pace.read(0, 0).imagesPerSecond()).isCloseTo(2000, within(1.0));
    }
}
