package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainImages;
import convolens.engine.tensor.Tensor;
import convolens.model.network.ImageOffer;
import convolens.model.network.LookedAt;
import convolens.model.network.NetworkChoice;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkReference;
import convolens.model.network.NetworkSource;
import convolens.model.network.PictureChoice;
import convolens.model.setup.InputPreset;
import convolens.model.train.RunModel;
import convolens.run.RunSnapshot;
import convolens.view.SceneContext;
import convolens.view.network.picture.PictureActions;
import convolens.view.setup.PictureFiles;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The network that a scene looks into, loaded, at the moment of its run that is chosen or followed while it learns; and the
 * pictures for it.
 */
public final class ChosenNetwork implements PictureActions, OpenedFiles.Loading {
    private final NetworkChoice choice;
    private final PictureChoice pictures;
    private final NetworkSources sources;
    private final TaskRunner runner;
    private final SceneContext context;
    private final OpenedFiles files;
    private final OfferedImages offered;
    private final NetworkPictures own;
    private final NetworkFinder finder;
    private final Runnable changed;
    private final ChangeListener<Map<String, Tensor>> learned = (observable, old, now) -> follow(now);
    private @Nullable LoadedNetwork network;
    private @Nullable RunModel followed;
    private TaskRunner.@Nullable Job loading;
    private boolean isLoading;
    private int first;
    private @Nullable LookedAt wanted;
    private @Nullable NetworkSource loaded;

    /**
     * @param finder finds the networks of saved scenes
     * @param owner a node of the window over which dialogs open
     * @param changed what is done when there is another network, or it has learned more
     */
    public ChosenNetwork(
            NetworkChoice choice,
            PictureChoice pictures,
            NetworkFinder finder,
            TrainImages images,
            TaskRunner runner,
            FramePump pump,
            SceneContext context,
            Supplier<Node> owner,
            Runnable changed) {
        this.choice = choice;
        this.pictures = pictures;
        this.finder = finder;
        this.sources = new NetworkSources(images);
        this.runner = runner;
        this.context = context;
        this.files = new OpenedFiles(sources, context, new FileDialogs(context, owner), pump, this);
        this.offered = new OfferedImages(pictures, runner, pump);
        this.own = new NetworkPictures(pictures, context, runner, owner);
        this.changed = changed;
    }

    /** The network; null before one is loaded. */
    public @Nullable LoadedNetwork get() {
        return network;
    }

    /** How many epochs it has learned; NaN for one that is not that of a run. */
    public double learnedEpochs() {
        return followed != null && followed == choice.epochs().run()
                ? choice.epochs().epochs()
                : Double.NaN;
    }

    // Which network

    /** Takes a network that comes with the program, or that a run trains. */
    public void choose(NetworkSource source) {
        load(source, sources.loading(source, choice.epochs().remembered(source)));
    }

    /**
     * Takes the first network of a scene.
     *
     * @param image the test image that goes through while no picture was chosen
     */
    public void begin(NetworkSource source, int image) {
        first = image;
        choose(source);
    }

    /** Takes it at another moment of its run: one of those that are kept, by its place. */
    public void seekEpoch(int position) {
        choice.epochs().seek(position);
        showMoment();
    }

    /** Networks of files, and images for them. */
    public OpenedFiles opened() {
        return files;
    }

    /** Takes a network that is loaded already, at a moment of its run, and a test image. */
    public void look(LoadedNetwork loaded, NetworkSource source, @Nullable RunSnapshot moment, int picture) {
        look(loaded, source, moment);
        image(picture);
    }

    /** {@link #look(LoadedNetwork, NetworkSource, RunSnapshot, int)} with any picture. */
    public void look(LoadedNetwork loaded, NetworkSource source, @Nullable RunSnapshot moment, NetworkPicture picture) {
        look(loaded, source, moment);
        pictures.pictureProperty().set(picture);
    }

    /** What is looked at. */
    public LookedAt looked() {
        return LookedAt.of(
                choice.sourceProperty().get(),
                choice.epochs().getMoment(),
                pictures.pictureProperty().get());
    }

    /** @throws IllegalArgumentException if the network of a moment should come with the program, and does not */
    public void require(LookedAt looked) {
        finder.require(looked.reference());
    }

