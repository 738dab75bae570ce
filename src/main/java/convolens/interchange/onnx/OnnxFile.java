package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import convolens.data.DataException;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a network from a file in ONNX: a graph that is one row of layers, of operator sets 7 to 21. Nothing in the file is
 * run; it is mapped, so that only its weights take memory. Source: onnx.ai, "Open Neural Network Exchange Intermediate
 * Representation" and "Operators".
 */
public final class OnnxFile {
    private static final long LARGEST = 600_000_000;
    private static final int OLDEST = 7;

    private OnnxFile() {}

    /**
     * Reads a file.
     *
     * @throws DataException if it holds no network that the engine can compute; the message is one sentence that names the
     *     node and its operator where there is one
     */
    public static OnnxNetwork read(Path file) throws DataException {
        if (!Files.isRegularFile(file)) {
            throw new DataException(file + (Files.exists(file) ? " is not a file" : " does not exist")
                    + ": expected an .onnx file there");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > LARGEST) {
                throw new DataException("it has " + channel.size() + " bytes: expected at most " + LARGEST);
            }
            return network(parsed(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())));
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
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        in.enableAliasing(true);
        return ModelProto.parseFrom(in);
    }

    private static OnnxNetwork network(ModelProto model) throws DataException {
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
        OnnxGraph graph = OnnxGraph.of(model.getGraph(), opset);
        return OnnxLayers.of(graph, OnnxRow.of(graph));
    }
}
