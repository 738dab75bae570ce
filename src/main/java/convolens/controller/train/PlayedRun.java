package convolens.controller.train;

import convolens.controller.RunPlayer;
import convolens.controller.TaskRunner;
import convolens.model.train.RunModel;
import convolens.model.train.RunStall;
import convolens.model.train.TrainModel;
import convolens.run.RunCheckpoint;
import convolens.run.RunSession;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import convolens.run.TrainingWork;
import java.io.IOException;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The run that is played: its model, the worker behind it, and what is kept of it on the disk, every few seconds while
 * it learns. Only on the FX thread, but for {@link #keepLast}.
 */
final class PlayedRun implements RunPlayer.Played {
    private static final long NANOS_BETWEEN_SAVES = 10_000_000_000L;

    /** Told where the run comes to. */
    interface Follower {
        /** Whether it is this run that is played. */
        boolean follows(PlayedRun run);

        /** The run was brought up to date. */
        void updated(PlayedRun run, TrainUpdate update);

        /** The run has come to rest. */
        void rested(PlayedRun run);

        /** The worker threw something. */
        void failed(PlayedRun run, Throwable error);
    }

    private final RunModel run;
    private final TrainData data;
    private final TrainingWork work;
    private final RunSession session;
    private final TrainFeed feed;
    private final RunKeeper keeper;
    private final LongSupplier nanoTime;
    private final Follower follower;
    private long lastSave;

    /**
     * @param run brought up to date by {@link #catchUp}
     * @param data what its data set is like
     * @param origin where an earlier session left it; null for a new one
     * @param follower told where it comes to
     */
    PlayedRun(
            RunModel run,
            TrainData data,
            @Nullable RunCheckpoint origin,
            TrainImages images,
            RunKeeper keeper,
            TrainTools tools,
            Follower follower) {
        this.run = run;
        this.data = data;
        this.keeper = keeper;
        this.nanoTime = tools.nanoTime();
        this.follower = follower;
        TrainSettings settings = run.settings();
        feed = new TrainFeed(() -> tools.pump().execute(this::catchUp));
        work = new TrainingWork(() -> TrainStart.of(settings, data, images, tools.warmUp()), origin, nanoTime, feed);
        session = new RunSession(work);
        lastSave = nanoTime.getAsLong();
    }

    RunModel run() {
        return run;
    }

    TrainData data() {
        return data;
    }

    @Override
    public RunSession session() {
        return session;
    }

    @Override
    public ObjectProperty<RunState> stateProperty() {
        return run.stateProperty();
    }

    /** Whether it has the settings and the data of the form. */
    boolean isOf(TrainModel form) {
        return run.settings().equals(form.getSettings()) && data.equals(form.getData());
    }

    /** Takes over the settings that may change while the run is under way. */
    void change(TrainSettings now) {
        run.learningRateProperty().set(now.optimizer().learningRate());
        run.batchSizeProperty().set(now.batchSize());
        work.changeLearningRate(now.optimizer().learningRate());
        work.changeBatchSize(now.batchSize());
    }

    /** Asks the worker for a copy of the filters. */
    void requestFilters() {
        work.requestFilters();
    }

    /** Asks the worker for a copy of all parameters. */
    void requestParameters() {
        work.requestParameters();
    }

    @Override
    public void catchUp() {
        if (follower.follows(this)) {
            follower.updated(this, drain());
        }
    }

    private synchronized TrainUpdate drain() {
        TrainUpdate update = feed.take();
        update.applyTo(run);
        if (!update.points().isEmpty()) {
            run.stallProperty().set(RunStall.of(run, data.classes()).orElse(null));
        }
        keep(update.checkpoint());
        long now = nanoTime.getAsLong();
        if (now - lastSave > (update.points().isEmpty() ? 3 : 1) * NANOS_BETWEEN_SAVES) {
            lastSave = now;
            work.requestCheckpoint();
        }
        return update;
    }

    @Override
    public RunState ended(RunSession.Outcome outcome) {
        run.finalAccuracyProperty().set(outcome.accuracy());
        boolean isNew = outcome.end() == RunSession.End.PAUSED
                && run.iterationProperty().get() == 0;
        return isNew ? RunState.NEW : outcome.end().state();
    }

    @Override
    public void rested() {
        if (run.getState().isOver()) {
            keep(work.checkpoint());
        }
        follower.rested(this);
    }

    @Override
    public void failed(Throwable error) {
        follower.failed(this, error);
    }

    private void keep(@Nullable RunCheckpoint checkpoint) {
        if (checkpoint != null && checkpoint.progress().iteration() > 0) {
            lastSave = nanoTime.getAsLong();
            keeper.keep(run.keptAt(checkpoint, data));
        }
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
            return;
        }
        RunCheckpoint checkpoint = work.checkpoint();
        if (checkpoint == null || checkpoint.progress().iteration() == 0) {
            return;
        }
        RunModel copy = RunModel.of(run.keptAt(checkpoint, data));
        feed.take().applyTo(copy);
        keeper.keepLast(copy.keptAt(checkpoint, data));
    }
}
