package convolens.cli.option;

import convolens.data.image.ModelCard;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import convolens.interchange.NetworkFile;
import convolens.interchange.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that a command will write at its end, tried before the work begins.
 *
 * @param path where
 */
public record OutputFile(Path path) {

    /**
     * Makes sure that a file can be written.
     *
     * @param option names the option in the sentence
     * @param path null if there is none to write
     * @return null if there is none to write
     * @throws WrongInput if it cannot
     */
    public static @Nullable OutputFile of(String option, @Nullable Path path) {
        if (path == null) {
            return null;
        }
        return required(option, path);
    }

    /**
     * Makes sure that a file can be written.
     *
     * @param option names the option in the sentence
     * @throws WrongInput if it cannot
     */
    public static OutputFile required(String option, Path path) {
        try {
            WholeFile.requireWritable(path);
        } catch (IOException e) {
            throw new WrongInput(option + ": " + e.getMessage(), e);
        }
        return new OutputFile(path);
    }

    /** Whether both are one file. */
    public boolean isSameAs(OutputFile other) {
        return path.toAbsolutePath()
                .normalize()
                .equals(other.path.toAbsolutePath().normalize());
    }

    /**
     * Writes text into it, whole or not at all.
     *
     * @throws Failure if that does not work
     */
    public void writeText(String text) {
        attempt(() -> WholeFile.writeText(path, text));
    }

    /**
     * Writes tensors into it, as NumPy opens them.
     *
     * @throws Failure if that does not work
     */
    public void writeNetwork(Architecture architecture, Map<String, Tensor> parameters, ModelCard card) {
        attempt(() -> NetworkFile.save(path, architecture, parameters, card));
    }

    /**
     * Writes any content into it, whole or not at all.
     *
     * @throws Failure if that does not work
     */
    public void write(WholeFile.Content content) {
        attempt(() -> WholeFile.write(path, content));
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
