package convolens.controller.train;

import convolens.controller.TaskRunner;
import convolens.model.train.RunModel;
import convolens.model.train.RunStall;
import convolens.model.train.RunState;
import convolens.model.train.TrainData;
import convolens.model.train.TrainModel;
import convolens.model.train.TrainSettings;
import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * The run that is played: its model, the worker behind it, and what is kept of it on the disk, every few seconds while
 * it learns. Only on the FX thread, but for {@link #keepLast}.
 */
final class PlayedRun {
    private static final long NANOS_BETWEEN_SAVES = 10_000_000_000L;

    private final RunModel run;
    private final TrainData data;
    private final TrainSession session;
    private final TrainSaves saves;
    private final LongSupplier nanoTime;
    private long lastSave;

    /**
     * @param run brought up to date by {@link #drain}
     * @param data what its data set is like
     * @param session of its worker
     * @param saves where it is kept
     * @param nanoTime a clock that never goes back
     */
    PlayedRun(RunModel run, TrainData data, TrainSession session, TrainSaves saves, LongSupplier nanoTime) {
        this.run = run;
        this.data = data;
        this.session = session;
        this.saves = saves;
        this.nanoTime = nanoTime;
        this.lastSave = nanoTime.getAsLong();
    }

    RunModel run() {
        return run;
    }

    TrainData data() {
        return data;
    }

    TrainSession session() {
        return session;
    }

    /** Whether it has the settings and the data of the form. */
    boolean isOf(TrainModel form) {
        return run.settings().equals(form.getSettings()) && data.equals(form.getData());
    }

    /** Takes over the settings that may change while the run is under way. */
    void change(TrainSettings now) {
        run.learningRateProperty().set(now.optimizer().learningRate());
        run.batchSizeProperty().set(now.batchSize());
        session.changeLearningRate(now.optimizer().learningRate());
        session.changeBatchSize(now.batchSize());
    }

    /** Brings the run up to date with its worker. */
    synchronized TrainUpdate drain() {
        TrainUpdate update = session.feed().take();
        update.applyTo(run);
        if (!update.points().isEmpty()) {
            run.stallProperty().set(RunStall.of(run, data.classes()).orElse(null));
        }
        if (update.checkpoint() != null) {
            keep(update.checkpoint());
        }
        long now = nanoTime.getAsLong();
        if (now - lastSave > (update.points().isEmpty() ? 3 : 1) * NANOS_BETWEEN_SAVES) {
            lastSave = now;
            session.requestCheckpoint();
        }
        return update;
    }

    /** Takes over the accuracy at the end of the worker's work, and says what the run has come to. */
    RunState end(TrainSession.Outcome outcome) {
        run.finalAccuracyProperty().set(outcome.accuracy());
        return switch (outcome.end()) {
            case PAUSED -> run.iterationProperty().get() == 0 ? RunState.NEW : RunState.PAUSED;
            case FINISHED -> RunState.FINISHED;
            case STOPPED -> RunState.STOPPED;
            case DIVERGED -> RunState.DIVERGED;
        };
    }

    /** Keeps the run as it is at its end. */
    void keepEnd() {
        keep(session.checkpoint());
    }

    private void keep(TrainCheckpoint checkpoint) {
        if (checkpoint.progress().iteration() > 0) {
            lastSave = nanoTime.getAsLong();
            saves.keep(TrainSave.of(run, data, checkpoint));
        }
    }

    /**
     * Keeps the run no longer.
     *
     * @return undoes it
     */
    Runnable forget() {
        saves.forget();
        TrainCheckpoint checkpoint = session.checkpoint();
        return () -> {
            if (checkpoint != null) {
                saves.keep(TrainSave.of(run, data, checkpoint));
            }
        };
    }

    /**
     * Waits for the worker, which was asked to return, and keeps the run before this returns. Any thread may call it: it
     * leaves the run as it is, because the FX thread may be looking at it or be gone.
     */
    void keepLast() throws IOException {
        try {
            if (session.awaitIdle(TaskRunner.PATIENCE_SECONDS)) {
                keepIdle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keepIdle() throws IOException {
        if (run.getState().isOver()) {
            saves.flush();
            return;
        }
        TrainCheckpoint checkpoint = session.checkpoint();
        if (checkpoint == null || checkpoint.progress().iteration() == 0) {
            return;
        }
        RunModel copy = TrainSave.of(run, data, checkpoint).toRun();
        session.feed().take().applyTo(copy);
        saves.keepLast(TrainSave.of(copy, data, checkpoint));
    }
}
