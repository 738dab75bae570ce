package convolens.controller.units;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.PictureFile;
import convolens.controller.TaskRunner;
import convolens.controller.network.LoadedNetwork;
import convolens.controller.network.NetworkFinder;
import convolens.controller.network.NetworkSources;
import convolens.controller.network.OpenedFiles;
import convolens.controller.train.TrainPlayer;
import convolens.export.UnitsCsv;
import convolens.interchange.WholeFile;
import convolens.model.SceneMemory;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkSource;
import convolens.model.train.TrainModel;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.FoundPatches;
import convolens.run.RunSnapshot;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.network.opened.OpenedActions;
import convolens.view.units.DeepUnitsActions;
import convolens.view.units.DeepUnitsView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#DEEP_UNITS}. */
public final class DeepUnitsController implements LessonController, DeepUnitsActions {
    private static final double PICTURE_SCALE = 2;

    /** Looks into a network at one picture. */
    public interface Looking {
        /** Opens the scene of the network, at a moment of its run or now (null), with a picture. */
        void at(LoadedNetwork network, NetworkSource source, @Nullable RunSnapshot moment, NetworkPicture picture);
    }

    private final DeepUnitsModel model;
    private final TrainModel train;
    private final NetworkModel looked;
    private final NetworkSources sources;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final SceneContext context;
    private final Looking looking;
    private final PatchSearch search;
    private final AscentSchedule ascents;
    private final NetworkLoading loading;
    private final DeepUnitsView view;
    private final FileDialogs dialogs;
    private final OpenedFiles opened;
    private final UnitsRecall recall;
    private @Nullable LoadedNetwork network;

    /** @param train whose runs can be looked at */
    public DeepUnitsController(
            TrainModel train,
            TrainPlayer player,
            TaskRunner runner,
            FramePump pump,
            SceneContext context,
            Looking looking) {
        this.model = new DeepUnitsModel(NetworkSources.shipped());
        this.looked = model.network();
        this.sources = new NetworkSources(player.images());
        this.player = player;
        this.train = train;
        this.runner = runner;
        this.context = context;
        this.looking = looking;
        this.search = new PatchSearch(runner, pump, model.progressProperty()::set);
        this.loading = new NetworkLoading(runner);
        this.dialogs = new FileDialogs(context, () -> view().stage());
        this.opened = new OpenedFiles(sources, context, dialogs, pump, new OpenedFiles.Loading() {
            @Override
            public void load(NetworkSource source, TaskRunner.Work<LoadedNetwork> work) {
                // the file may have changed when it is opened again
                DeepUnitsController.this.load(source, new Object(), work);
            }

            @Override
            public void cancel() {
                loading.cancel();
            }
        });
        this.view = new DeepUnitsView(model, train.getRuns(), context, this);
        this.recall = new UnitsRecall(model, new NetworkFinder(train, player, context), this::load, this::searchIn);
        this.ascents =
                new AscentSchedule(model, new AscentWorks(model, runner, pump), search::isSearching, recall::proceed);
        looked.selectedProperty().addListener((observable, old, now) -> ascents.trace());
        model.ascent().setup().stateProperty().addListener(observable -> ascents.trace());
        load(looked.network().shipped().get(1));
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(recall.memory());
    }

    @Override
    public boolean isSettled() {
        return recall.isSettled() && !loading.isUnderWay();
    }

    /** What the scene shows. */
    public DeepUnitsModel model() {
        return model;
    }

    @Override
    public DeepUnitsView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new DeepUnitsView(model, train.getRuns(), other, this));
    }

    @Override
    public void choose(NetworkSource source) {
        recall.giveUp();
        load(source);
    }

    private void load(NetworkSource source) {
        load(source, looked.network().epochs().remembered(source));
    }

    @Override
    public void seekEpoch(int position) {
        NetworkSource source = looked.network().sourceProperty().get();
        if (source != null) {
            recall.giveUp();
            looked.network().epochs().seek(position);
            load(source, looked.network().epochs().getMoment());
        }
    }

    @Override
    public void openNetwork() {
        opened.ask();
    }

    @Override
    public OpenedActions opened() {
        return opened;
    }

    private void load(NetworkSource source, @Nullable RunSnapshot moment) {
        double epochs = moment != null
                ? moment.epochs()
                : source instanceof NetworkSource.Trained trained
                        ? trained.run().epochsProperty().get()
                        : Double.NaN;
        load(source, List.of(source, epochs), sources.loading(source, moment));
    }

    /** @param itself tells the network from others, and from itself at other moments */
    private void load(NetworkSource source, Object itself, TaskRunner.Work<LoadedNetwork> work) {
        TaskRunner.Work<LoadedNetwork> recognised = cancelled -> {
            LoadedNetwork loaded = work.run(cancelled);
            if (loaded != null) {
                // goes through all parameters: here, and not where it is asked for
                loaded.key();
            }
            return loaded;
        };
        loading.load(recognised, (loaded, pass) -> take(source, itself, loaded, pass), error -> {
            recall.giveUp();
            opened.refuse(error);
        });
    }

    private void take(NetworkSource source, Object itself, LoadedNetwork loaded, NetworkPass pass) {
        search.cancel();
        ascents.leave();
        network = null;
        opened.show(loaded);
        looked.network().sourceProperty().set(source);
        looked.pictures().classNamesProperty().set(loaded.classNames());
        model.imagesProperty().set(loaded.data().test().size());
        model.look(pass);
        recall.loaded();
        network = loaded;
        ascents.lookInto(loaded, itself);
        search();
        ascents.trace();
    }

    private void search() {
        LoadedNetwork own = network;
        if (own != null) {
            search.run(own, model.dataProperty().get(), this::show);
        }
    }

    private void show(FoundPatches found) {
        model.show(found);
        recall.proceed();
        ascents.makeAll();
    }

    @Override
    public void search(DeepUnitsModel.Data data) {
        recall.giveUp();
        searchIn(data);
    }

    private void searchIn(DeepUnitsModel.Data data) {
        FoundPatches found = model.getFound();
        if (data != model.dataProperty().get() || found == null || !found.isWhole()) {
            model.dataProperty().set(data);
            search();
        }
    }

    /** What was found before, or so far, stays. */
    @Override
    public void cancel() {
        recall.giveUp();
        search.cancel();
        FoundPatches found = model.getFound();
        if (found != null) {
            model.dataProperty().set(found.data());
        }
        ascents.makeAll();
    }

    @Override
    public void lookInto() {
        LoadedNetwork own = network;
        NetworkSource source = looked.network().sourceProperty().get();
        if (own != null && source != null) {
            model.chosenPicture()
                    .ifPresent(picture ->
                            looking.at(own, source, looked.network().epochs().getMoment(), picture));
        }
    }

    /** While it is in sight, a run under way says what it has learned when it is chosen. */
    @Override
    public void seen(boolean now) {
        player.showNetwork(now);
        ascents.seen(now);
    }

    @Override
    public void exportPicture() {
        dialogs.save("units.exportPicture", "deep-units.png")
                .ifPresent(file -> dialogs.write(runner, file, PictureFile.of(view.picture(PICTURE_SCALE))));
    }

    @Override
    public void exportTable() {
        FoundPatches found = model.getFound();
        if (found != null) {
            List<String> names = model.network().getColumns().stream()
                    .map(NetworkColumn::name)
                    .toList();
            String csv = UnitsCsv.of(names.subList(1, names.size() - 1), found);
            dialogs.save("units.exportTable", "deep-units.csv")
                    .ifPresent(file -> dialogs.write(runner, file, target -> WholeFile.writeText(target, csv)));
        }
    }
}
