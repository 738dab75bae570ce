package convolens.cli.bench;

import convolens.engine.gemm.Meter;
import convolens.engine.gemm.Phase;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** Adds up the time that each thread spends in each phase. Read it while nobody computes. */
final class PhaseMeter implements Meter {
    /** Sums of different threads lie this far apart, so that they do not share a line of the cache. */
    private static final int APART = 32;

    private final LongSupplier nanoTime;
    private final long[] sums;

    PhaseMeter(LongSupplier nanoTime, int threads) {
        this.nanoTime = nanoTime;
        this.sums = new long[threads * APART];
    }

    @Override
    public long start() {
        return nanoTime.getAsLong();
    }

    @Override
    public long lap(Phase phase, int worker, long since) {
        long now = nanoTime.getAsLong();
        sums[worker * APART + phase.ordinal()] += now - since;
        return now;
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(sums, 0);
    }

    /** Seconds of all threads together. */
    double seconds(Phase phase) {
        long sum = 0;
        for (int at = phase.ordinal(); at < sums.length; at += APART) {
            sum += sums[at];
        }
        return sum / 1e9;
    }
}
