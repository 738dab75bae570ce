package convolens.controller.train;

import convolens.controller.RunPlayer;
import convolens.interchange.KeptRunFile;
import convolens.interchange.KeptRuns;
import convolens.model.TimelineModel;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.run.RunCheckpoint;
import convolens.run.RunSession;
import convolens.run.RunState;
import convolens.run.TrainData;
import convolens.run.TrainSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays the current run of the scene: decides which run starts, goes on or gives way, brings what its worker finds out
 * into the models, and sees to it that it is kept on the disk. All methods are for the FX thread.
 */
public final class TrainPlayer implements TimelineModel.Work, PlayedRun.Follower, AutoCloseable {
    private final TrainModel model;
    private final TrainTools tools;
    private final TrainImages images;
    private final RunKeepers keepers;
    private final RunShelf shelf;
    private final TrainOffers offers;
    private final RunNotices notices;
    private final RunPlayer player;
    private volatile @Nullable PlayedRun played;
    private boolean filtersShown;
    private boolean networkShown;

    /**
     * Plays the runs of a model.
     *
     * @param folder where runs are kept between two sessions
     */
    public TrainPlayer(TrainModel model, TrainTools tools, Path folder) {
        this(model, tools, new TrainImages(), folder);
    }

    TrainPlayer(TrainModel model, TrainTools tools, TrainImages images, Path folder) {
        this.model = model;
        this.tools = tools;
        this.images = images;
        KeptRuns runs = new KeptRuns(folder);
        this.keepers = new RunKeepers(runs, model.keptLimit(), tools);
        this.shelf = new RunShelf(model, this, runs, tools.runner(), tools.status());
        this.notices = new RunNotices(tools.status());
        this.offers = new TrainOffers(model, this, shelf);
        this.player = new RunPlayer(tools.runner(), model.timeline());
        model.timeline().workProperty().set(this);
        model.settingsProperty().addListener((observable, old, now) -> {
            PlayedRun under = played;
            if (under != null && player.state().isUnderWay()) {
                under.change(now);
            }
        });
    }

    public TrainImages images() {
        return images;
    }

    /** What runs of other scenes are made with, too. */
    public TrainTools tools() {
        return tools;
    }

    /**
     * Keeps a run that another scene has made, among those of this one.
     *
     * @param kept receives where it lies
     */
    public void keep(KeptRun run, Consumer<Path> kept) {
        shelf.keep(run, kept);
    }

    /** Brings a kept run into the list, from where it lies. */
    public void open(Path folder) {
        shelf.open(folder);
    }

    public TrainOffers offers() {
        return offers;
    }

    /** Finds the runs that saved scenes name. */
    public RunFinder finder() {
        return new RunFinder(model, this, shelf, tools.runner(), tools.status());
    }

    RunShelf shelf() {
        return shelf;
    }

    /** Looks for the run that an earlier session left behind, and offers it. */
    public void lookForKeptRun() {
        offers.look();
    }

    /**
     * Starts a run with the settings of the form, or goes on with the one that waits. A run that has not made a step
     * gives way to one with the settings of the form.
     */
    @Override
    public void play() {
        go(RunSession.Command.RUN);
    }

    /** Makes one step, of a new run where none waits. */
    @Override
    public void step() {
        if (player.mayStep()) {
            go(RunSession.Command.STEP);
        }
    }

    /** Pauses after the step under way. While all test images are answered, ends that instead. */
    @Override
    public void pause() {
        player.pause();
    }

    /** Ends the run that is under way and answers all test images; while it does that, ends that too. */
    public void stop() {
        player.stop();
    }

    /**
     * Begins the current run anew, from the same initial weights.
     *
     * @param done is given what takes that back
     */
    public void reset(Consumer<Runnable> done) {
        RunModel run = model.getCurrent();
        if (run != null) {
            player.whenIdle(() -> beginAnew(run, done));
        }
    }

    /** Takes over a run that was kept, without starting it. */
    void resume(KeptRun kept, KeptRunFile file) {
        RunModel run = RunModel.of(kept);
        keepers.keep(run, file);
        open(run, kept.data(), kept.checkpoint());
        model.add(run);
        model.adopt(kept.settingsNow(), kept.data());
    }

