package convolens.engine.gemm;

import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share a row of tasks: the caller, worker 0, and helpers.
 *
 * <p>Worker w begins with the w-th part of the row, so that from one run to the next it finds its data in its own cache,
 * and then takes from the parts of the others. A helper looks out for the next run for a while before it leaves its
 * thread: the passes of a network follow each other faster than a sleeping thread wakes up. Threads are daemons and end
 * when they are idle.
 */
final class WorkerPool {
    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), WorkerPool::daemon);
    private static final int LOOKS = 10_000;
    /** Counters of different workers lie this far apart, so that they do not share a line of the cache. */
    private static final int APART = 16;

    /** One who helps the caller. */
    private final class Helper implements Runnable {
        private final int worker;
        private final AtomicBoolean present = new AtomicBoolean();

        Helper(int worker) {
            this.worker = worker;
        }

        void call() {
            if (present.compareAndSet(false, true)) {
                THREADS.execute(this);
            }
        }

        @Override
        public void run() {
            boolean stays = true;
            while (stays) {
                int seen = number;
                takeTurns(seen, worker);
                for (int look = 0; look < LOOKS && number == seen; look++) {
                    Thread.onSpinWait();
                }
                if (number == seen) {
                    present.set(false);
                    // A run that begins just now may still have counted on this helper.
                    stays = number != seen && present.compareAndSet(false, true);
                }
            }
        }
    }

    private final int threads;
    private final Helper[] helpers;
    /** For each worker, the number of the run and how many tasks of its part nobody has taken yet. */
    private final AtomicLongArray untaken;

    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile int number;
    private volatile @Nullable Thread waiting;
    private int count;
    private Cpu.@Nullable Task body;

    WorkerPool(int threads) {
        this.threads = threads;
        this.untaken = new AtomicLongArray(threads * APART);
        this.helpers = new Helper[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper(i + 1);
        }
    }

    /** Runs all tasks; what the first failing one threw is thrown here, and those not begun are left out. */
    void run(int tasks, Cpu.Task task) {
        int run = number + 1;
        body = task;
        count = tasks;
        failure.set(null);
        unfinished.set(tasks);
        for (int part = 0; part < threads; part++) {
            untaken.set(part * APART, ticket(run, first(part + 1) - first(part)));
        }
        number = run;
        for (int i = 0; i < Math.min(helpers.length, tasks - 1); i++) {
            helpers[i].call();
        }
        takeTurns(run, 0);
        await();
        body = null;
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    private void takeTurns(int run, int worker) {
        for (int i = 0; i < threads; i++) {
            int part = (worker + i) % threads;
            int remaining = take(run, part, 1);
            while (remaining > 0) {
                // Only now is the run sure to be this one until the task is done.
                perform(run, first(part + 1) - remaining, worker);
                remaining = take(run, part, 1);
            }
        }
    }

    private void perform(int run, int task, int worker) {
        try {
            Objects.requireNonNull(body).run(task, worker);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            for (int part = 0; part < threads; part++) {
                finish(take(run, part, Integer.MAX_VALUE));
            }
        } finally {
            finish(1);
        }
    }

    /** Takes at most so many tasks of a part; says how many there were, 0 if none or the run is over. */
    private int take(int run, int part, int max) {
        while (true) {
            long seen = untaken.get(part * APART);
            int remaining = (int) seen;
            if (seen >> Integer.SIZE != run || remaining == 0) {
                return 0;
            }
            long after = ticket(run, remaining - Math.min(max, remaining));
            if (untaken.compareAndSet(part * APART, seen, after)) {
                return remaining;
            }
        }
    }

    private void finish(int tasks) {
        if (tasks > 0 && unfinished.addAndGet(-tasks) == 0) {
            Thread caller = waiting;
            if (caller != null) {
                LockSupport.unpark(caller);
            }
        }
    }

    private void await() {
        for (int look = 0; look < LOOKS && unfinished.get() > 0; look++) {
            Thread.onSpinWait();
        }
        waiting = Thread.currentThread();
        while (unfinished.get() > 0) {
            LockSupport.park(this);
        }
        waiting = null;
    }

    private int first(int part) {
        return (int) ((long) count * part / threads);
    }

    private static long ticket(int run, int remaining) {
        return (long) run << Integer.SIZE | remaining;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "convolens-engine");
        thread.setDaemon(true);
        return thread;
    }
}
