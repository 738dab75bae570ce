package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainImages;
import convolens.engine.tensor.Tensor;
import convolens.model.network.LookedAt;
import convolens.model.network.NetworkChoice;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkReference;
import convolens.model.network.NetworkSource;
import convolens.model.network.PictureChoice;
import convolens.run.RunSnapshot;
import convolens.view.SceneContext;
import convolens.view.network.SourceActions;
import convolens.view.network.picture.PictureActions;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The network that a scene looks into, loaded, at the moment of its run that is chosen or followed while it learns; and the
 * pictures for it.
 */
public final class ChosenNetwork implements SourceActions, OpenedFiles.Loading {
    private final NetworkChoice choice;
    private final PictureChoice pictures;
    private final NetworkSources sources;
    private final TaskRunner runner;
    private final SceneContext context;
    private final OpenedFiles files;
    private final ChosenPictures from;
    private final FollowedRun run;
    private final NetworkFinder finder;
    private final Runnable changed;
    private @Nullable LoadedNetwork network;
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
        this.from = new ChosenPictures(pictures, runner, pump, context, owner);
        this.run = new FollowedRun(choice, this::learn);
        this.changed = changed;
    }

    /** The network; null before one is loaded. */
    public @Nullable LoadedNetwork get() {
        return network;
    }

    /** How many epochs it has learned; NaN for one that is not that of a run. */
    public double learnedEpochs() {
        return run.epochs();
    }

    /** What is asked for to get a picture for it. */
    public PictureActions pictures() {
        return from;
    }

    // Which network

    @Override
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

    @Override
    public void seekEpoch(int position) {
        choice.epochs().seek(position);
        showMoment();
    }

    @Override
    public void openNetwork() {
        files.ask();
    }

    @Override
    public OpenedFiles opened() {
        return files;
    }

    /** Takes a network that is loaded already, at a moment of its run, and a test image. */
    public void look(LoadedNetwork loaded, NetworkSource source, @Nullable RunSnapshot moment, int picture) {
        look(loaded, source, moment);
        from.image(picture);
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
            from.image(looked.testImage());
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
        return !isLoading && wanted == null && !from.isPreparing();
    }

    private void take(NetworkSource source, @Nullable LoadedNetwork taken) {
        if (taken == null) {
            return;
        }
        isLoading = false;
        network = taken;
        loaded = source;
        files.show(taken);
        choice.sourceProperty().set(source);
        from.prepareFor(taken);
        run.follow(source);
        if (arrive()) {
            return;
        }
        if (from.suit(taken)) {
            changed.run();
        } else {
            from.begin(taken, first);
        }
    }

    /** What the run had learned at the moment that is looked at. */
    private void showMoment() {
        LoadedNetwork now = network;
        Map<String, Tensor> values = run.parameters();
        if (now != null && !values.isEmpty()) {
            now.learn(values);
            from.relearned(now);
            changed.run();
        }
    }

    /** The run has learned more. */
    private void learn(Map<String, Tensor> values) {
        LoadedNetwork now = network;
        if (now != null) {
            now.learn(values);
            pictures.answersProperty().set(null);
            changed.run();
        }
    }
}
