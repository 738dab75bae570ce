package convolens.interchange;

import convolens.data.DataException;
import convolens.engine.tensor.Tensor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.openlca.npy.Npy;
import org.openlca.npy.NpyFloatArray;

/** One array in a file, as {@code numpy.save} writes it, or in a {@code .npz} under the name {@code x}. */
public final class ArrayFile {
    private static final String NAME = "x";

    private ArrayFile() {}

    /**
     * Reads an array as float32.
     *
     * @throws DataException if it is missing, damaged or too large; the message is one sentence
     */
    public static Tensor read(Path file) throws DataException {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".npz")) {
            Map<String, Tensor> arrays = ParameterFile.load(file);
            Tensor x = arrays.get(NAME);
            if (x == null) {
                throw new DataException(
                        file + " holds " + String.join(", ", arrays.keySet()) + ": expected an array named " + NAME);
            }
            return x;
        }
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + (Files.exists(file) ? " is not a file" : " does not exist")
                    + ": expected a .npy file, or a .npz file with an array named " + NAME);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new NpyInput(file.toString(), in).read(Files.size(file), ParameterFile.limit());
        } catch (DataException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    file + " needs more memory than is left: expected a smaller file, or Java with a larger -Xmx", e);
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a file that you may open", e);
        }
    }

    /** Writes an array as little-endian float32. */
    public static void write(OutputStream out, Tensor array) throws IOException {
        Npy.write(out, new NpyFloatArray(array.shape().toArray(), array.toArray(), false));
    }
}
