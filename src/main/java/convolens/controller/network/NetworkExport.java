package convolens.controller.network;

import convolens.data.ClassNames;
import convolens.data.image.ModelCard;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import convolens.interchange.NetworkFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A network as it goes into a file: its own layers, and beside them what it expects of a picture.
 *
 * @param architecture its layers
 * @param parameters what they have learned, not to be modified
 * @param card what it expects, and what its classes are called
 */
record NetworkExport(Architecture architecture, Map<String, Tensor> parameters, ModelCard card) {

    /** A network as it is now. */
    static NetworkExport of(LoadedNetwork network) {
        return new NetworkExport(
                network.ownArchitecture(),
                network.ownParameters(),
                network.card().withClasses(ClassNames.given(network.classNames())));
    }

    /** Writes it in the format that the file's name says, whole or not at all. */
    void save(Path file) throws IOException {
        NetworkFile.save(file, architecture, parameters, card);
    }
}
