package convolens.controller.shuffle;

import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainNotices;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.model.shuffle.ShufflePoint;
import convolens.model.shuffle.ShuffleRun;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.model.train.RunState;
import java.util.function.Consumer;

/**
 * Plays a comparison: start, pause, one step, stop, reset. It owns the worker and brings its update into the model. All
 * methods are for the FX thread.
 */
final class ShufflePlayer implements AutoCloseable {
    private final ShuffledPixelsModel model;
    private final TaskRunner runner;
    private final FramePump pump;
    private final StatusModel status;
    private final ShuffleSession.Source source;
    private ShuffleSession session;
    private ShuffleRun played;
    private TaskRunner.Job job;
    private boolean working;
    private boolean anew;

    ShufflePlayer(
            ShuffledPixelsModel model,
            TaskRunner runner,
            FramePump pump,
            StatusModel status,
            ShuffleSession.Source source) {
        this.model = model;
        this.runner = runner;
        this.pump = pump;
        this.status = status;
        this.source = source;
        model.timeline().playingProperty().addListener((observable, old, playing) -> follow(playing));
        model.timeline().beyondProperty().set(this::step);
    }

    /** Starts a comparison with the settings of now, or goes on with the one that waits. */
    void play() {
        go(ShuffleSession.Command.RUN);
    }

    /** One mini-batch for each of the four. */
    void step() {
        if (!working) {
            go(ShuffleSession.Command.STEP);
        }
    }

    /** Pauses after the mini-batch under way. */
    void pause() {
        if (played != null && played.getState() == RunState.RUNNING) {
            session.command(ShuffleSession.Command.PAUSE);
            state(RunState.PAUSING);
        }
    }

    /** Ends the comparison. */
    void stop() {
        if (played == null || played.getState().isOver()) {
            return;
        }
        session.command(ShuffleSession.Command.STOP);
        if (!working) {
            submit();
        }
    }

    /** Clears the curves; the next start begins from the same initial weights. */
    void reset() {
        ShuffleRun old = model.getRun();
        if (old == null) {
            return;
        }
        if (working) {
            anew = true;
            session.command(ShuffleSession.Command.PAUSE);
            return;
        }
        if (!old.getState().isOver()) {
            old.stateProperty().set(RunState.STOPPED);
        }
        played = null;
        session = null;
        model.show(null);
        status.tell(Notice.undoable("lesson.train.wasReset", () -> {
            if (model.getRun() == null) {
                model.show(old);
            }
        }));
    }

    private void go(ShuffleSession.Command command) {
        ShuffleRun shown = model.getRun();
        if (shown == null || shown != played || shown.getState().isOver()) {
            open(new ShuffleRun(model.getSettings()));
        }
        session.command(command);
        if (working) {
            state(RunState.RUNNING);
        } else {
            submit();
        }
    }

    private void open(ShuffleRun fresh) {
        played = fresh;
        Consumer<ShuffleSession.Progress> progress = pump.latest(now -> {
            fresh.iterationsProperty().set(now.iterations());
            fresh.epochsProperty().set(now.epochs());
            fresh.iterationProperty().set(now.iteration());
        });
        Consumer<ShufflePoint> points = pump.every(found -> model.add(fresh, found));
        session = new ShuffleSession(fresh.settings(), source, progress, points);
        model.show(fresh);
    }

    private void submit() {
        ShuffleSession worked = session;
        working = true;
        state(RunState.RUNNING);
        job = runner.run(worked::run, this::ended, this::failed);
    }

    private void ended(ShuffleSession.End end) {
        working = false;
        boolean wantsMore = session.command() != ShuffleSession.Command.PAUSE;
        if (end == ShuffleSession.End.PAUSED && wantsMore && !anew) {
            submit();
            return;
        }
        state(
                switch (end) {
                    case PAUSED -> RunState.PAUSED;
                    case FINISHED -> RunState.FINISHED;
                    case STOPPED -> RunState.STOPPED;
                    case DIVERGED -> RunState.DIVERGED;
                });
        if (anew) {
            anew = false;
            reset();
        }
    }

    private void failed(Throwable error) {
        working = false;
        anew = false;
        state(RunState.FAILED);
        status.tell(TrainNotices.failed(error));
        if (played.getPoints().isEmpty()) {
            played = null;
            session = null;
            model.show(null);
        }
    }

    private void follow(boolean playing) {
        boolean moving = played != null && played.getState() == RunState.RUNNING;
        if (playing && !moving) {
            play();
        } else if (!playing && moving) {
            pause();
        }
    }

    private void state(RunState next) {
        played.stateProperty().set(next);
        if (next == RunState.RUNNING) {
            model.timeline().play();
        } else {
            model.timeline().pause();
        }
    }

    /** The window closes: the worker stops after the mini-batch under way. */
    @Override
    public void close() {
        if (job != null) {
            job.cancel();
        }
    }
}
