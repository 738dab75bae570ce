package convolens.controller.experiment;

import convolens.controller.RunPlayer;
import convolens.controller.train.TrainNotices;
import convolens.controller.train.TrainPlayer;
import convolens.controller.train.TrainTools;
import convolens.model.Notice;
import convolens.model.TimelineModel;
import convolens.model.experiment.ExperimentsModel;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.FinalAccuracy;
import convolens.run.RunSession;
import convolens.run.RunState;
import convolens.run.TrainSettings;
import convolens.run.experiment.Trial;
import convolens.run.experiment.TrialResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the runs of an experiment one after the other. One that was broken off goes on where it was when the same
 * experiment is started again; finished ones are kept among the runs of Train. All methods are for the FX thread.
 */
final class ExperimentPlayer implements TimelineModel.Work, PlayedTrial.Follower, AutoCloseable {

    /** What happens when the run under way rests. */
    private enum Wish {
        /** Go on with the next. */
        GO_ON,
        /** Wait. */
        PAUSE,
        /** Break off, so that settings can be changed. */
        STOP,
        /** Forget what came of the runs. */
        CLEAR
    }

    private final ExperimentsModel model;
    private final TrainModel train;
    private final TrainPlayer others;
    private final TrainTools tools;
    private final Function<Trial, String> names;
    private final RunPlayer player;
    private final Map<TrainSettings, Path> kept = new HashMap<>();
    private @Nullable PlayedTrial played;
    private Wish wish = Wish.PAUSE;

    /**
     * @param train whose runs would share the processors
     * @param others keeps the runs
     * @param names what a run is called where it is kept
     */
    ExperimentPlayer(ExperimentsModel model, TrainModel train, TrainPlayer others, Function<Trial, String> names) {
        this.model = model;
        this.train = train;
        this.others = others;
        this.tools = others.tools();
        this.names = names;
        this.player = new RunPlayer(tools.runner(), model.timeline());
        model.timeline().workProperty().set(this);
        train.timeline().playingProperty().addListener((observable, old, learns) -> {
            if (learns && player.isWorking()) {
                pause();
                tools.status().tell(Notice.info("experiments.pausedForTrain"));
            }
        });
    }

    /** Goes on with the run that waits, or begins the next; and so on until all are made. */
    @Override
    public void play() {
        if (isReady()) {
            wish = Wish.GO_ON;
            proceed();
        }
    }

    /** Finishes one run. */
    @Override
    public void step() {
        if (!player.isWorking() && isReady()) {
            wish = Wish.PAUSE;
            proceed();
        }
    }

    /** Waits after the step under way; while all test images are answered, after that. */
    @Override
    public void pause() {
        rest(Wish.PAUSE);
    }

    /** Breaks the experiment off. What has been made stays. */
    void stop() {
        if (player.isWorking()) {
            rest(Wish.STOP);
        } else {
            model.settle(RunState.STOPPED);
        }
    }

    /** Forgets what came of the runs, so that all are made anew. */
    void clear() {
        if (player.isWorking()) {
            rest(Wish.CLEAR);
        } else {
            forget();
        }
    }

    private void forget() {
        played = null;
        player.take(null);
        model.stateProperty().set(RunState.STOPPED);
        Runnable undo = model.clear();
        tools.status().tell(Notice.undoable("experiments.cleared", undo));
    }

    private void rest(Wish then) {
        if (!player.isWorking()) {
            return;
        }
        wish = then;
        // what is nearly over is not thrown away
        if (player.state() == RunState.RUNNING) {
            player.pause();
        }
        model.stateProperty().set(RunState.PAUSING);
    }

    private boolean isReady() {
        RunModel run = train.getCurrent();
        if (run != null && run.getState().isBusy()) {
            tools.status().tell(Notice.choice("experiments.trainBusy", "experiments.pauseTrain", () -> others.pause()));
            return false;
        }
        return model.form().isPossible();
    }

    private void proceed() {
        if (player.isWorking()) {
            player.start(RunSession.Command.RUN);
            model.stateProperty().set(RunState.RUNNING);
            return;
        }
        PlayedTrial waiting = played;
        if (waiting == null || !model.trials().contains(waiting.trial().trial())) {
            Optional<Trial> next = model.next();
            if (next.isEmpty()) {
                model.settle(RunState.STOPPED);
                return;
            }
            waiting = new PlayedTrial(next.get(), model.form().getSetup().data(), others.images(), tools, this);
            played = waiting;
            player.take(waiting);
        }
        model.stateProperty().set(RunState.RUNNING);
        model.begin(waiting.trial());
        player.start(RunSession.Command.RUN);
    }

    @Override
    public void evaluating(PlayedTrial trial) {
        if (trial == played && player.isWorking()) {
            player.state(RunState.EVALUATING);
        }
    }

    @Override
    public void rested(PlayedTrial trial) {
        RunModel run = trial.trial().run();
        if (wish == Wish.CLEAR) {
            forget();
            return;
        }
        if (!run.getState().isOver()) {
            model.settle(wish == Wish.STOP ? RunState.STOPPED : RunState.PAUSED);
            return;
        }
        played = null;
        player.take(null);
        finish(trial);
        if (wish == Wish.GO_ON && model.next().isPresent()) {
            proceed();
        } else {
            model.settle(wish == Wish.STOP ? RunState.STOPPED : RunState.PAUSED);
        }
    }

    private void finish(PlayedTrial played) {
        Trial trial = played.trial().trial();
        RunModel run = played.trial().run();
        FinalAccuracy accuracy = run.finalAccuracyProperty().get();
        boolean diverged = run.getState() == RunState.DIVERGED;
        if (accuracy == null && !diverged) {
            model.giveUp();
            return;
        }
        if (accuracy != null) {
            others.keep(played.kept(names.apply(trial)), folder -> kept.put(trial.settings(), folder));
        }
        model.finish(new TrialResult(
                trial,
                TrialResult.secondsPerEpoch(run.getPoints()),
                accuracy == null ? Double.NaN : accuracy.accuracy(),
                run.getPoints()));
    }

    /** Brings the finished runs of a combination into the list of Train. */
    void openInTrain(int combination) {
        for (TrialResult result : model.getRows().get(combination).results()) {
            Path folder = kept.get(result.trial().settings());
            if (folder != null) {
                others.open(folder);
            }
        }
    }

    @Override
    public void failed(PlayedTrial trial, Throwable error) {
        tools.status().tell(TrainNotices.failed(error));
        played = null;
        player.take(null);
        model.giveUp();
        model.settle(RunState.STOPPED);
    }

    /** The window closes: the worker stops after the mini-batch under way. */
    @Override
    public void close() {
        player.close();
    }
}
