package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.TaskRunner;
import convolens.data.ClassNames;
import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.data.image.Preprocessing;
import convolens.data.source.DataSource;
import convolens.data.source.Reading;
import convolens.engine.tensor.Shape;
import convolens.interchange.ModelCardFile;
import convolens.interchange.NetworkFile;
import convolens.model.Notice;
import convolens.model.network.NetworkSource;
import convolens.model.network.OpenedNetwork;
import convolens.view.SceneContext;
import convolens.view.network.opened.OpenedActions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Opens networks of files for a scene, and what belongs to the one that is open. */
public final class OpenedFiles implements OpenedActions {
    private static final List<String> DATA_ENDINGS =
            List.of("npz", "npy", "csv", "tsv", "bin", "gz", "tgz", "tar", "zip", "txt", "png", "jpg", "jpeg", "webp");

    private final OpenedNetwork model = new OpenedNetwork();
    private final NetworkSources sources;
    private final SceneContext context;
    private final FileDialogs dialogs;
    private final FramePump pump;
    private final Loading loading;
    private @Nullable LoadedNetwork network;
    private @Nullable NamesToConfirm waiting;
    private Path file = Path.of("");

    /** Loads a network for the scene. */
    public interface Loading {
        /** Begins to load; what is loaded is given to {@link OpenedFiles#show} when the scene takes it. */
        void load(NetworkSource source, TaskRunner.Work<LoadedNetwork> work);

        /** Gives up what is being loaded. */
        void cancel();
    }

    /** @param dialogs asks over the window of the scene */
    public OpenedFiles(
            NetworkSources sources, SceneContext context, FileDialogs dialogs, FramePump pump, Loading loading) {
        this.sources = sources;
        this.context = context;
        this.dialogs = dialogs;
        this.pump = pump;
        this.loading = loading;
    }

    @Override
    public OpenedNetwork model() {
        return model;
    }

    // The network

    /** Lets the user choose a file with a network. */
    public void ask() {
        NetworkSources.ask(dialogs, context).ifPresent(this::open);
    }

    /** Takes the network of a file, if it holds one. */
    public void open(Path chosen) {
        begin(chosen, cancelled -> {
            NetworkFile read = NetworkFile.load(chosen, reading(cancelled));
            if (!read.renamed().isEmpty()) {
                throw new NamesToConfirm(read, chosen);
            }
            return sources.take(read, chosen);
        });
    }

    @Override
    public void takeNames() {
        NamesToConfirm asked = waiting;
        leaveNames();
        if (asked != null) {
            begin(asked.file(), cancelled -> sources.take(asked.read(), asked.file()));
        }
    }

    @Override
    public void leaveNames() {
        waiting = null;
        model.renamed().clear();
    }

    private void begin(Path of, TaskRunner.Work<LoadedNetwork> work) {
        leaveNames();
        model.progressProperty().set(-1);
        loading.load(new NetworkSource.Opened(of.getFileName().toString()), cancelled -> {
            LoadedNetwork loaded = work.run(cancelled);
            pump.execute(() -> {
                if (!cancelled.getAsBoolean()) {
                    file = of;
                }
            });
            return loaded;
        });
    }

    /** Tells every new hundredth. */
    private Reading reading(BooleanSupplier cancelled) {
        AtomicInteger told = new AtomicInteger();
        return new Reading(cancelled, share -> {
            int hundredths = (int) (100 * share);
            int before = told.get();
            if (hundredths > before && told.compareAndSet(before, hundredths)) {
                pump.execute(() -> {
                    if (!cancelled.getAsBoolean() && isReading()) {
                        model.progressProperty().set(share);
                    }
                });
            }
        });
    }

    private boolean isReading() {
        return !Double.isNaN(model.progressProperty().get());
    }