    /** Loads the network of a moment, unless it is there, and looks at its picture; where it is not here, at that alone. */
    public void look(LookedAt looked) {
        NetworkReference reference = looked.reference();
        NetworkSource now = choice.sourceProperty().get();
        finder.find(reference, now, found -> {
            NetworkSource source = found == null ? now : found;
            wanted = looked;
            if (source instanceof NetworkSource.Trained trained) {
                choice.epochs().remember(trained.run(), reference.moment(trained.run()));
            }
            boolean there = network != null && source.equals(loaded);
            if (there && choice.epochs().remembered(source) == choice.epochs().getMoment()) {
                cancel();
                choice.sourceProperty().set(source);
                if (!arrive()) {
                    changed.run();
                }
            } else {
                choose(source);
            }
        });
    }

    /** Whether a moment that was asked for is shown, or none was. */
    public boolean hasArrived() {
        return wanted == null;
    }

    /** Looks at the picture that was asked for, if the network can take it. */
    private boolean arrive() {
        LookedAt looked = wanted;
        wanted = null;
        if (looked == null) {
            return false;
        }
        NetworkPicture picture = looked.picture();
        if (looked.testImage() != null) {
            image(looked.testImage());
        } else if (picture != null
                && picture.image().shape().equals(pictures.wantedProperty().get())) {
            pictures.pictureProperty().set(picture);
        } else {
            return false;
        }
        return true;
    }

    private void look(LoadedNetwork loaded, NetworkSource source, @Nullable RunSnapshot moment) {
        cancel();
        take(source, loaded);
        choice.epochs().choose(moment);
        showMoment();
    }

    @Override
    public void load(NetworkSource source, TaskRunner.Work<LoadedNetwork> work) {
        cancel();
        NetworkSource before = choice.sourceProperty().get();
        if (!(source instanceof NetworkSource.Opened)) {
            choice.sourceProperty().set(source);
        }
        isLoading = true;
        loading = runner.run(work, made -> take(source, made), error -> {
            isLoading = false;
            choice.sourceProperty().set(before);
            files.refuse(error);
            // the picture that was asked for goes through the network that is there
            arrive();
        });
    }

    @Override
    public void cancel() {
        if (loading != null) {
            loading.cancel();
            isLoading = false;
        }
    }

    /** Whether what was asked for is loaded and prepared. */
    public boolean isSettled() {
        return !isLoading && wanted == null && !own.isPreparing();
    }

    private void take(NetworkSource source, @Nullable LoadedNetwork taken) {
        if (taken == null) {
            return;
        }
        isLoading = false;
        network = taken;
        loaded = source;
        files.show(taken);
        pictures.preparation().fitProperty().set(taken.card().preprocessing().fit());
        choice.sourceProperty().set(source);
        offered.forget(taken);
        pictures.wantedProperty().set(taken.architecture().inputDim());
        pictures.classNamesProperty().set(taken.classNames());
        pictures.testImagesProperty().set(taken.data().test().size());
        if (followed != null) {
            followed.liveParametersProperty().removeListener(learned);
        }
        followed = source instanceof NetworkSource.Trained trained ? trained.run() : null;
        if (followed != null) {
            followed.liveParametersProperty().addListener(learned);
        }
        if (arrive()) {
            return;
        }
        boolean gone = taken.data().isEmpty()
                && pictures.pictureProperty().get() != null
                && pictures.pictureProperty().get().isOfData();
        if (pictures.fits() && !gone) {
            changed.run();
        } else if (taken.data().isEmpty()) {
            own.begin();
        } else {
            image(first);
        }
    }

    /** What the run had learned at the moment that is looked at. */
    private void showMoment() {
        RunModel run = choice.epochs().run();
        LoadedNetwork now = network;
        if (run == null || now == null || run != followed) {
            return;
        }
        Map<String, Tensor> values = NetworkSources.learned(run, choice.epochs().getMoment());
        if (!values.isEmpty()) {
            now.learn(values);
            ImageOffer offer = pictures.offerProperty().get();
            offered.forget(now);
            if (!offer.needsAnswers()) {
                offered.offer(offer);
            }
            changed.run();
        }
    }

    /** The run has learned more. */
    private void follow(@Nullable Map<String, Tensor> values) {
        LoadedNetwork now = network;
        boolean present =
                choice.epochs().getMoment() == null && !choice.heldProperty().get();
        if (present && now != null && values != null && !values.isEmpty()) {
            now.learn(values);
            pictures.answersProperty().set(null);
            changed.run();
        }
    }

    // Which picture

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
    public PictureFiles files() {
        return own;
    }

    @Override
    public void draw(Tensor drawing) {
        own.draw(drawing);
    }

    @Override
    public void anotherFile(int by) {
        own.anotherFile(by);
    }

    @Override
    public void pictureFolder() {
        own.folder();
    }

    @Override
    public void fileAgain() {
        own.fileAgain();
    }

    @Override
    public void pattern(InputPreset preset, long seed) {
        own.pattern(preset, seed);
    }
}
