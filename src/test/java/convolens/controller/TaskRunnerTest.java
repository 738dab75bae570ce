package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TaskRunnerTest {
    private final List<Object> seen = new ArrayList<>();

    @Test
    void sameThreadHasFinishedOnReturn() {
        TaskRunner runner = TaskRunner.sameThread(seen::add);
        TaskRunner.Job job = runner.run(cancelled -> 42, seen::add);
        assertThat(seen).containsExactly(42);
        assertThat(job.hasEnded()).isTrue();
    }

    @Test
    void errorsGoToTheHandlerOrToTheOneOfTheJob() {
        TaskRunner runner = TaskRunner.sameThread(error -> seen.add("runner " + error.getMessage()));
        runner.run(
                cancelled -> {
                    throw new java.io.IOException("disk");
                },
                seen::add);
        runner.run(
                cancelled -> {
                    throw new OutOfMemoryError("heap");
                },
                seen::add,
                error -> seen.add("job " + error.getMessage()));
        assertThat(seen.get(0)).isEqualTo("runner disk");
        assertThat((String) seen.get(1))
                .startsWith("job the memory is not enough")
                .contains(" MB");
    }

    @Test
    void shortMemoryIsToldInWordsAlsoWhenAnotherThreadRanOutOfIt() {
        TaskRunner runner = TaskRunner.sameThread(seen::add);
        runner.run(
                cancelled -> {
                    throw new java.util.concurrent.ExecutionException(new OutOfMemoryError("Java heap space"));
                },
                seen::add);
        assertThat(seen).singleElement().isInstanceOf(OutOfMemoryError.class);
        assertThat(((Throwable) seen.get(0)).getMessage()).startsWith("the memory is not enough");
    }

    @Test
    void whoReceivesAResultFindsItsWorkEnded() throws Exception {
        CountDownLatch known = new CountDownLatch(1);
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        AtomicReference<TaskRunner.Job> job = new AtomicReference<>();
        // received on the worker itself, as soon as it can be
        try (TaskRunner runner = TaskRunner.onThreads(Runnable::run, seen::add)) {
            job.set(runner.run(
                    cancelled -> known.await(10, TimeUnit.SECONDS),
                    result -> ended.complete(job.get().hasEnded())));
            known.countDown();
            assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A result may be received by a window that is closing, which would go on with it. */
    @Test
    void whatIsBegunAfterTheEndIsNotRun() {
        TaskRunner runner = TaskRunner.onThreads(Runnable::run, seen::add);
        runner.close();
        TaskRunner.Job job = runner.run(cancelled -> 42, seen::add);
        assertThat(job.isCancelled()).isTrue();
        assertThat(job.hasEnded()).isTrue();
        assertThat(seen).isEmpty();
    }

    @Test
    void resultsOfThreadsArriveOnThePump() {
        FramePump pump = FramePump.byHand();
        try (TaskRunner runner = TaskRunner.onThreads(pump, seen::add)) {
            TaskRunner.Job job = runner.run(cancelled -> Thread.currentThread().isDaemon(), result -> {
                seen.add(result);
                seen.add(Thread.currentThread());
            });
            waitFor(job);
            assertThat(seen).isEmpty();
            pump.pulse(0);
            assertThat(seen).containsExactly(true, Thread.currentThread());
        }
    }

    @Test
    void nothingIsDeliveredAfterCancel() throws InterruptedException {
        FramePump pump = FramePump.byHand();
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (TaskRunner runner = TaskRunner.onThreads(pump, seen::add)) {
            TaskRunner.Job job = runner.run(
                    cancelled -> {
                        goOn.await();
                        if (cancelled.getAsBoolean()) {
                            stopped.countDown();
                        }
                        return "late";
                    },
                    seen::add);
            job.cancel();
            goOn.countDown();
            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        }
        pump.pulse(0);
        assertThat(seen).isEmpty();
    }

    @Test
    void allWorkIsAskedToStopAtOnceAndNewWorkIsStillDone() throws InterruptedException {
        FramePump pump = FramePump.byHand();
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch stopped = new CountDownLatch(2);
        try (TaskRunner runner = TaskRunner.onThreads(pump, seen::add)) {
            for (int i = 0; i < 2; i++) {
                runner.run(
                        cancelled -> {
                            begun.countDown();
                            while (!cancelled.getAsBoolean()) {
                                Thread.onSpinWait();
                            }
                            stopped.countDown();
                            return "given up";
                        },
                        seen::add);
            }
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            runner.cancelAll();
            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
            waitFor(runner.run(cancelled -> "new", seen::add));
        }
        pump.pulse(0);
        assertThat(seen).containsExactly("new");
    }

    @Test
    void aResultOnItsWayIsDroppedWhenItsJobIsCancelled() {
        FramePump pump = FramePump.byHand();
        try (TaskRunner runner = TaskRunner.onThreads(pump, seen::add)) {
            TaskRunner.Job job = runner.run(cancelled -> "on its way", seen::add);
            waitFor(job);
            job.cancel();
            pump.pulse(0);
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void closeCancelsWhatRuns() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        TaskRunner runner = TaskRunner.onThreads(Runnable::run, seen::add);
        TaskRunner.Job job = runner.run(
                cancelled -> {
                    started.countDown();
                    while (!cancelled.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    return null;
                },
                seen::add);
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        runner.close();
        assertThat(job.hasEnded()).isTrue();
        assertThat(seen).isEmpty();
    }

    private static void waitFor(TaskRunner.Job job) {
        while (!job.hasEnded()) {
            Thread.onSpinWait();
        }
    }
}
