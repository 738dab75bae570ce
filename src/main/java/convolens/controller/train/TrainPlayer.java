package convolens.controller.train;

import convolens.controller.TaskRunner;
import convolens.model.train.RunModel;
import convolens.model.train.RunState;
import convolens.model.train.TrainData;
import convolens.model.train.TrainModel;
import convolens.model.train.TrainSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Plays the current run: start, pause, one step, stop, reset. It owns the worker, brings its update into the models, and
 * sees to it that the run is kept on the disk. All methods are for the FX thread.
 */
public final class TrainPlayer implements AutoCloseable {
    private final TrainModel model;
    private final TrainTools tools;
    private final TrainImages images;
    private final TrainSaves saves;
    private final TrainOffers offers;
    private final RunNotices notices;
    private volatile PlayedRun played;
    private volatile TaskRunner.Job job;
    private boolean working;
    private Runnable whenIdle = () -> {};
    private boolean filtersShown;

    /**
     * Plays the runs of a model.
     *
     * @param folder where the current run is kept between two sessions
     */
    public TrainPlayer(TrainModel model, TrainTools tools, Path folder) {
        this(model, tools, new TrainImages(), folder);
    }

    TrainPlayer(TrainModel model, TrainTools tools, TrainImages images, Path folder) {
        this.model = model;
        this.tools = tools;
        this.images = images;
        this.saves = new TrainSaves(folder, tools.runner(), tools.status());
        this.notices = new RunNotices(tools.status());
        this.offers = new TrainOffers(model, this, saves);
        model.timeline().playingProperty().addListener((observable, old, playing) -> followTimeline(playing));
        model.timeline().beyondProperty().set(this::step);
        model.settingsProperty().addListener((observable, old, now) -> {
            if (state().isUnderWay()) {
                played.change(now);
            }
        });
    }

    public TrainImages images() {
        return images;
    }

    public TrainOffers offers() {
        return offers;
    }

    /** Looks for the run that an earlier session left behind, and offers it. */
    public void lookForKeptRun() {
        offers.look();
    }

    /**
     * Starts a run with the settings of the form, or goes on with the one that waits. A run that has not made a step
     * gives way to one with the settings of the form.
     */
    public void play() {
        go(TrainSession.Command.RUN);
    }

    /** Makes one step, of a new run where none waits. */
    public void step() {
        if (!working) {
            go(TrainSession.Command.STEP);
        }
    }

    /** Pauses after the step under way. While all test images are answered, ends that instead. */
    public void pause() {
        if (state() == RunState.RUNNING) {
            played.session().command(TrainSession.Command.PAUSE);
            state(RunState.PAUSING);
        } else if (state() == RunState.EVALUATING) {
            played.session().command(TrainSession.Command.STOP);
        }
    }

    /** Ends the run that is under way and answers all test images; while it does that, ends that too. */
    public void stop() {
        if (state().isUnderWay()) {
            played.session().command(TrainSession.Command.STOP);
            if (!working) {
                submit(RunState.RUNNING);
            }
        }
    }

    /**
     * Begins the current run anew, from the same initial weights.
     *
     * @param done is given what takes that back
     */
    public void reset(Consumer<Runnable> done) {
        RunModel run = model.getCurrent();
        if (run != null) {
            whenIdle(() -> beginAnew(run, done));
        }
    }

    /** Takes over a run that was kept, without starting it. */
    public void resume(TrainSave save) {
        RunModel run = save.toRun();
        open(run, save.data(), save.checkpoint());
        model.add(run);
        model.adopt(save.settingsNow(), save.data());
    }

    /**
     * Forgets that a run is kept, because it is taken off the list.
     *
     * @return undoes it
     */
    Runnable forget(RunModel run) {
        return isPlayed(run) ? played.forget() : () -> {};
    }

    /** Says whether filters are in sight, so that they are copied once per pulse. */
    public void showFilters(boolean shown) {
        filtersShown = shown;
        if (shown && played != null) {
            played.session().requestFilters();
        }
    }

    /** Runs a task when no worker is busy; pauses the run if need be. */
    void whenIdle(Runnable task) {
        if (!working) {
            task.run();
            return;
        }
        whenIdle = task;
        played.session()
                .command(state() == RunState.EVALUATING ? TrainSession.Command.STOP : TrainSession.Command.PAUSE);
    }

    private void go(TrainSession.Command command) {
        RunModel run = model.getCurrent();
        if (run != null && isPlayed(run) && run.getState() == RunState.NEW && !played.isOf(model)) {
            whenIdle(() -> {
                replace(run, model.getSettings(), model.getData());
                start(command);
            });
            return;
        }
        if (run == null || !isPlayed(run) || run.getState().isOver()) {
            offers.overtake();
            notices.repeated(model);
            RunModel fresh = new RunModel(model.getSettings());
            open(fresh, model.getData(), null);
            model.add(fresh);
        }
        start(command);
    }

