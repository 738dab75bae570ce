package convolens.controller.shuffle;

import convolens.controller.FramePump;
import convolens.controller.RunPlayer;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainNotices;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.model.TimelineModel;
import convolens.model.shuffle.ShuffleRun;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.run.RunSession;
import convolens.run.RunState;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/** Plays the comparison of the scene and brings what its worker finds out into the model. All methods are for the FX thread. */
final class ShufflePlayer implements TimelineModel.Work, AutoCloseable {
    private final ShuffledPixelsModel model;
    private final FramePump pump;
    private final StatusModel status;
    private final ShuffleWork.Source source;
    private final RunPlayer player;
    private @Nullable ShuffleRun played;

    ShufflePlayer(
            ShuffledPixelsModel model,
            TaskRunner runner,
            FramePump pump,
            StatusModel status,
            ShuffleWork.Source source) {
        this.model = model;
        this.pump = pump;
        this.status = status;
        this.source = source;
        this.player = new RunPlayer(runner, model.timeline());
        model.timeline().workProperty().set(this);
    }

    /** Starts a comparison with the settings of now, or goes on with the one that waits. */
    @Override
    public void play() {
        go(RunSession.Command.RUN);
    }

    /** One mini-batch for each of the four. */
    @Override
    public void step() {
        if (player.mayStep()) {
            go(RunSession.Command.STEP);
        }
    }

    /** Pauses after the mini-batch under way. */
    @Override
    public void pause() {
        player.pause();
    }

    /** Ends the comparison. */
    void stop() {
        player.stop();
    }

    /** Clears the curves; the next start begins from the same initial weights. */
    void reset() {
        ShuffleRun old = model.getRun();
        if (old != null) {
            player.whenIdle(() -> clear(old));
        }
    }

    private void clear(ShuffleRun old) {
        if (!old.getState().isOver()) {
            old.stateProperty().set(RunState.STOPPED);
        }
        show(null);
        status.tell(Notice.undoable("lesson.train.wasReset", () -> {
            if (model.getRun() == null) {
                model.show(old);
            }
        }));
    }

    private void go(RunSession.Command command) {
        ShuffleRun shown = model.getRun();
        if (shown == null || shown != played || shown.getState().isOver()) {
            ShuffleRun fresh = new ShuffleRun(model.getSettings());
            show(fresh);
            player.take(new Comparison(fresh));
        }
        player.start(command);
    }

    private void show(@Nullable ShuffleRun run) {
        played = run;
        player.take(null);
        model.show(run);
    }

    /** The comparison with its worker. */
    private final class Comparison implements RunPlayer.Played {
        private final ShuffleRun run;
        private final RunSession session;

        Comparison(ShuffleRun run) {
            this.run = run;
            session = new RunSession(new ShuffleWork(
                    run.settings(), source, pump.latest(this::show), pump.every(found -> model.add(run, found))));
        }

        private void show(ShuffleWork.Progress now) {
            run.iterationsProperty().set(now.iterations());
            run.epochsProperty().set(now.epochs());
            run.iterationProperty().set(now.iteration());
        }

        @Override
        public RunSession session() {
            return session;
        }

        @Override
        public ObjectProperty<RunState> stateProperty() {
            return run.stateProperty();
        }

        @Override
        public void failed(Throwable error) {
            status.tell(TrainNotices.failed(error));
            if (run.getPoints().isEmpty()) {
                ShufflePlayer.this.show(null);
            }
        }
    }

    /** The window closes: the worker stops after the mini-batch under way. */
    @Override
    public void close() {
        player.close();
    }
}
