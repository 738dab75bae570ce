package convolens.interchange;

import convolens.data.DataException;
import convolens.data.image.ModelCard;
import convolens.data.source.Reading;
import convolens.engine.gemm.Cpu;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.onnx.OnnxExport;
import convolens.interchange.onnx.OnnxFile;
import convolens.interchange.onnx.OnnxNetwork;
import convolens.interchange.onnx.OnnxNetwork.Output;
import convolens.interchange.pickle.PickleFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A network in a file: architecture and parameters together. A {@code .npz} with the parameters under the book's names,
 * and the architecture as an array of bytes, {@code network}, that are the text of {@link ArchitectureJson}; in NumPy
 * {@code bytes(numpy.load(file)["network"]).decode()}. Files of other tools are read, too: {@code .onnx},
 * pickles of NumPy's arrays, {@code .pkl}, and parameters under PyTorch's names, {@link TorchNames}.
 *
 * @param architecture the layers; empty if the file has only parameters
 * @param parameters all other arrays, by name
 * @param ignored the names of what is no array of numbers
 * @param renamed what parameters under other names were taken for, one by one; empty where the names are this program's
 * @param card what is said of it beside: in a file beside it, else in itself
 * @param output what the tool that wrote the file has as its output, where this program has scores
 */
public record NetworkFile(
        Optional<Architecture> architecture,
        Map<String, Tensor> parameters,
        List<String> ignored,
        List<RenamedParameter> renamed,
        Output output,
        ModelCard card) {
    private static final String ENTRY = "network";
    private static final String CARD = "card";

    /**
     * Writes a network, whole or not at all: in ONNX if the name ends in {@code .onnx}, the architecture alone if it ends in
     * {@code .json}, else as {@code .npz}.
     *
     * @throws IOException if it cannot be written; the message is one sentence
     */
    public static void save(Path file, Architecture architecture, Map<String, Tensor> parameters) throws IOException {
        save(file, architecture, parameters, ModelCard.NONE);
    }

    /** {@link #save(Path, Architecture, Map)} with what belongs to the network beside: in all formats but JSON. */
    public static void save(Path file, Architecture architecture, Map<String, Tensor> parameters, ModelCard card)
            throws IOException {
        String text = ArchitectureJson.text(architecture);
        switch (FileKind.of(file)) {
            case ONNX -> {
                try {
                    WholeFile.write(
                            file, out -> OnnxExport.write(out, architecture, text, OnnxMetadata.of(card), parameters));
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + " cannot be written: " + e.getMessage(), e);
                }
            }
            case JSON -> WholeFile.writeText(file, text);
            default -> {
                Map<String, byte[]> texts = new LinkedHashMap<>();
                texts.put(ENTRY, text.getBytes(StandardCharsets.UTF_8));
                if (!card.isNone()) {
                    texts.put(CARD, ModelCardFile.text(card).getBytes(StandardCharsets.UTF_8));
                }
                ParameterFile.save(file, parameters, texts);
            }
        }
    }

    /**
     * Reads a network.
     *
     * @throws DataException if the file is missing or damaged; the message is one sentence
     */
    public static NetworkFile load(Path file) throws DataException {
        return load(file, Reading.QUIET);
    }

    /**
     * Reads a network.
     *
     * @throws DataException if the file is missing or damaged; the message is one sentence
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    public static NetworkFile load(Path file, Reading reading) throws DataException {
        Optional<ModelCard> beside = ModelCardFile.find(file);
        NetworkFile read = read(file, reading);
        return beside.isEmpty()
                ? read
                : new NetworkFile(
                        read.architecture, read.parameters, read.ignored, read.renamed, read.output, beside.get());
    }

    private static NetworkFile read(Path file, Reading reading) throws DataException {
        if (FileKind.of(file) == FileKind.ONNX) {
            OnnxNetwork read = OnnxFile.read(file, text -> ArchitectureJson.parse(text, "its description"), reading);
            return new NetworkFile(
                    Optional.of(read.architecture()),
                    read.parameters(),
                    List.of(),
                    List.of(),
                    read.output(),
                    OnnxMetadata.card(read.metadata()));
        }
        List<String> ignored = new ArrayList<>();
        Map<String, Tensor> arrays =
                FileKind.of(file) == FileKind.PICKLE ? PickleFile.read(file) : ParameterFile.load(file, ignored);
        return of(file.toString(), arrays, ignored);
    }

    static NetworkFile of(String file, Map<String, Tensor> arrays) throws DataException {
        return of(file, arrays, List.of());
    }

    private static NetworkFile of(String file, Map<String, Tensor> arrays, List<String> ignored) throws DataException {
        Map<String, Tensor> parameters = new LinkedHashMap<>(arrays);
        Tensor text = parameters.remove(ENTRY);
        Tensor said = text == null ? null : parameters.remove(CARD);
        Optional<Architecture> architecture = text == null
                ? Optional.empty()
                : Optional.of(ArchitectureJson.parse(text(file, text), file + ", " + ENTRY));
        Optional<TorchNames> others = TorchNames.of(parameters);
        return new NetworkFile(
                architecture,
                others.map(TorchNames::parameters).orElse(parameters),
                ignored,
                others.map(TorchNames::mapping).orElse(List.of()),
                Output.SCORES,
                said == null ? ModelCard.NONE : ModelCardFile.parse(text(file, said), file + ", " + CARD));
    }

    /**
     * The network of the file, as its architecture or the shapes of its parameters tell.
     *
     * @param file what messages call it
     * @param images what it shall answer; where it is null, digits as those of MNIST where the file does not tell
     * @throws DataException if the file does not hold a whole network, or one for other images
     */
    public SavedNetwork network(Object file, SavedNetwork.@Nullable Images images) throws DataException {
        if (architecture.isEmpty()) {
            SavedNetwork.Images digits = new SavedNetwork.Images("MNIST", Shape.of(1, 28, 28), 10);
            return SavedNetwork.of(parameters, images == null ? digits : images, null, null);
        }
        Architecture own = architecture.get();
        if (images != null && (!own.inputDim().equals(images.shape()) || own.classes() != images.classes())) {
            throw new DataException(file + " holds a network for images " + own.inputDim() + " of " + own.classes()
                    + " classes, but " + images.name() + " has images " + images.shape() + " of " + images.classes()
                    + ": --data must name images of the kind that the network was trained on");
        }
        Map<String, Tensor> needed = new LinkedHashMap<>(parameters);
        needed.keySet().retainAll(own.stateShapes().keySet());
        return new SavedNetwork(own, needed, "");
    }

    /**
     * The network over its parameters, which are not copied.
     *
     * @param file what messages call it
     * @throws DataException if the parameters are not those of the architecture, or it does not fit the memory
     */
    public static Network build(Object file, SavedNetwork saved, Cpu cpu) throws DataException {
        try {
            return saved.architecture().build(cpu, saved.parameters());
        } catch (IllegalArgumentException e) {
            throw new DataException(file + " does not fit: " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new DataException(
                    file + " holds a network that does not fit the memory: give Java more with -Xmx", e);
        }
    }

    private static String text(String file, Tensor bytes) throws DataException {
        byte[] text = new byte[bytes.size()];
        for (int i = 0; i < text.length; i++) {
            float value = bytes.data()[i];
            if (value != Math.rint(value) || value < Byte.MIN_VALUE || value > 255) {
                throw new DataException(file + ", " + ENTRY + ": expected the bytes of a text");
            }
            text[i] = (byte) value;
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