    private void start(TrainSession.Command command) {
        played.session().command(command);
        submit(RunState.RUNNING);
    }

    private void beginAnew(RunModel run, Consumer<Runnable> done) {
        PlayedRun before = isPlayed(run) ? played : null;
        RunState state = run.getState();
        TrainSettings form = model.getSettings();
        TrainData data = before != null ? before.data() : model.getData();
        if (state.isUnderWay()) {
            run.stateProperty().set(RunState.STOPPED);
        }
        replace(run, run.settings(), data);
        model.adopt(run.settings(), data);
        played.session().command(TrainSession.Command.PREPARE);
        submit(RunState.NEW);
        RunModel fresh = played.run();
        done.accept(() -> whenIdle(() -> {
            if (fresh != model.getCurrent() || fresh.getState() != RunState.NEW) {
                model.getRuns().add(Math.max(0, model.getRuns().indexOf(fresh)), run);
                return;
            }
            model.adopt(form, data);
            if (before != null) {
                played = before;
                notices.follow(run);
            }
            run.stateProperty().set(state);
            model.replace(fresh, run);
        }));
    }

    private void replace(RunModel run, TrainSettings settings, TrainData data) {
        RunModel fresh = new RunModel(settings);
        fresh.nameProperty().set(run.nameProperty().get());
        open(fresh, data, null);
        model.replace(run, fresh);
    }

    private void open(RunModel run, TrainData data, TrainCheckpoint origin) {
        PlayedRun[] made = new PlayedRun[1];
        TrainFeed feed = new TrainFeed(() -> tools.pump().execute(() -> drain(made[0])));
        TrainWork work = new TrainWork(run.settings(), data, origin, images, tools.nanoTime(), feed);
        made[0] = new PlayedRun(run, data, new TrainSession(work, feed), saves, tools.nanoTime());
        played = made[0];
        notices.follow(run);
    }

    private void submit(RunState busy) {
        boolean isFollowing = working;
        working = true;
        state(busy);
        if (!isFollowing) {
            job = tools.runner().run(played.session()::run, this::ended, this::failed);
        }
    }

    private void drain(PlayedRun from) {
        if (from != played) {
            return;
        }
        RunModel run = from.run();
        TrainUpdate update = from.drain();
        if (run == model.getCurrent() && !update.points().isEmpty()) {
            model.timeline().grow(run.getPoints().size());
        }
        if (!Double.isNaN(update.evaluated()) && run.getState().isBusy()) {
            state(RunState.EVALUATING);
        }
        if (filtersShown && working) {
            from.session().requestFilters();
        }
    }

    private void ended(TrainSession.Outcome outcome) {
        working = false;
        drain(played);
        RunModel run = played.run();
        TrainSession.Command command = played.session().command();
        boolean wantsMore = command != TrainSession.Command.PAUSE && command != TrainSession.Command.PREPARE;
        if (outcome.end() == TrainSession.End.PAUSED && wantsMore) {
            submit(RunState.RUNNING);
            return;
        }
        state(played.end(outcome));
        if (run.getState() == RunState.DIVERGED) {
            notices.diverged();
        }
        if (run.getState().isOver()) {
            played.keepEnd();
        }
        runWhenIdle();
    }

    private void failed(Throwable error) {
        working = false;
        drain(played);
        state(RunState.FAILED);
        tools.status().tell(TrainNotices.failed(error));
        RunModel run = played.run();
        if (run.getPoints().isEmpty() && run.iterationProperty().get() == 0) {
            model.remove(run);
        }
        runWhenIdle();
    }

    private void runWhenIdle() {
        Runnable task = whenIdle;
        whenIdle = () -> {};
        task.run();
    }

    private void followTimeline(boolean playing) {
        boolean moving = state() == RunState.RUNNING || state() == RunState.EVALUATING;
        if (playing && !moving) {
            play();
        } else if (!playing && moving) {
            pause();
        }
    }

    private void state(RunState next) {
        played.run().stateProperty().set(next);
        if (next == RunState.RUNNING || next == RunState.EVALUATING) {
            model.timeline().play();
        } else {
            model.timeline().pause();
        }
    }

    private boolean isPlayed(RunModel run) {
        return played != null && run == played.run();
    }

    private RunState state() {
        return played == null ? RunState.NEW : played.run().getState();
    }

    /** The window closes or the process ends: the run is paused and kept. Any thread may call this. */
    @Override
    public void close() throws IOException {
        if (job != null) {
            job.cancel();
        }
        if (played != null) {
            played.keepLast();
        }
    }
}
