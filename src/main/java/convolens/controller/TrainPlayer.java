package convolens.controller;

import convolens.model.RunModel;
import convolens.model.RunState;
import convolens.model.StatusModel;
import convolens.model.TrainData;
import convolens.model.TrainModel;
import convolens.model.TrainSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Plays the current run: start, pause, one step, stop, reset. It owns the worker, brings its news into the models, and
 * sees to it that the run is kept on the disk. All methods are for the FX thread.
 */
public final class TrainPlayer implements AutoCloseable {
    private static final long NANOS_BETWEEN_SAVES = 5_000_000_000L;

    /**
     * What a player works with.
     *
     * @param runner runs the worker
     * @param pump brings its news to the FX thread
     * @param nanoTime a clock that never goes back
     * @param status where to tell of errors
     */
    public record Tools(TaskRunner runner, FramePump pump, LongSupplier nanoTime, StatusModel status) {}

    private final TrainModel model;
    private final Tools tools;
    private final TrainImages images;
    private final TrainSaves saves;
    private final TrainOffers offers;
    private TrainSession session;
    private RunModel played;
    private TrainData playedData;
    private TaskRunner.Job job;
    private boolean working;
    private Runnable whenIdle = () -> {};
    private long lastSave;
    private boolean filtersShown;

    /**
     * Plays the runs of a model.
     *
     * @param folder where the current run is kept between two sessions
     */
    public TrainPlayer(TrainModel model, Tools tools, Path folder) {
        this(model, tools, new TrainImages(), folder);
    }

    TrainPlayer(TrainModel model, Tools tools, TrainImages images, Path folder) {
        this.model = model;
        this.tools = tools;
        this.images = images;
        this.saves = new TrainSaves(folder, tools.runner(), tools.status());
        this.offers = new TrainOffers(model, this, saves);
        model.timeline().playingProperty().addListener((observable, old, playing) -> followTimeline(playing));
        model.timeline().beyondProperty().set(this::step);
        model.settingsProperty().addListener((observable, old, now) -> changeLive(now));
    }

    TrainImages images() {
        return images;
    }

    TrainOffers offers() {
        return offers;
    }

    /** Looks for the run that an earlier session left behind, and offers it. */
    public void lookForKeptRun() {
        offers.look();
    }

    /** Starts a run with the settings of the form, or goes on with the one that waits. */
    public void play() {
        go(TrainSession.Wish.RUN);
    }

    /** Makes one step, of a new run where none waits. */
    public void step() {
        if (!working) {
            go(TrainSession.Wish.STEP);
        }
    }

    /** Pauses after the step under way. While all test images are answered, ends that instead. */
    public void pause() {
        if (played == null) {
            return;
        }
        if (played.getState() == RunState.RUNNING) {
            session.wish(TrainSession.Wish.PAUSE);
            state(RunState.PAUSING);
        } else if (played.getState() == RunState.EVALUATING) {
            session.wish(TrainSession.Wish.STOP);
        }
    }

    /** Ends the run that is under way and answers all test images; while it does that, ends that too. */
    public void stop() {
        if (played != null && played.getState().isUnderWay()) {
            session.wish(TrainSession.Wish.STOP);
            if (!working) {
                submit(RunState.RUNNING);
            }
        }
    }

    /**
     * Begins the current run anew, from the same initial weights.
     *
     * @param gaveWay learns of the run as it was
     */
    public void reset(Consumer<RunModel> gaveWay) {
        RunModel run = model.getCurrent();
        if (run != null) {
            whenIdle(() -> beginAnew(run, gaveWay));
        }
    }

    /** Takes over a run that was kept, without starting it. */
    void resume(TrainSave save) {
        RunModel run = save.toRun();
        open(run, save.data(), save.checkpoint());
        model.add(run);
        TrainSettings settings = run.settings();
        double rate = save.checkpoint().learningRate();
        model.adopt(
                settings.withOptimizer(settings.optimizer().withLearningRate(rate))
                        .withBatchSize(save.checkpoint().progress().batchSize()),
                save.data());
    }

    /**
     * Forgets that a run is kept, because it is taken off the list.
     *
     * @return undoes it
     */
    Runnable forget(RunModel run) {
        if (run != played) {
            return () -> {};
        }
        saves.forget();
        TrainCheckpoint checkpoint = session.checkpoint();
        TrainData data = playedData;
        return () -> {
            if (checkpoint != null) {
                saves.keep(TrainSave.of(run, data, checkpoint));
            }
        };
    }

    /** Says whether filters are in sight, so that they are copied once per pulse. */
    public void showFilters(boolean shown) {
        filtersShown = shown;
        if (shown && session != null) {
            session.requestFilters();
        }
    }

    /** Runs a task when no worker is busy; pauses the run if need be. */
    void whenIdle(Runnable task) {
        if (!working) {
            task.run();
            return;
        }
        whenIdle = task;
        boolean answering = played.getState() == RunState.EVALUATING;
        session.wish(answering ? TrainSession.Wish.STOP : TrainSession.Wish.PAUSE);
    }

    private void go(TrainSession.Wish wish) {
        RunModel run = model.getCurrent();
        if (run == null || run != played || run.getState().isOver()) {
            offers.overtake();
            RunModel fresh = new RunModel(model.getSettings());
            open(fresh, model.getData(), null);
            model.add(fresh);
        }
        session.wish(wish);
        if (working) {
            state(RunState.RUNNING);
        } else {
            submit(RunState.RUNNING);
        }
    }

