package convolens.interchange.onnx;

import convolens.data.DataException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The nodes that lead from the input to the output of a graph, one after the other, if there is a single way. */
final class OnnxRow {
    static final Set<String> SUPPORTED = Set.of(
            "Conv",
            "Gemm",
            "MatMul",
            "Add",
            "Sub",
            "Mul",
            "Div",
            "Relu",
            "LeakyRelu",
            "Clip",
            "Sigmoid",
            "Tanh",
            "MaxPool",
            "AveragePool",
            "GlobalAveragePool",
            "ReduceMean",
            "BatchNormalization",
            "LRN",
            "Dropout",
            "Flatten",
            "Reshape",
            "Squeeze",
            "Unsqueeze",
            "Transpose",
            "Pad",
            "Identity",
            "Cast",
            "Softmax",
            "LogSoftmax");

    private static final String LAYERS =
            "Conv, Gemm, MatMul and Add, Relu, LeakyRelu, Clip to 0…6, Sigmoid, Tanh, MaxPool,"
                    + " AveragePool, GlobalAveragePool, BatchNormalization, LRN, Dropout, Flatten, Reshape, Transpose, Pad and"
                    + " Softmax";

    private OnnxRow() {}

    /**
     * @throws DataException if there are branches, or an operator that is not supported; the message names the node
     */
    static List<OnnxStep> of(OnnxGraph graph) throws DataException {
        Deque<OnnxStep> row = new ArrayDeque<>();
        OnnxValue now = graph.output();
        while (now != graph.input()) {
            OnnxNode node = now.maker();
            if (node == null || now.isConstant()) {
                throw new DataException("the output of the graph does not depend on its input: expected a network");
            }
            OnnxResponse response = node.operator().equals("Div") ? OnnxResponse.endingIn(now) : null;
            OnnxValue before = response == null ? before(node, now) : response.input();
            row.addFirst(new OnnxStep(node, before, now, response));
            now = before;
        }
        return new ArrayList<>(row);
    }

    private static OnnxValue before(OnnxNode node, OnnxValue value) throws DataException {
        List<OnnxValue> changing = new ArrayList<>();
        for (OnnxValue input : value.inputs()) {
            if (input != null && !input.isConstant()) {
                changing.add(input);
            }
        }
        if (!SUPPORTED.contains(node.operator())) {
            throw node.refusal("is not supported: expected one row of " + LAYERS);
        }
        if (changing.size() != 1) {
            throw node.refusal(
                    "joins " + changing.size() + " branches, which is not supported: expected one row of " + LAYERS);
        }
        return Objects.requireNonNull(changing.get(0));
    }
}
