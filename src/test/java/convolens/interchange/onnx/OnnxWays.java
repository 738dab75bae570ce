package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.LinkedHashMap;
import java.util.Map;

/** Graphs in the ways in which tools write them. */
final class OnnxWays {
    private static final String[] SAME = {"kernel_shape=3,3", "strides=2,2", "auto_pad=SAME_UPPER"};

    /** The beginning of a graph for pictures (3,9,8), with weights for a convolution of four filters. */
    static OnnxGraphs pictures(int opset) {
        return new OnnxGraphs(opset, 0, 3, 9, 8)
                .constant("w", 0, 4, 3, 3, 3)
                .constant("b", 0, 4)
                .constant("m", 0, 100, 6)
                .constant("mb", 0, 6);
    }

    /** All by what is special about them. */
    static Map<String, OnnxGraphs> all() {
        Map<String, OnnxGraphs> graphs = new LinkedHashMap<>();
        graphs.put(
                "SAME_UPPER at stride 2",
                pictures(13)
                        .node("Conv", "w b", SAME)
                        .node("Relu", "")
                        .node("Flatten", "")
                        .constant("f", 0, 80, 6)
                        .node("Gemm", "f mb"));
        graphs.put(
                "SAME_LOWER, no bias",
                pictures(11)
                        .node("Conv", "w", "auto_pad=SAME_LOWER", "strides=2,1")
                        .node("MaxPool", "", "kernel_shape=2,2", "strides=2,2", "ceil_mode=1")
                        .node("Flatten", "", "axis=1")
                        .constant("f", 0, 6, 48)
                        .node("Gemm", "f mb", "transB=1", "alpha=0.5", "beta=2.0"));
        graphs.put(
                "paddings of four sides",
                pictures(13)
                        .node("Conv", "w b", "pads=0,1,2,0", "dilations=2,1")
                        .node(
                                "AveragePool",
                                "",
                                "kernel_shape=3,2",
                                "strides=2,2",
                                "pads=1,0,1,1",
                                "count_include_pad=0")
                        .node("Flatten", "")
                        .constant("f", 0, 64, 6)
                        .node("MatMul", "f")
                        .node("Add", "mb"));
        graphs.put(
                "a Pad before a convolution",
                pictures(13)
                        .wholes("p", 0, 0, 1, 2, 0, 0, 3, 0)
                        .node("Pad", "p")
                        .node("Conv", "w b")
                        .node("GlobalAveragePool", "")
                        .node("Flatten", "")
                        .node("Softmax", "", "axis=-1"));
        graphs.put(
                "old Clip, BatchNormalization, Dropout, Reshape",
                pictures(7)
                        .constant("s", 1, 4)
                        .constant("v", 2, 4)
                        .wholes("shape", 0, -1)
                        .node("Conv", "w b")
                        .node("BatchNormalization", "s b b v", "epsilon=0.001")
                        .node("Clip", "", "min=0.0", "max=6.0")
                        .node("Dropout", "")
                        .node("Reshape", "shape")
                        .constant("f", 0, 168, 6)
                        .node("Gemm", "f mb")
                        .node("Softmax", "", "axis=1"));
        graphs.put(
                "channels last, with a mean taken off before",
                new OnnxGraphs(13, 0, 9, 8, 3)
                        .constant("mean", 0.5, 3)
                        .constant("w", 0, 4, 3, 3, 3)
                        .constant("b", 0, 4)
                        .node("Sub", "mean")
                        .node("Transpose", "", "perm=0,3,1,2")
                        .node("Conv", "w b")
                        .node("Transpose", "", "perm=0,2,3,1")
                        .node("Mul", "b")
                        .node("Relu", "")
                        .wholes("shape", -1, 168)
                        .node("Reshape", "shape")
                        .constant("s", 1, 168)
                        .constant("v", 2, 168)
                        .node("BatchNormalization", "s s s v")
                        .constant("f", 0, 168, 5)
                        .node("MatMul", "f"));
        graphs.put(
                "the mean over height and width, channels last",
                new OnnxGraphs(13, 0, 9, 8, 3)
                        .constant("w", 0, 4, 3, 3, 3)
                        .node("Transpose", "", "perm=0,3,1,2")
                        .node("Conv", "w", "group=1")
                        .node("Transpose", "", "perm=0,2,3,1")
                        .node("Tanh", "")
                        .node("ReduceMean", "", "axes=1,2", "keepdims=0")
                        .constant("f", 0, 4, 5)
                        .node("MatMul", "f")
                        .node("LogSoftmax", "", "axis=1"));
        graphs.put(
                "depthwise, then filters of 1×1 behind a global mean",
                pictures(21)
                        .constant("d", 0, 6, 1, 3, 3)
                        .constant("p", 0, 7, 6, 1, 1)
                        .wholes("axes", 2, 3)
                        .node("Conv", "d", "group=3", "pads=1,1,1,1")
                        .node("LeakyRelu", "", "alpha=0.2")
                        .node("GlobalAveragePool", "")
                        .node("Conv", "p")
                        .node("Squeeze", "axes"));
        graphs.put(
                "LRN, Sigmoid, weights turned by a node",
                pictures(13)
                        .node("Conv", "w b")
                        .node("LRN", "", "size=3", "alpha=0.3", "beta=0.6", "bias=1.5")
                        .node("Sigmoid", "")
                        .node("Flatten", "")
                        .constant("f", 0, 6, 168)
                        .raw(NodeProto.newBuilder()
                                .setOpType("Transpose")
                                .addInput("f")
                                .addOutput("ft")
                                .build())
                        .raw(NodeProto.newBuilder()
                                .setOpType("MatMul")
                                .addInput("v4")
                                .addInput("ft")
                                .addOutput("y")
                                .build()));
        graphs.put(
                "rows of numbers as pictures",
                new OnnxGraphs(13, 0, 36)
                        .wholes("shape", -1, 1, 6, 6)
                        .constant("w", 0, 4, 1, 3, 3)
                        .node("Reshape", "shape")
                        .node("Conv", "w")
                        .node("Relu", "")
                        .node("Flatten", "")
                        .constant("f", 0, 64, 5)
                        .node("MatMul", "f"));
        return graphs;
    }

    private OnnxWays() {}
}
