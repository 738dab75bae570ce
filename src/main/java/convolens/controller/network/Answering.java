package convolens.controller.network;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.engine.train.Answers;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a network answer all test images, on a worker; one at a time, the latest that is asked for. */
final class Answering {
    /** After so many images, what was answered up to there is shown. */
    private static final int SHOWN_EACH = 1_000;

    /**
     * A network and what it answers.
     *
     * @param answers to all test images, or to the first of them; null where there are none
     */
    record Answered(LoadedNetwork network, @Nullable Answers answers) {
        /** To how many test images. */
        int size() {
            return answers == null ? 0 : answers.size();
        }
    }

    private final TaskRunner runner;
    private final FramePump pump;
    private final Runnable moved;
    private final Consumer<Throwable> refused;
    private TaskRunner.@Nullable Job job;
    private double share = Double.NaN;

    /**
     * @param moved called when {@link #share} has changed
     * @param refused takes why a network cannot be loaded
     */
    Answering(TaskRunner runner, FramePump pump, Runnable moved, Consumer<Throwable> refused) {
        this.runner = runner;
        this.pump = pump;
        this.moved = moved;
        this.refused = refused;
    }

    /** How much is answered, from 0 to 1; NaN while nothing is to be answered. */
    double share() {
        return share;
    }

    /** Lets a network answer. What comes out is given to the receiver now and then, and at the end. */
    void run(TaskRunner.Work<LoadedNetwork> loading, Consumer<Answered> receiver) {
        cancel();
        move(0);
        job = runner.run(
                cancelled -> answers(loading.run(cancelled), cancelled, receiver),
                (@Nullable Answered made) -> {
                    move(Double.NaN);
                    if (made != null) {
                        receiver.accept(made);
                    }
                },
                error -> {
                    move(Double.NaN);
                    refused.accept(error);
                });
    }

    /** Gives up. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
        move(Double.NaN);
    }

    private Answered answers(@Nullable LoadedNetwork loaded, BooleanSupplier cancelled, Consumer<Answered> partly) {
        if (loaded == null) {
            throw new CancellationException();
        }
        int all = loaded.data().test().size();
        if (all == 0) {
            return new Answered(loaded, null);
        }
        Answers answers = loaded.answers(loaded.data().test(), (done, soFar) -> {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            Answers partial = done % SHOWN_EACH == 0 && done < all ? soFar.get() : null;
            pump.execute(() -> progress((double) done / all, cancelled, partial, loaded, partly));
            return true;
        });
        return new Answered(loaded, answers);
    }

    private void progress(
            double done,
            BooleanSupplier cancelled,
            @Nullable Answers partial,
            LoadedNetwork of,
            Consumer<Answered> partly) {
        if (!cancelled.getAsBoolean() && !Double.isNaN(share)) {
            move(done);
            if (partial != null) {
                partly.accept(new Answered(of, partial));
            }
        }
    }

    private void move(double to) {
        share = to;
        moved.run();
    }
}
