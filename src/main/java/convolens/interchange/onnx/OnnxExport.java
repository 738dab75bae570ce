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
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import convolens.engine.network.Architecture;
import convolens.engine.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
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
        List<Initializer> arrays = new ArrayList<>();
        for (String name : architecture.stateShapes().keySet()) {
            Tensor tensor = parameters.get(name);
            if (tensor == null) {
                throw new IllegalArgumentException(
                        "the parameter " + name + " is missing among " + parameters.keySet());
            }
            arrays.add(new Initializer(name, tensor.shape().toArray(), tensor.data(), tensor.size()));
        }
        nodes.factors()
                .forEach((name, factor) -> arrays.add(new Initializer(name, new int[0], new float[] {factor}, 1)));
        ModelProto.Builder model = ModelProto.newBuilder();
        metadata.forEach((key, value) -> model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        model.setIrVersion(VERSION)
                .setProducerName("Convolens")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(METADATA).setValue(text))
                .build()
                .writeTo(out);
        write(out, graph.build(), arrays);
    }

    /** The graph with its arrays, whose numbers are written as they are encoded: they do not lie in the memory twice. */
    private static void write(OutputStream out, GraphProto graph, List<Initializer> arrays) throws IOException {
        long size = graph.getSerializedSize();
        for (Initializer array : arrays) {
            size += CodedOutputStream.computeTagSize(GraphProto.INITIALIZER_FIELD_NUMBER)
                    + CodedOutputStream.computeUInt64SizeNoTag(array.size())
                    + array.size();
        }
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the network has " + size + " bytes, and a file in ONNX at most 2 GB");
        }
        CodedOutputStream to = CodedOutputStream.newInstance(out);
        to.writeTag(ModelProto.GRAPH_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        to.writeUInt64NoTag(size);
        graph.writeTo(to);
        for (Initializer array : arrays) {
            to.writeTag(GraphProto.INITIALIZER_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            to.writeUInt64NoTag(array.size());
            array.writeTo(to);
        }
        to.flush();
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

    /** An array of the graph. */
    private record Initializer(TensorProto head, float[] data, int count) {
        private static final int PORTION = 1 << 16;

        Initializer(String name, int[] dims, float[] data, int count) {
            this(head(name, dims), data, count);
        }

        private static TensorProto head(String name, int... dims) {
            TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(FLOAT);
            for (int dim : dims) {
                tensor.addDims(dim);
            }
            return tensor.build();
        }

        private long bytes() {
            return (long) count * Float.BYTES;
        }

        long size() {
            return head.getSerializedSize()
                    + CodedOutputStream.computeTagSize(TensorProto.RAW_DATA_FIELD_NUMBER)
                    + CodedOutputStream.computeUInt64SizeNoTag(bytes())
                    + bytes();
        }

        void writeTo(CodedOutputStream to) throws IOException {
            head.writeTo(to);
            to.writeTag(TensorProto.RAW_DATA_FIELD_NUMBER, WireFormat.WIRETYPE_LENGTH_DELIMITED);
            to.writeUInt64NoTag(bytes());
            ByteBuffer portion =
                    ByteBuffer.allocate(Math.min(count, PORTION) * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < count; from += PORTION) {
                int some = Math.min(PORTION, count - from);
                portion.asFloatBuffer().put(data, from, some);
                to.writeRawBytes(portion.array(), 0, some * Float.BYTES);
            }
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(data);
        }

        @Override
        public String toString() {
            return head.getName();
        }
    }
}
