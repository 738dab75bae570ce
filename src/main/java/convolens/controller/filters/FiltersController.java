package convolens.controller.filters;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.PictureFile;
import convolens.controller.TaskRunner;
import convolens.controller.network.LoadedNetwork;
import convolens.controller.network.NetworkSources;
import convolens.controller.network.OpenedFiles;
import convolens.controller.sliding.SlidingController;
import convolens.controller.train.TrainPlayer;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FiltersModel;
import convolens.model.filters.FiltersMoment;
import convolens.model.filters.OpenedFilters;
import convolens.model.network.NetworkSource;
import convolens.model.train.RunModel;
import convolens.model.train.RunReference;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.view.SceneContext;
import convolens.view.filters.FiltersActions;
import convolens.view.filters.FiltersPicture;
import convolens.view.filters.FiltersView;
import convolens.view.lesson.LessonView;
import convolens.view.network.opened.OpenedActions;
import convolens.view.train.TrainText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#FILTERS}. */
public final class FiltersController implements LessonController, FiltersActions, OpenedFiles.Loading {
    private final FiltersModel model;
    private final FilterResponseModel response;
    private final TrainModel train;
    private final FilterImages images;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final SceneContext context;
    private final ObservableList<RunModel> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable RunModel> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final FiltersView view;
    private final FileDialogs dialogs;
    private final OpenedFiles files;
    private final SceneMemory<FiltersMoment> memory;
    private @Nullable RunModel shipped;
    private @Nullable FiltersMoment wanted;
    private TaskRunner.@Nullable Job loading;

    /** @param train whose current run's filters are shown; before the first run, those that come with the program */
    public FiltersController(
            TrainModel train, TrainPlayer player, TaskRunner runner, FramePump pump, SceneContext context) {
        this.train = train;
        this.model = new FiltersModel(runs, shown);
        this.response = new FilterResponseModel(model, SlidingController.worker(runner));
        this.images = new FilterImages(shown, response, player.images(), runner);
        this.player = player;
        this.runner = runner;
        this.context = context;
        this.dialogs = new FileDialogs(context, () -> view().stage());
        this.files = new OpenedFiles(new NetworkSources(player.images()), context, dialogs, pump, this);
        this.view = new FiltersView(model, response, context, this);
        train.getRuns().addListener((InvalidationListener) observable -> list());
        train.currentProperty().addListener((observable, old, now) -> {
            model.openedProperty().set(null);
            shown.set(now == null ? shipped : now);
        });
        list();
        memory = new SceneMemory<>(FiltersMoment.class, this::moment, this::take, named(null));
        shown.set(train.getCurrent());
        runner.run(cancelled -> ShippedRun.read(), this::take);
    }

    /** The run that comes with the program is shown before there is another. */
    private void take(@Nullable KeptRun read) {
        if (read != null) {
            shipped = RunModel.of(read);
            list();
            if (shown.get() == null) {
                shown.set(shipped);
            }
            FiltersMoment moment = wanted;
            if (moment != null) {
                show(moment, shipped);
            }
        }
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    private FiltersMoment moment() {
        RunModel run = shown.get();
        return wanted != null ? wanted : named(run == null || run == shipped ? null : RunReference.of(run));
    }

    private FiltersMoment named(@Nullable RunReference run) {
        return model.moment(run, response.moment());
    }

    private void take(FiltersMoment moment) {
        String file = moment.file();
        if (file != null) {
            takeFile(moment, file);
            return;
        }
        RunReference named = moment.run();
        RunModel now = shown.get();
        boolean same = named == null ? now == shipped : now != null && named.fits(now);
        if (train.isUnderWay() && !same) {
            throw new IllegalArgumentException("a run is under way here; stop it first");
        }
        if (named == null) {
            show(moment, shipped);
            return;
        }
        player.finder().find(List.of(named), () -> {
            Optional<RunModel> found = named.among(train.getRuns());
            if (found.isEmpty()) {
                String name = new TrainText(context.messages()).name(named);
                context.status().tell(Notice.advice("scenario.missing.run", name));
            }
            show(moment, found.orElse(shown.get()));
        });
    }

    /** A file that is open shows its moment; of another one the user is told, and the rest is shown. */
    private void takeFile(FiltersMoment moment, String file) {
        OpenedFilters now = model.openedProperty().get();
        if (now == null || !now.name().equals(file)) {
            context.status().tell(Notice.advice("scenario.missing.file", file));
        }
        model.take(moment);
        response.take(moment.response());
    }

    /** Before the run that comes with the program is read, its moment waits. */
    private void show(FiltersMoment moment, @Nullable RunModel run) {
        wanted = run == null ? moment : null;
        if (run != null) {
            if (run != shown.get() || model.openedProperty().get() != null) {
                chooseRun(run);
            }
            model.take(moment);
            response.take(moment.response());
        }
    }

    private void list() {
        List<RunModel> all = new ArrayList<>();
        if (shipped != null) {
            all.add(shipped);
        }
        all.addAll(train.getRuns());
        runs.setAll(all);
    }

    @Override
    public FiltersView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new FiltersView(model, response, other, this));
    }

    /** The filters of a run under way. */
    @Override
    public void makeDemanding() {
        if (!model.timeline().isPlaying()) {
            player.play();
        }
    }

    @Override
    public void showFilters(boolean shown) {
        player.showFilters(shown);
        images.show(shown);
    }

    /** The run under way keeps the scene to itself. */
    @Override
    public void chooseRun(RunModel run) {
        if (train.isUnderWay() && run != shown.get()) {
            return;
        }
        if (run != shipped) {
            train.setCurrent(run);
        }
        model.openedProperty().set(null);
        shown.set(run);
    }

    @Override
    public void openNetwork() {
        files.ask();
    }

    /** Shows the filters of the network in a file. */
    public void open(Path file) {
        files.open(file);
    }

    @Override
    public OpenedActions opened() {
        return files;
    }

    @Override
    public void load(NetworkSource source, TaskRunner.Work<LoadedNetwork> work) {
        cancel();
        String name = ((NetworkSource.Opened) source).name();
        loading = runner.run(
                cancelled -> {
                    LoadedNetwork read = work.run(cancelled);
                    return read == null ? null : OpenedFilters.of(name, read.ownArchitecture(), read.ownParameters());
                },
                this::show,
                files::refuse);
    }

    @Override
    public void cancel() {
        if (loading != null) {
            loading.cancel();
        }
    }

    /** Filters of three channels are colours where a network sees colours. */
    private void show(OpenedFilters file) {
        files.ended();
        wanted = null;
        model.openedProperty().set(file);
        model.layerProperty().set(0);
        if (file.filters().banks().get(0).channels() == 3) {
            model.channelsProperty().set(FiltersModel.Channels.RGB);
        }
    }

    @Override
    public void exportPicture() {
        dialogs.save("lesson.filters.exportPicture", "filters.png")
                .ifPresent(file -> dialogs.write(
                        runner,
                        file,
                        PictureFile.of(
                                FiltersPicture.of(model, context.palette().getValue()))));
    }
}
