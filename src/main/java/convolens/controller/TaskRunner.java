package convolens.controller;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs work off the FX thread and hands its result back.
 *
 * <p>Work looks at its signal often and returns soon after it is cancelled. After {@link Job#cancel()} neither the
 * result nor an error of that job is delivered.
 */
public final class TaskRunner implements AutoCloseable {
    /** How long {@link #close} waits for work that has been cancelled. */
    public static final long PATIENCE_SECONDS = 10;

    /** What a worker does. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does the work.
         *
         * @param cancelled says whether to stop
         */
        @Nullable
        T run(BooleanSupplier cancelled) throws Exception;
    }

    /** Work under way. */
    public static final class Job {
        private volatile boolean cancelled;
        private volatile boolean ended;

        private Job() {}

        /** Asks the work to stop. Its result is no longer wanted. */
        public void cancel() {
            cancelled = true;
        }

        public boolean isCancelled() {
            return cancelled;
        }

        /** Whether the work has returned or failed. It has when its result is received, which may still be on the way. */
        public boolean hasEnded() {
            return ended;
        }
    }

    private final Set<Job> jobs = ConcurrentHashMap.newKeySet();
    private final Executor workers;
    private final Executor results;
    private final Consumer<? super Throwable> errors;

    private TaskRunner(Executor workers, Executor results, Consumer<? super Throwable> errors) {
        this.workers = workers;
        this.results = results;
        this.errors = errors;
    }

    /**
     * Workers on threads of their own.
     *
     * @param results runs what receives results and errors: the {@link FramePump}
     * @param errors receives what work throws
     */
    public static TaskRunner onThreads(Executor results, Consumer<? super Throwable> errors) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService pool = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        return new TaskRunner(pool, results, errors);
    }

    /** A runner that has finished when {@link #run} returns, for tests. */
    public static TaskRunner sameThread(Consumer<? super Throwable> errors) {
        return new TaskRunner(Runnable::run, Runnable::run, errors);
    }

    /** Runs work; an error goes to the runner's handler. */
    public <T> Job run(Work<T> work, Consumer<? super T> done) {
        return run(work, done, errors);
    }

    /** Runs work; an error goes to {@code failed}. Whoever still receives a result when the runner is closed begins nothing any more. */
    public <T> Job run(Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        Job job = new Job();
        if (workers instanceof ExecutorService pool && pool.isShutdown()) {
            job.cancel();
            job.ended = true;
            return job;
        }
        jobs.add(job);
        workers.execute(() -> {
            try {
                T result = work.run(job::isCancelled);
                deliver(job, () -> done.accept(result));
            } catch (Throwable e) {
                Throwable told = plain(e);
                deliver(job, () -> failed.accept(told));
            } finally {
                jobs.remove(job);
                job.ended = true;
            }
        });
        return job;
    }

    /** An error of the memory, too, is told to the user, who can choose something smaller: in words, not as "Java heap space". */
    private static Throwable plain(Throwable error) {
        // other threads hand it on in an exception of their own, which says its name
        if (!(error instanceof OutOfMemoryError)
                && !String.valueOf(error.getMessage()).contains(OutOfMemoryError.class.getSimpleName())) {
            return error;
        }
        OutOfMemoryError plain = new OutOfMemoryError("the memory is not enough for it; Java may use "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB, and more with a larger -Xmx");
        plain.initCause(error);
        return plain;
    }

    private void deliver(Job job, Runnable receiver) {
        results.execute(() -> {
            // who receives it must not take the work for one under way
            job.ended = true;
            if (!job.isCancelled()) {
                receiver.run();
            }
        });
    }

    /** Cancels all work that is under way, and waits for none of it. */
    public void cancelAll() {
        jobs.forEach(Job::cancel);
    }

    /** Cancels all work and waits for it, at most {@value #PATIENCE_SECONDS} seconds. */
    @Override
    public void close() {
        cancelAll();
        if (workers instanceof ExecutorService pool) {
            pool.shutdown();
            try {
                pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
