package convolens.engine.network;

import java.io.Serial;
import java.util.Random;

/**
 * The numbers of {@link Random}, bit by bit, for one thread: what keeps several threads from drawing the same number
 * takes more than half of the time that drawing does.
 */
final class UnsharedRandom extends Random {
    @Serial
    private static final long serialVersionUID = 1;

    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final long INCREMENT = 0xBL;
    private static final long MASK = (1L << 48) - 1;

    private long state;

    UnsharedRandom(long seed) {
        // calls setSeed
        super(seed);
    }

    @Override
    public void setSeed(long seed) {
        super.setSeed(seed);
        state = (seed ^ MULTIPLIER) & MASK;
    }

    @Override
    protected int next(int bits) {
        state = (state * MULTIPLIER + INCREMENT) & MASK;
        return (int) (state >>> (48 - bits));
    }
}
