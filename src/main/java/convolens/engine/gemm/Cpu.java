package convolens.engine.gemm;

/**
 * What a network computes on: a matrix multiply and a number of threads.
 *
 * <p>Work is split into tasks whose number and extents depend on the data alone; threads only take turns at them. So a
 * result is the same, bit for bit, on any number of threads. The threads are daemons and end when they are idle.
 *
 * <p>One run at a time: {@link #each} is not to be called from within a task.
 */
public final class Cpu {
    /** A part of the work. */
    @FunctionalInterface
    public interface Task {
        /**
         * Does one task.
         *
         * @param task its number, from 0
         * @param worker which of the threads does it, from 0: the index of scratch memory it may use
         */
        void run(int task, int worker);
    }

    private final Gemm gemm;
    private final Meter meter;
    private final int threads;
    private final WorkerPool crew;
    private final SharedProduct product = new SharedProduct(this);

    /**
     * @param threads how many threads share the work, at least 1
     * @param gemm the multiply
     */
    public Cpu(int threads, Gemm gemm) {
        this(threads, gemm, Meter.OFF);
    }

    /**
     * @param threads how many threads share the work, at least 1
     * @param gemm the multiply
     * @param meter told what the time goes into, by the threads that do the work
     */
    public Cpu(int threads, Gemm gemm, Meter meter) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads must be at least 1, but is " + threads);
        }
        this.threads = threads;
        this.gemm = gemm;
        this.meter = meter;
        this.crew = new WorkerPool(threads);
    }

    /** A computer of the given number of threads with the best multiply of this JVM. */
    public static Cpu of(int threads) {
        return new Cpu(threads, Gemm.best());
    }

    /** One thread with the best multiply of this JVM. */
    public static Cpu single() {
        return of(1);
    }

    /** How many threads share the work. */
    public int threads() {
        return threads;
    }

    /** The multiply, for use inside a task. */
    public Gemm gemm() {
        return gemm;
    }

    /** Finds out what the time goes into. */
    public Meter meter() {
        return meter;
    }

    /**
     * Runs {@code body} for every task from 0 to {@code count − 1}, in any order, and returns when all are done. What
     * the first failing task threw is thrown here.
     */
    public synchronized void each(int count, Task body) {
        if (threads == 1 || count <= 1) {
            for (int i = 0; i < count; i++) {
                body.run(i, 0);
            }
        } else {
            crew.run(count, body);
        }
    }

    /**
     * {@link Gemm#multiply} over whole matrices without gaps, shared among the threads.
     *
     * @param phase what the time is charged to
     * @param a op(A) is m×k, not modified
     * @param b op(B) is k×n, not modified
     * @param c m×n, modified; not the array of A or B
     */
    public synchronized void multiply(
            Phase phase, boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b, float[] c) {
        product.multiply(phase, transposeA, transposeB, m, n, k, a, b, c);
    }
}