    private void beginAnew(RunModel run, Consumer<RunModel> gaveWay) {
        if (run.getState().isUnderWay()) {
            run.stateProperty().set(RunState.STOPPED);
        }
        TrainData data = run == played ? playedData : model.getData();
        RunModel fresh = new RunModel(run.settings());
        fresh.nameProperty().set(run.nameProperty().get());
        open(fresh, data, null);
        model.replace(run, fresh);
        model.adopt(fresh.settings(), data);
        session.wish(TrainSession.Wish.PREPARE);
        submit(RunState.NEW);
        gaveWay.accept(run);
    }

    private void open(RunModel run, TrainData data, TrainCheckpoint origin) {
        played = run;
        playedData = data;
        TrainSession[] made = new TrainSession[1];
        TrainFeed feed = new TrainFeed(() -> tools.pump().execute(() -> drain(made[0])));
        made[0] = new TrainSession(new TrainWork(run.settings(), data, origin, images, tools.nanoTime(), feed), feed);
        session = made[0];
        lastSave = tools.nanoTime().getAsLong();
    }

    private void submit(RunState busy) {
        TrainSession worked = session;
        working = true;
        state(busy);
        job = tools.runner().run(worked::run, this::ended, this::failed);
    }

    private void drain(TrainSession from) {
        if (from != session) {
            return;
        }
        TrainNews news = from.feed().take();
        news.applyTo(played);
        if (played == model.getCurrent() && !news.points().isEmpty()) {
            model.timeline().grow(played.getPoints().size());
        }
        if (!Double.isNaN(news.evaluated()) && played.getState().isBusy()) {
            state(RunState.EVALUATING);
        }
        if (news.checkpoint() != null) {
            keep(news.checkpoint());
        }
        if (filtersShown && working) {
            session.requestFilters();
        }
        long now = tools.nanoTime().getAsLong();
        if (now - lastSave > (news.points().isEmpty() ? 3 : 1) * NANOS_BETWEEN_SAVES) {
            lastSave = now;
            session.requestCheckpoint();
        }
    }

    private void keep(TrainCheckpoint checkpoint) {
        if (checkpoint.progress().iteration() > 0) {
            lastSave = tools.nanoTime().getAsLong();
            saves.keep(TrainSave.of(played, playedData, checkpoint));
        }
    }

    private void ended(TrainSession.Outcome outcome) {
        working = false;
        drain(session);
        TrainSession.Wish wish = session.wish();
        boolean wishesMore = wish != TrainSession.Wish.PAUSE && wish != TrainSession.Wish.PREPARE;
        if (outcome.end() == TrainSession.End.PAUSED && wishesMore) {
            submit(RunState.RUNNING);
            return;
        }
        played.finalAccuracyProperty().set(outcome.accuracy());
        state(
                switch (outcome.end()) {
                    case PAUSED -> played.iterationProperty().get() == 0 ? RunState.NEW : RunState.PAUSED;
                    case FINISHED -> RunState.FINISHED;
                    case STOPPED -> RunState.STOPPED;
                    case DIVERGED -> RunState.DIVERGED;
                });
        if (played.getState() == RunState.DIVERGED) {
            tools.status().tell(TrainNotices.diverged(played));
        }
        if (played.getState().isOver()) {
            keep(session.checkpoint());
        }
        runWhenIdle();
    }

    private void failed(Throwable error) {
        working = false;
        drain(session);
        state(RunState.FAILED);
        tools.status().tell(TrainNotices.failed(error));
        if (played.getPoints().isEmpty() && played.iterationProperty().get() == 0) {
            model.remove(played);
        }
        runWhenIdle();
    }

    private void runWhenIdle() {
        Runnable task = whenIdle;
        whenIdle = () -> {};
        task.run();
    }

    private void followTimeline(boolean playing) {
        boolean moving =
                played != null && (played.getState() == RunState.RUNNING || played.getState() == RunState.EVALUATING);
        if (playing && !moving) {
            play();
        } else if (!playing && moving) {
            pause();
        }
    }

    private void state(RunState next) {
        played.stateProperty().set(next);
        if (next == RunState.RUNNING || next == RunState.EVALUATING) {
            model.timeline().play();
        } else {
            model.timeline().pause();
        }
    }

    private void changeLive(TrainSettings now) {
        if (played != null && played.getState().isUnderWay()) {
            played.learningRateProperty().set(now.optimizer().learningRate());
            played.batchSizeProperty().set(now.batchSize());
            session.changeLearningRate(now.optimizer().learningRate());
            session.changeBatchSize(now.batchSize());
        }
    }

    /** The window closes: the run is paused and kept. */
    @Override
    public void close() {
        if (session == null || played.getState().isOver()) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        try {
            if (!session.awaitIdle(TaskRunner.PATIENCE_SECONDS)) {
                return;
            }
            TrainCheckpoint checkpoint = session.checkpoint();
            session.feed().take().applyTo(played);
            if (checkpoint != null && checkpoint.progress().iteration() > 0) {
                saves.keepLast(TrainSave.of(played, playedData, checkpoint));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
