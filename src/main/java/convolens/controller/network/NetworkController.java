package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.PictureFile;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainPlayer;
import convolens.engine.tensor.Tensor;
import convolens.model.Notice;
import convolens.model.network.ImageOffer;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkSource;
import convolens.model.setup.InputPreset;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.RunSnapshot;
import convolens.view.SceneContext;
import convolens.view.network.NetworkActions;
import convolens.view.network.NetworkView;
import convolens.view.setup.PictureFiles;
import java.nio.file.Path;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#NETWORK}. */
public final class NetworkController implements LessonController, NetworkActions {
    private static final double PICTURE_SCALE = 2;

    private final NetworkModel model;
    private final TrainModel train;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final SceneContext context;
    private final LayerOpening steps;
    private final NetworkView view;
    private final FileDialogs dialogs;
    private final NetworkPictures pictures;
    private final NetworkSources sources;
    private final OfferedImages offered;
    private final ChangeListener<Map<String, Tensor>> learned = (observable, old, now) -> follow(now);
    private @Nullable LoadedNetwork network;
    private @Nullable RunModel followed;
    private TaskRunner.@Nullable Job loading;
    private TaskRunner.@Nullable Job passing;
    private boolean stale;

    /** @param train whose runs can be looked into */
    public NetworkController(
            TrainModel train,
            TrainPlayer player,
            TaskRunner runner,
            FramePump pump,
            SceneContext context,
            LayerOpening.Stages stages) {
        this.model = new NetworkModel(NetworkSources.shipped());
        this.sources = new NetworkSources(player.images());
        this.train = train;
        this.player = player;
        this.runner = runner;
        this.context = context;
        this.steps = new LayerOpening(model, stages);
        this.pictures = new NetworkPictures(model, context, runner, () -> view().stage());
        this.offered = new OfferedImages(model, runner, pump);
        this.view = new NetworkView(model, train.getRuns(), context, this);
        this.dialogs = new FileDialogs(context, view::stage);
        model.pictureProperty().addListener(observable -> pass());
        choose(model.shipped().get(1));
    }

    /** What the scene shows. */
    public NetworkModel model() {
        return model;
    }

    @Override
    public NetworkView view() {
        return view;
    }

    @Override
    public void choose(NetworkSource source) {
        load(source, sources.loading(source, model.epochs().remembered(source)));
    }

    @Override
    public void seekEpoch(int position) {
        model.epochs().seek(position);
        showMoment();
    }

    /** Sends the picture through the network of the moment that is looked at. */
    private void showMoment() {
        RunModel run = model.epochs().run();
        LoadedNetwork own = network;
        if (run == null || own == null || run != followed) {
            return;
        }
        Map<String, Tensor> learned = NetworkSources.learned(run, model.epochs().getMoment());
        if (!learned.isEmpty()) {
            own.learn(learned);
            ImageOffer offer = model.offerProperty().get();
            offered.forget(own);
            if (!offer.needsAnswers()) {
                offered.offer(offer);
            }
            pass();
        }
    }

    @Override
    public void openNetwork() {
        NetworkSources.ask(dialogs, context).ifPresent(this::open);
    }

    /** Looks into the network of a file, if it holds one. */
    public void open(Path file) {
        NetworkSource.Opened source =
                new NetworkSource.Opened(file.getFileName().toString());
        load(source, sources.loading(file));
    }

    private void load(NetworkSource source, TaskRunner.Work<LoadedNetwork> work) {
        cancel(loading);
        NetworkSource before = model.sourceProperty().get();
        if (!(source instanceof NetworkSource.Opened)) {
            model.sourceProperty().set(source);
        }
        loading = runner.run(work, loaded -> take(source, loaded), error -> {
            model.sourceProperty().set(before);
            context.status().tell(Notice.error("network.unreadable", String.valueOf(error.getMessage())));
        });
    }

    private void take(NetworkSource source, @Nullable LoadedNetwork loaded) {
        if (loaded == null) {
            return;
        }
        network = loaded;
        model.sourceProperty().set(source);
        offered.forget(loaded);
        model.classNamesProperty().set(loaded.data().classNames());
        model.testImagesProperty().set(loaded.data().test().size());
        if (followed != null) {
            followed.liveParametersProperty().removeListener(learned);
        }
        followed = source instanceof NetworkSource.Trained trained ? trained.run() : null;
        if (followed != null) {
            followed.liveParametersProperty().addListener(learned);
        }
        NetworkPicture picture = model.pictureProperty().get();
        boolean fits = picture != null
                && picture.image().shape().equals(loaded.architecture().inputDim());
        if (fits) {
            pass();
        } else {
            image(0);
        }
    }

    /** Looks into a network that is loaded already, at a moment of its run, at a test image. */
    public void look(LoadedNetwork loaded, NetworkSource source, @Nullable RunSnapshot moment, int picture) {
        cancel(loading);
        take(source, loaded);
        model.epochs().choose(moment);
        showMoment();
        image(picture);
    }

    /** The run has learned more: the picture goes through again. */
    private void follow(@Nullable Map<String, Tensor> now) {
        LoadedNetwork own = network;
        boolean present = model.epochs().getMoment() == null;
        if (present && own != null && now != null && !now.isEmpty()) {
            own.learn(now);
            model.answersProperty().set(null);
            pass();
        }
    }

    /** Sends the picture through; while one is on its way, the latest waits. */
    private void pass() {
        NetworkPicture picture = model.pictureProperty().get();
        LoadedNetwork own = network;
        if (picture == null
                || own == null
                || !picture.image().shape().equals(own.architecture().inputDim())) {
            return;
        }
        if (passing != null && !passing.hasEnded()) {
            stale = true;
            return;
        }
        stale = false;
        double learned = followed != null && followed == model.epochs().run()
                ? model.epochs().epochs()
                : Double.NaN;
        passing = runner.run(cancelled -> own.pass(picture.image()), (@Nullable NetworkPass made) -> {
            if (made != null && own == network) {
                model.show(made, learned);
            }
            if (stale) {
                pass();
            }
        });
    }

    @Override
    public void another(int by) {
        offered.another(by);
    }

    @Override
    public void offer(ImageOffer offer) {
        offered.offer(offer);
    }

    @Override
    public void image(int index) {
        offered.image(index);
    }

    @Override
    public PictureFiles pictures() {
        return pictures;
    }

    @Override
    public void draw(Tensor drawing) {
        pictures.draw(drawing);
    }

    @Override
    public void fileAgain() {
        pictures.fileAgain();
    }

    @Override
    public void pattern(InputPreset preset, long seed) {
        pictures.pattern(preset, seed);
    }

    @Override
    public void stepThrough() {
        steps.open(false);
    }

    @Override
    public void unfold() {
        steps.open(true);
    }

    /** A network that learns is followed only while it is in sight. */
    @Override
    public void seen(boolean now) {
        player.showNetwork(now);
    }

    /** A run under way, whose network is followed. */
    @Override
    public void makeDemanding() {
        if (!train.timeline().isPlaying()) {
            player.play();
        }
        choose(new NetworkSource.Trained(train.getCurrent()));
    }

    @Override
    public void exportPicture() {
        dialogs.save("network.exportPicture", "activations.png")
                .ifPresent(file -> dialogs.write(runner, file, PictureFile.of(view.picture(PICTURE_SCALE))));
    }

    private static void cancel(TaskRunner.@Nullable Job job) {
        if (job != null) {
            job.cancel();
        }
    }
}
