package convolens.controller.network;

import convolens.controller.FileDialogs;
import convolens.controller.TaskRunner;
import convolens.controller.train.TrainImages;
import convolens.data.DataException;
import convolens.engine.tensor.Tensor;
import convolens.interchange.NetworkFile;
import convolens.interchange.ShippedNetwork;
import convolens.model.network.NetworkSource;
import convolens.model.train.RunModel;
import convolens.run.RunSnapshot;
import convolens.view.SceneContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where networks come from, and how they are loaded. */
public final class NetworkSources {
    private final TrainImages images;

    public NetworkSources(TrainImages images) {
        this.images = images;
    }

    /** The networks that come with the program. */
    public static List<NetworkSource.Shipped> shipped() {
        return Arrays.stream(ShippedNetwork.values())
                .map(shipped -> new NetworkSource.Shipped(shipped.title()))
                .toList();
    }

    /** Lets the user choose a file. */
    public static Optional<Path> ask(FileDialogs dialogs, SceneContext context) {
        return dialogs.openFile(
                "network.open.title", context.messages().text("network.open.kind"), List.of("npz", "onnx", "pkl"));
    }

    /**
     * What loads a network that comes with the program, or that a run trains.
     *
     * @param moment at which moment of the run; null for now
     */
    public TaskRunner.Work<LoadedNetwork> loading(NetworkSource source, @Nullable RunSnapshot moment) {
        if (source instanceof NetworkSource.Shipped shipped) {
            return cancelled -> LoadedNetwork.shipped(shipped.title(), images);
        }
        RunModel run = ((NetworkSource.Trained) source).run();
        Map<String, Tensor> learned = learned(run, moment);
        return cancelled -> LoadedNetwork.of(run, learned, images);
    }

    /** What a run has learned up to a moment; null for now. Not to be modified. */
    static Map<String, Tensor> learned(RunModel run, @Nullable RunSnapshot moment) {
        if (moment != null) {
            return moment.parameters();
        }
        Map<String, Tensor> live = run.liveParametersProperty().get();
        return live == null ? run.parameters() : live;
    }

    /** What takes the network of a file that was read. */
    LoadedNetwork take(NetworkFile read, Path file) throws DataException {
        return LoadedNetwork.of(read, file.getFileName(), images);
    }
}
