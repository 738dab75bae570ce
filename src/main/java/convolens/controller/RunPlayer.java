package convolens.controller;

import convolens.model.TimelineModel;
import convolens.run.RunSession;
import convolens.run.RunSession.Command;
import convolens.run.RunState;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Plays one run at a time: start, pause, one step, stop. It owns the worker. The state of the run is kept in the run; the
 * scene's timeline reflects it. All methods are for the FX thread, but for {@link #close}.
 */
public final class RunPlayer implements AutoCloseable {

    /** A run that can be played. */
    public interface Played {
        /** What the worker does. */
        RunSession session();

        /** Where the run is; modified by the player. */
        ObjectProperty<RunState> stateProperty();

        /** Brings the run up to date with its worker, which has returned. */
        default void catchUp() {}

        /**
         * The worker has returned and is not sent again.
         *
         * @return where the run is now
         */
        default RunState ended(RunSession.Outcome outcome) {
            return outcome.end().state();
        }

        /** The run has come to rest, and its state says where. */
        default void rested() {}

        /** The worker threw something; the run has failed. */
        void failed(Throwable error);
    }

    private final TaskRunner runner;
    private final TimelineModel timeline;
    private @Nullable Played played;
    private volatile TaskRunner.@Nullable Job job;
    private boolean working;
    private Runnable whenIdle = () -> {};

    /** @param timeline of the scene, which reflects whether the run is moving */
    public RunPlayer(TaskRunner runner, TimelineModel timeline) {
        this.runner = runner;
        this.timeline = timeline;
    }

    /** Plays this run from now on, and no other. Only while no worker is busy. */
    public void take(@Nullable Played next) {
        played = next;
    }

    /** Whether a worker is busy. */
    public boolean isWorking() {
        return working;
    }

    /** Whether a step can be asked for: it follows the pause that is under way. */
    public boolean mayStep() {
        return !working || state() == RunState.PAUSING;
    }

    /** Where the run is; {@link RunState#NEW} where there is none. */
    public RunState state() {
        return played == null ? RunState.NEW : played.stateProperty().get();
    }

    /** The run has come somewhere. */
    public void state(RunState next) {
        if (played != null) {
            played.stateProperty().set(next);
            timeline.reflect(next == RunState.RUNNING || next == RunState.EVALUATING);
        }
    }

    /** Starts the run or goes on with it, until its end or for one step. */
    public void start(Command command) {
        submit(command, RunState.RUNNING);
    }

    /** Makes the network ready and evaluates it; the run stays new. */
    public void prepare() {
        submit(Command.PREPARE, RunState.NEW);
    }

    /** Pauses after the step under way. While all test images are answered, ends that instead. */
    public void pause() {
        if (played != null && state() == RunState.RUNNING) {
            played.session().command(Command.PAUSE);
            state(RunState.PAUSING);
        } else if (played != null && state() == RunState.EVALUATING) {
            played.session().command(Command.STOP);
        }
    }

    /** Ends the run that is under way; while all test images are answered, ends that too. */
    public void stop() {
        if (played != null && state().isUnderWay()) {
            played.session().command(Command.STOP);
            if (!working) {
                submit(Command.STOP, RunState.RUNNING);
            }
        }
    }

    /** Runs a task when no worker is busy; pauses the run if need be. */
    public void whenIdle(Runnable task) {
        if (!working || played == null) {
            task.run();
            return;
        }
        whenIdle = task;
        played.session().command(state() == RunState.EVALUATING ? Command.STOP : Command.PAUSE);
    }

    private void submit(Command command, RunState busy) {
        Played run = played;
        if (run == null) {
            return;
        }
        run.session().command(command);
        boolean isFollowing = working;
        working = true;
        state(busy);
        if (!isFollowing) {
            job = runner.run(run.session()::run, outcome -> ended(run, outcome), error -> failed(run, error));
        }
    }

    private void ended(Played run, RunSession.Outcome outcome) {
        working = false;
        run.catchUp();
        if (outcome.end() == RunSession.End.PAUSED && run.session().wantsMore()) {
            submit(run.session().command(), RunState.RUNNING);
            return;
        }
        state(run.ended(outcome));
        run.rested();
        runWhenIdle();
    }

    private void failed(Played run, Throwable error) {
        working = false;
        run.catchUp();
        state(RunState.FAILED);
        run.failed(error);
        runWhenIdle();
    }

    private void runWhenIdle() {
        Runnable task = whenIdle;
        whenIdle = () -> {};
        task.run();
    }

    /** The window closes: the worker returns after the piece of work under way. Any thread may call this. */
    @Override
    public void close() {
        TaskRunner.Job current = job;
        if (current != null) {
            current.cancel();
        }
    }
}