    /** What keeps the runs of this window on the disk. */
    RunKeepers keepers() {
        return keepers;
    }

    /** Says whether filters are in sight, so that they are copied once per pulse. */
    public void showFilters(boolean shown) {
        filtersShown = shown;
        PlayedRun now = played;
        if (shown && now != null) {
            now.requestFilters();
        }
    }

    /** Says whether the whole network is in sight, so that its parameters are copied whenever news come. */
    public void showNetwork(boolean shown) {
        networkShown = shown;
        PlayedRun now = played;
        if (shown && now != null) {
            now.requestParameters();
        }
    }

    private void go(RunSession.Command command) {
        RunModel run = model.getCurrent();
        PlayedRun current = run == null ? null : played(run);
        if (run != null && current != null && run.getState() == RunState.NEW && !current.isOf(model)) {
            player.whenIdle(() -> {
                replace(run, model.getSettings(), model.getData());
                player.start(command);
            });
            return;
        }
        if (run == null || current == null || run.getState().isOver()) {
            offers.overtake();
            notices.repeated(model);
            RunModel fresh = new RunModel(model.getSettings(), model.getData());
            open(fresh, model.getData(), null);
            model.add(fresh);
        }
        player.start(command);
    }

    private void beginAnew(RunModel run, Consumer<Runnable> done) {
        PlayedRun before = played(run);
        RunState state = run.getState();
        TrainSettings form = model.getSettings();
        TrainData data = before != null ? before.data() : model.getData();
        if (state.isUnderWay()) {
            run.stateProperty().set(RunState.STOPPED);
        }
        Runnable remember = keepers.forget(run);
        RunModel fresh = replace(run, run.settings(), data);
        model.adopt(run.settings(), data);
        player.prepare();
        done.accept(() -> player.whenIdle(() -> {
            remember.run();
            if (fresh != model.getCurrent() || fresh.getState() != RunState.NEW) {
                model.getRuns().add(Math.max(0, model.getRuns().indexOf(fresh)), run);
                return;
            }
            model.adopt(form, data);
            if (before != null) {
                take(before);
            }
            run.stateProperty().set(state);
            model.replace(fresh, run);
        }));
    }

    private RunModel replace(RunModel run, TrainSettings settings, TrainData data) {
        RunModel fresh = new RunModel(settings, data);
        fresh.nameProperty().set(run.nameProperty().get());
        open(fresh, data, null);
        model.replace(run, fresh);
        return fresh;
    }

    private void open(RunModel run, TrainData data, @Nullable RunCheckpoint origin) {
        take(new PlayedRun(run, data, origin, images, keepers.of(run), tools, this));
    }

    private void take(PlayedRun next) {
        played = next;
        player.take(next);
        notices.follow(next.run());
    }

    @Override
    public boolean follows(PlayedRun run) {
        return run == played;
    }

    @Override
    public void updated(PlayedRun from, TrainUpdate update) {
        RunModel run = from.run();
        if (run == model.getCurrent() && !update.points().isEmpty()) {
            model.timeline().grow(run.getPoints().size());
        }
        if (!Double.isNaN(update.evaluated()) && run.getState().isBusy()) {
            player.state(RunState.EVALUATING);
        }
        if (filtersShown && player.isWorking()) {
            from.requestFilters();
        }
        if (networkShown && player.isWorking()) {
            from.requestParameters();
        }
    }

    @Override
    public void rested(PlayedRun from) {
        if (from.run().getState() == RunState.DIVERGED) {
            notices.diverged();
        }
    }

    @Override
    public void failed(PlayedRun from, Throwable error) {
        tools.status().tell(TrainNotices.failed(error));
        RunModel run = from.run();
        if (run.getPoints().isEmpty() && run.iterationProperty().get() == 0) {
            model.remove(run);
        }
    }

    private @Nullable PlayedRun played(RunModel run) {
        PlayedRun now = played;
        return now != null && run == now.run() ? now : null;
    }

    /** The window closes or the process ends: the run is paused and kept. Any thread may call this. */
    @Override
    public void close() throws IOException {
        player.close();
        PlayedRun last = played;
        if (last != null) {
            last.keepLast();
        }
        keepers.close();
    }
}
