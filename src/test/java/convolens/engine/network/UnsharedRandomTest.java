package convolens.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network of a seed has the weights that it had before: saved scenarios and runs know the seed only. */
class UnsharedRandomTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MAX_VALUE, Long.MIN_VALUE, 0x5DEECE66DL})
    void drawsWhatJavasOwnDraws(long seed) {
        Random java = new Random(seed);
        Random own = new UnsharedRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            assertThat(own.nextGaussian()).isEqualTo(java.nextGaussian());
        }
        // one of a pair of deviates is left, and goes with the seed
        assertThat(own.nextGaussian()).isEqualTo(java.nextGaussian());
        java.setSeed(seed + 1);
        own.setSeed(seed + 1);
        for (int i = 0; i < 100; i++) {
            assertThat(own.nextGaussian()).isEqualTo(java.nextGaussian());
            assertThat(own.nextDouble()).isEqualTo(java.nextDouble());
            assertThat(own.nextInt(1 + i)).isEqualTo(java.nextInt(1 + i));
        }
    }
}
