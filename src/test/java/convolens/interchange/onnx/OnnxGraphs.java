package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A graph that a test writes node by node, as other tools would. */
final class OnnxGraphs {
    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("test");
    private final Random random = new Random(5);
    private final int opset;
    private String last = "in";
    private int nodes;

    /** @param dims of the input; 0 where it is not fixed */
    OnnxGraphs(int opset, int... dims) {
        this.opset = opset;
        graph.addInput(value("in", dims));
    }

    private static ValueInfoProto value(String name, int... dims) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (int dim : dims) {
            shape.addDim(
                    dim == 0
                            ? TensorShapeProto.Dimension.newBuilder().setDimParam("N")
                            : TensorShapeProto.Dimension.newBuilder().setDimValue(dim));
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(1).setShape(shape)))
                .build();
    }

    /** Floats around a centre. */
    OnnxGraphs constant(String name, double centre, int... dims) {
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(1);
        int size = 1;
        for (int dim : dims) {
            tensor.addDims(dim);
            size *= dim;
        }
        for (int i = 0; i < size; i++) {
            tensor.addFloatData((float) (centre + 0.3 * random.nextGaussian()));
        }
        graph.addInitializer(tensor);
        return this;
    }

    OnnxGraphs exactly(String name, float number) {
        graph.addInitializer(
                TensorProto.newBuilder().setName(name).setDataType(1).addFloatData(number));
        return this;
    }

    OnnxGraphs wholes(String name, long... numbers) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setName(name).setDataType(7).addDims(numbers.length);
        for (long number : numbers) {
            tensor.addInt64Data(number);
        }
        graph.addInitializer(tensor);
        return this;
    }

    /** A node behind the last; its attributes as "name=1", "name=1,2", "name=0.5" or "name=WORD". */
    OnnxGraphs node(String operator, String constants, String... attributes) {
        NodeProto.Builder node = NodeProto.newBuilder().setOpType(operator).setName("n" + ++nodes);
        node.addInput(last);
        for (String constant : constants.isEmpty() ? new String[0] : constants.split(" ")) {
            node.addInput(constant.equals("-") ? "" : constant);
        }
        for (String attribute : attributes) {
            node.addAttribute(attribute(attribute));
        }
        last = "v" + nodes;
        graph.addNode(node.addOutput(last));
        return this;
    }

    OnnxGraphs raw(NodeProto node) {
        graph.addNode(node);
        last = node.getOutput(0);
        return this;
    }

    String last() {
        return last;
    }

    private static AttributeProto attribute(String text) {
        String[] both = text.split("=");
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(both[0]);
        if (both[1].matches("-?\\d+")) {
            return attribute
                    .setType(AttributeProto.AttributeType.INT)
                    .setI(Long.parseLong(both[1]))
                    .build();
        }
        if (both[1].matches("-?\\d+(,-?\\d+)+|\\[-?\\d+]")) {
            attribute.setType(AttributeProto.AttributeType.INTS);
            for (String number : both[1].replaceAll("[\\[\\]]", "").split(",")) {
                attribute.addInts(Long.parseLong(number));
            }
            return attribute.build();
        }
        if (both[1].matches("-?[\\d.]+")) {
            return attribute
                    .setType(AttributeProto.AttributeType.FLOAT)
                    .setF(Float.parseFloat(both[1]))
                    .build();
        }
        return attribute
                .setType(AttributeProto.AttributeType.STRING)
                .setS(com.google.protobuf.ByteString.copyFromUtf8(both[1]))
                .build();
    }

    ModelProto model(int rankOfOutput) {
        GraphProto.Builder whole = graph.clone();
        whole.addOutput(value(last, new int[rankOfOutput]));
        return ModelProto.newBuilder()
                .setIrVersion(7)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
                .setGraph(whole)
                .build();
    }

    Path write(Path folder, int rankOfOutput) throws IOException {
        Path file = folder.resolve("graph.onnx");
        Files.write(file, model(rankOfOutput).toByteArray());
        return file;
    }
}
