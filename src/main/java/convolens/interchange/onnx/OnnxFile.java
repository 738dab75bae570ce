package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import convolens.data.DataException;
import convolens.data.source.Reading;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.interchange.onnx.OnnxNetwork.Output;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a network from a file in ONNX: a graph that is one row of layers, of operator sets 7 to 21. Nothing in the file is
 * run; it is mapped, so that only its weights take memory. Source: onnx.ai, "Open Neural Network Exchange Intermediate
 * Representation" and "Operators".
 */
public final class OnnxFile {
    private static final long LARGEST = 600_000_000;
    private static final int OLDEST = 7;

    private OnnxFile() {}

    /** What the text in the metadata of a file of this program describes. */
    @FunctionalInterface
    public interface Description {
        /** @throws DataException if it describes nothing */
        Architecture of(String text) throws DataException;
    }

    /**
     * Reads a file. One of this program holds the description of its network, too, which is taken if the graph is the one
     * that belongs to it.
     *
     * @param description reads that description
     * @throws DataException if it holds no network that the engine can compute; the message is one sentence that names the
     *     node and its operator where there is one
     */
    public static OnnxNetwork read(Path file, Description description) throws DataException {
        return read(file, description, Reading.QUIET);
    }

    /**
     * {@link #read(Path, Description)} while somebody waits.
     *
     * @throws java.util.concurrent.CancellationException if it was asked to give up
     */
    public static OnnxNetwork read(Path file, Description description, Reading reading) throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + (Files.exists(file) ? " is not a file" : " does not exist")
                    + ": expected an .onnx file there");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > LARGEST) {
                throw new DataException("it has " + channel.size() + " bytes: expected at most " + LARGEST);
            }
            ModelProto model = parsed(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            OnnxNetwork read = network(model, description, new OnnxDecoding(reading, channel.size()));
            return new OnnxNetwork(read.architecture(), read.parameters(), read.output(), metadata(model));
        } catch (DataException e) {
            throw new DataException(file + ": " + e.getMessage(), e);
        } catch (InvalidProtocolBufferException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new DataException(file + " is no intact ONNX file: expected one as other tools export it", e);
        } catch (IOException e) {
            throw new DataException(file + " cannot be read: expected a file that you may open", e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw new DataException(
                    file + " needs more memory than is left: expected a smaller file, or Java with a larger -Xmx", e);
        }
    }

    private static ModelProto parsed(MappedByteBuffer bytes) throws IOException {
        // of a buffer that may change, numbers would be copied whatever is asked for
        CodedInputStream in = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
        in.enableAliasing(true);
        return ModelProto.parseFrom(in);
    }

    private static Map<String, String> metadata(ModelProto model) {
        Map<String, String> metadata = new LinkedHashMap<>();
        model.getMetadataPropsList().forEach(each -> metadata.put(each.getKey(), each.getValue()));
        return metadata;
    }

    private static OnnxNetwork network(ModelProto model, Description description, OnnxDecoding decoding)
            throws DataException {
        if (!model.hasGraph() || model.getGraph().getNodeCount() == 0) {
            throw new DataException("it holds no graph: expected an ONNX file as other tools export it");
        }
        long opset = model.getOpsetImportList().stream()
                .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
                .mapToLong(OperatorSetIdProto::getVersion)
                .max()
                .orElse(1);
        if (opset < OLDEST) {
            throw new DataException("it is written in operator set " + opset + ": expected " + OLDEST + " or newer");
        }
        Optional<OnnxNetwork> own = own(model, description, decoding);
        if (own.isPresent()) {
            return own.get();
        }
        OnnxGraph graph = OnnxGraph.of(model.getGraph(), opset, decoding);
        return OnnxLayers.of(graph, OnnxRow.of(graph));
    }

    private static Optional<OnnxNetwork> own(ModelProto model, Description description, OnnxDecoding decoding)
            throws DataException {
        Optional<String> text = model.getMetadataPropsList().stream()
                .filter(each -> each.getKey().equals(OnnxExport.METADATA))
                .map(StringStringEntryProto::getValue)
                .findFirst();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Architecture architecture = description.of(text.get());
            if (!OnnxNodes.of(architecture).nodes().equals(model.getGraph().getNodeList())
                    || !model.getGraph().getInputList().equals(List.of(OnnxExport.input(architecture)))) {
                return Optional.empty();
            }
            Map<String, Tensor> parameters = new LinkedHashMap<>();
            Map<String, Shape> shapes = architecture.stateShapes();
            for (TensorProto tensor : model.getGraph().getInitializerList()) {
                OnnxArray array = OnnxArray.of(tensor, decoding);
                Shape shape = shapes.get(tensor.getName());
                if (shape != null && Arrays.equals(array.dims(), shape.toArray())) {
                    parameters.put(tensor.getName(), Tensor.wrap(shape, array.reals()));
                }
            }
            return parameters.keySet().equals(shapes.keySet())
                    ? Optional.of(new OnnxNetwork(architecture, parameters, Output.SCORES))
                    : Optional.empty();
        } catch (DataException | IllegalArgumentException e) {
            // somebody changed the description: the graph says what there is
            return Optional.empty();
        }
    }
}
