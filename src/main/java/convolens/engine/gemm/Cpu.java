package convolens.engine.gemm;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What a network computes on: a matrix multiply and a number of threads.
 *
 * <p>Work is split into tasks whose number and extents depend on the data alone; threads only take turns at them. So a
 * result is the same, bit for bit, on any number of threads. The threads are daemons and end when they are idle.
 *
 * <p>One run at a time: {@link #each} is not to be called from within a task.
 */
public final class Cpu {
    private static final int ROWS_PER_TASK = 32;
    private static final ExecutorService HANDS =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Cpu::daemon);

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
    private final int threads;
    private final Runnable[] hands;
    private final AtomicInteger next = new AtomicInteger();
    private final Semaphore finished = new Semaphore(0);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private int tasks;
    private Task task;

    /**
     * @param threads how many threads share the work, at least 1
     * @param gemm the multiply
     */
    public Cpu(int threads, Gemm gemm) {
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads must be at least 1, but is " + threads);
        }
        this.threads = threads;
        this.gemm = gemm;
        this.hands = new Runnable[threads];
        for (int i = 1; i < threads; i++) {
            int worker = i;
            hands[i] = () -> lendHand(worker);
        }
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

    /**
     * Runs {@code body} for every task from 0 to {@code count − 1}, in any order, and returns when all are done. What
     * the first failing task threw is thrown here.
     */
    public synchronized void each(int count, Task body) {
        if (threads == 1 || count <= 1) {
            for (int i = 0; i < count; i++) {
                body.run(i, 0);
            }
            return;
        }
        int helpers = Math.min(threads, count) - 1;
        task = body;
        tasks = count;
        failure.set(null);
        next.set(0);
        for (int i = 1; i <= helpers; i++) {
            HANDS.execute(hands[i]);
        }
        takeTurns(0);
        finished.acquireUninterruptibly(helpers);
        task = null;
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    /**
     * {@link Gemm#multiply} over whole matrices without gaps, its rows split among the threads.
     *
     * @param a op(A) is m×k, not modified
     * @param b op(B) is k×n, not modified
     * @param c m×n, modified
     */
    public void multiply(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b, float[] c) {
        int lda = transposeA ? m : k;
        int ldb = transposeB ? k : n;
        each((m + ROWS_PER_TASK - 1) / ROWS_PER_TASK, (part, worker) -> {
            int from = part * ROWS_PER_TASK;
            int rows = Math.min(ROWS_PER_TASK, m - from);
            int aAt = transposeA ? from : from * lda;
            gemm.multiply(transposeA, transposeB, rows, n, k, a, aAt, lda, b, 0, ldb, false, c, from * n, n);
        });
    }

    private void lendHand(int worker) {
        try {
            takeTurns(worker);
        } finally {
            finished.release();
        }
    }

    private void takeTurns(int worker) {
        try {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.run(i, worker);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(tasks);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "convolens-engine");
        thread.setDaemon(true);
        return thread;
    }
}
