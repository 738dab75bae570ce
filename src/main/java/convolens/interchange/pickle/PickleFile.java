package convolens.interchange.pickle;

import convolens.data.DataException;
import convolens.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A dictionary of NumPy arrays as Python's pickle writes it, protocols 2 to 5: what {@code save_params} of the book leaves.
 *
 * <p>A pickle is a program that builds objects, and may name any function of Python. This reader knows the constructors of
 * NumPy's arrays alone, and runs none: whatever else a pickle names is refused when its name is read. Source: PEP 574 and
 * the module {@code pickletools} of Python.
 */
public final class PickleFile {
    private static final long LARGEST = 1L << 30;

    private PickleFile() {}

    /**
     * The arrays of a file, in its order, as float32.
     *
     * @throws DataException if it holds anything else, is damaged, or too large; the message is one sentence
     */
    public static Map<String, Tensor> read(Path file) throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + (Files.exists(file) ? " is not a file" : " does not exist")
                    + ": expected a pickle of NumPy's arrays there");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > LARGEST) {
                throw new DataException("it has " + channel.size() + " bytes: expected at most " + LARGEST);
            }
            // the file itself takes nothing of the heap
            return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), HeapShare.ofThisMachine());
        } catch (DataException e) {
            throw new DataException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a file that you may open", e);
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    file + " needs more memory than is left: expected a smaller file, or Java with a larger -Xmx", e);
        }
    }

    static Map<String, Tensor> read(ByteBuffer bytes, HeapShare heap) throws DataException {
        Object result = new PickleMachine(bytes, heap).run();
        if (!(result instanceof Map<?, ?> dictionary)) {
            throw new DataException(
                    "it is a pickle of " + PickleMachine.kind(result) + ": expected a dictionary of NumPy's arrays");
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : dictionary.entrySet()) {
            if (!(entry.getKey() instanceof String name) || !(entry.getValue() instanceof PickledArray array)) {
                throw new DataException("the pickle holds " + PickleMachine.kind(entry.getValue()) + " under "
                        + PickleMachine.kind(entry.getKey()) + ": expected names with NumPy's arrays");
            }
            tensors.put(name, array.tensor(name, heap));
        }
        return tensors;
    }
}
