package convolens.controller.experiment;

import convolens.controller.RunPlayer;
import convolens.controller.train.TrainFeed;
import convolens.controller.train.TrainImages;
import convolens.controller.train.TrainStart;
import convolens.controller.train.TrainTools;
import convolens.controller.train.TrainUpdate;
import convolens.model.experiment.TrialRun;
import convolens.model.train.RunModel;
import convolens.run.KeptRun;
import convolens.run.RunCheckpoint;
import convolens.run.RunSession;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import convolens.run.TrainingWork;
import convolens.run.experiment.Trial;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;

/** A run of an experiment with its worker. Only on the FX thread. */
final class PlayedTrial implements RunPlayer.Played {

    /** Told where the run comes to. */
    interface Follower {
        /** All test images are being answered. */
        void evaluating(PlayedTrial trial);

        /** The run has come to rest. */
        void rested(PlayedTrial trial);

        /** The worker threw something. */
        void failed(PlayedTrial trial, Throwable error);
    }

    private final TrialRun trial;
    private final TrainData data;
    private final TrainingWork work;
    private final RunSession session;
    private final TrainFeed feed;
    private final Follower follower;

    PlayedTrial(Trial trial, TrainData data, TrainImages images, TrainTools tools, Follower follower) {
        TrainSettings settings = trial.settings();
        this.trial = new TrialRun(trial, new RunModel(settings, data));
        this.data = data;
        this.follower = follower;
        feed = new TrainFeed(() -> tools.pump().execute(this::catchUp));
        work = new TrainingWork(
                () -> TrainStart.of(settings, data, images, tools.warmUp()), null, tools.nanoTime(), feed);
        session = new RunSession(work);
    }

    TrialRun trial() {
        return trial;
    }

    /** The run as it is kept, under a name. Only at rest, after a first step. */
    KeptRun kept(String name) {
        RunCheckpoint checkpoint = Objects.requireNonNull(work.checkpoint(), "a run that has not begun");
        return trial.run().keptAt(checkpoint, data).withName(name);
    }

    @Override
    public RunSession session() {
        return session;
    }

    @Override
    public ObjectProperty<RunState> stateProperty() {
        return trial.run().stateProperty();
    }

    @Override
    public void catchUp() {
        TrainUpdate update = feed.take();
        update.applyTo(trial.run());
        if (!Double.isNaN(update.evaluated()) && trial.run().getState() == RunState.RUNNING) {
            follower.evaluating(this);
        }
    }

    @Override
    public RunState ended(RunSession.Outcome outcome) {
        trial.run().finalAccuracyProperty().set(outcome.accuracy());
        return outcome.end().state();
    }

    @Override
    public void rested() {
        follower.rested(this);
    }

    @Override
    public void failed(Throwable error) {
        follower.failed(this, error);
    }
}
