package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.TaskRunner;
import convolens.data.source.DataSource;
import convolens.engine.tensor.Shape;
import convolens.model.Notice;
import convolens.model.network.NetworkSource;
import convolens.model.network.OpenedNetwork;
import convolens.view.SceneContext;
import convolens.view.network.OpenedActions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens networks of files for a scene, and labelled images for the one that is open. */
public final class OpenedFiles implements OpenedActions {
    private static final List<String> DATA_ENDINGS =
            List.of("npz", "npy", "csv", "tsv", "bin", "gz", "tgz", "tar", "txt", "png", "jpg", "jpeg", "webp");

    private final OpenedNetwork model = new OpenedNetwork();
    private final NetworkSources sources;
    private final SceneContext context;
    private final FileDialogs dialogs;
    private final Loading loading;
    private @Nullable LoadedNetwork network;
    private @Nullable Path file;

    /** Loads a network for the scene. */
    public interface Loading {
        /** Begins to load; what is loaded is given to {@link OpenedFiles#show} when the scene takes it. */
        void load(NetworkSource source, TaskRunner.Work<LoadedNetwork> work);

        /** Gives up what is being loaded. */
        void cancel();
    }

    /** @param dialogs asks over the window of the scene */
    public OpenedFiles(NetworkSources sources, SceneContext context, FileDialogs dialogs, Loading loading) {
        this.sources = sources;
        this.context = context;
        this.dialogs = dialogs;
        this.loading = loading;
    }

    @Override
    public OpenedNetwork model() {
        return model;
    }

    /** Lets the user choose a file with a network. */
    public void ask() {
        NetworkSources.ask(dialogs, context).ifPresent(this::open);
    }

    /** Takes the network of a file, if it holds one. */
    public void open(Path chosen) {
        begin(new NetworkSource.Opened(chosen.getFileName().toString()), sources.loading(chosen), chosen);
    }

    private void begin(NetworkSource source, TaskRunner.Work<LoadedNetwork> work, Path of) {
        model.progressProperty().set(-1);
        file = of;
        loading.load(source, work);
    }

    /** The scene has taken a network. */
    public void show(LoadedNetwork taken) {
        network = taken;
        ended();
        Shape image = taken.architecture().inputDim();
        model.wantedProperty().set(image.dim(0) + "×" + image.dim(1) + "×" + image.dim(2));
        model.imagesProperty().set(taken.data().test().size());
        model.dataProperty().set(taken.data().name());
    }

    /** Nothing is read any more. */
    public void ended() {
        model.progressProperty().set(Double.NaN);
    }

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
        Path of = file;
        if (now != null && of != null) {
            begin(
                    new NetworkSource.Opened(of.getFileName().toString()),
                    cancelled -> now.with(NetworkData.read(new DataSource(images), now, cancelled)),
                    of);
        }
    }

    @Override
    public void cancelReading() {
        loading.cancel();
        ended();
    }

    /** Says why something cannot be read. */
    public void refuse(Throwable error) {
        ended();
        context.status().tell(Notice.error("network.unreadable", String.valueOf(error.getMessage())));
    }
}