    /** The scene has taken a network. */
    public void show(LoadedNetwork taken) {
        network = taken;
        ended();
        Shape image = taken.architecture().inputDim();
        model.wantedProperty().set(image.dim(0) + "×" + image.dim(1) + "×" + image.dim(2));
        model.channelsProperty().set(image.dim(0));
        model.classesProperty().set(taken.ownArchitecture().classes());
        model.imagesProperty().set(taken.data().test().size());
        model.dataProperty().set(taken.data().name());
        model.cardProperty().set(taken.card());
    }

    /** Nothing is read any more. */
    public void ended() {
        model.progressProperty().set(Double.NaN);
    }

    @Override
    public void cancelReading() {
        loading.cancel();
        ended();
    }

    /** Says why something cannot be read, or asks about names. */
    public void refuse(Throwable error) {
        ended();
        if (error instanceof NamesToConfirm asked) {
            waiting = asked;
            model.renamed()
                    .setAll(asked.read().renamed().stream()
                            .map(each -> new OpenedNetwork.RenamedRow(
                                    each.from(), each.to(), each.shape().toString(), each.transposed()))
                            .toList());
            return;
        }
        // what is shown stays, and shows again what holds
        ModelCard shown = model.cardProperty().get();
        model.cardProperty().set(ModelCard.NONE);
        model.cardProperty().set(shown);
        context.status().tell(Notice.error("network.unreadable", String.valueOf(error.getMessage())));
    }

    // Images for it

    @Override
    public void chooseFolder() {
        dialogs.openFolder("lesson.train.chooseFolder").ifPresent(this::answer);
    }

    @Override
    public void chooseFile() {
        dialogs.openFile("lesson.train.chooseFile", context.messages().text("lesson.train.fileKind"), DATA_ENDINGS)
                .ifPresent(this::answer);
    }

    /** Lets the network answer other labelled images. */
    public void answer(Path images) {
        LoadedNetwork now = network;
        if (now != null) {
            begin(file, cancelled -> now.with(NetworkData.read(new DataSource(images), now, reading(cancelled))));
        }
    }

    // What it expects

    @Override
    public void preprocess(String words) {
        change(card -> card.with(Preprocessing.parse(words)));
    }

    @Override
    public void preprocess(String key, String value) {
        change(card -> card.with(Preprocessing.parse(card.preprocessing().text() + "," + key + "=" + value)));
    }

    @Override
    public void chooseClasses() {
        dialogs.openFile("network.classes.title", context.messages().text("network.classes.kind"), List.of("txt"))
                .ifPresent(this::nameClasses);
    }

    /** Takes the names of the classes from a text file. */
    public void nameClasses(Path names) {
        change(card -> {
            List<String> lines = ClassNames.lines(names);
            int classes = network == null ? 0 : network.ownArchitecture().classes();
            if (lines.size() != classes) {
                throw new DataException(
                        names.getFileName() + " names " + lines.size() + " classes, but the network has " + classes
                                + ": expected as many lines, that of class 0 first");
            }
            return card.withClasses(lines);
        });
    }

    @Override
    public void nameImageNet() {
        change(card -> card.withClasses(ClassNames.imageNet()));
    }

    private interface Change {
        ModelCard of(ModelCard card) throws DataException;
    }

    private void change(Change how) {
        LoadedNetwork now = network;
        Path of = file;
        if (now == null) {
            return;
        }
        try {
            ModelCard card = how.of(now.card());
            if (!card.equals(now.card())) {
                begin(of, cancelled -> changed(now, card, of));
            }
        } catch (DataException | IllegalArgumentException e) {
            refuse(e);
        }
    }

    /** It holds for this session even where it cannot be kept. */
    private LoadedNetwork changed(LoadedNetwork now, ModelCard card, Path of) throws DataException {
        LoadedNetwork made = now.with(card, of.getFileName());
        try {
            ModelCardFile.save(of, card);
        } catch (IOException e) {
            pump.execute(
                    () -> context.status().tell(Notice.advice("network.card.unsaved", String.valueOf(e.getMessage()))));
        }
        return made;
    }
}
