package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * Writes a network in ONNX, operator set 13: from images (N,C,H,W) named {@code input} to scores (N,K) named
 * {@code scores}, with the parameters under the names that they have here. The architecture goes into the metadata, too,
 * so that what this program reads again is exactly what it wrote.
 */
public final class OnnxExport {
    static final String METADATA = "convolens.network";

    private static final int OPSET = 13;
    private static final int VERSION = 7;
    private static final int FLOAT = 1;

    private OnnxExport() {}

    /**
     * Writes a network.
     *
     * @param text the architecture as text, for the metadata
     * @param metadata what else is said of the network, by name
     * @param parameters by name; those that the architecture needs
     * @throws IllegalArgumentException if ONNX has no operator for a layer; the message is a sentence
     */
    public static void write(
            OutputStream out,
            Architecture architecture,
            String text,
            Map<String, String> metadata,
            Map<String, Tensor> parameters)
            throws IOException {
        OnnxNodes nodes = OnnxNodes.of(architecture);
        GraphProto.Builder graph = GraphProto.newBuilder().setName("network").addAllNode(nodes.nodes());
        graph.addInput(input(architecture));
        graph.addOutput(value(OnnxNodes.OUTPUT, architecture.classes()));
        for (String name : architecture.stateShapes().keySet()) {
            Tensor tensor = parameters.get(name);
            if (tensor == null) {
                throw new IllegalArgumentException(
                        "the parameter " + name + " is missing among " + parameters.keySet());
            }
            graph.addInitializer(tensor(name, tensor.shape().toArray(), tensor.data(), tensor.size()));
        }
        nodes.factors()
                .forEach((name, factor) -> graph.addInitializer(tensor(name, new int[0], new float[] {factor}, 1)));
        ModelProto.Builder model = ModelProto.newBuilder();
        metadata.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        model.setIrVersion(VERSION)
                .setProducerName("Convolens")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph)
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(METADATA).setValue(text))
                .build()
                .writeTo(out);
    }

    static ValueInfoProto input(Architecture architecture) {
        return value(OnnxNodes.INPUT, architecture.inputDim().toArray());
    }

    private static ValueInfoProto value(String name, int... dims) {
        TensorShapeProto.Builder shape =
                TensorShapeProto.newBuilder().addDim(Dimension.newBuilder().setDimParam("N"));
        for (int dim : dims) {
            shape.addDim(Dimension.newBuilder().setDimValue(dim));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(FLOAT).setShape(shape)))
                .build();
    }

    private static TensorProto tensor(String name, int[] dims, float[] data, int size) {
        ByteBuffer bytes = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(data, 0, size);
        ByteString raw = UnsafeByteOperations.unsafeWrap(bytes);
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(FLOAT).setRawData(raw);
        for (int dim : dims) {
            tensor.addDims(dim);
        }
        return tensor.build();
    }
}
