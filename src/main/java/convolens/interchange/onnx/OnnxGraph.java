package convolens.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import convolens.data.DataException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A graph as its values: what every edge carries for a batch of one sample, with the extents, and the numbers of those
 * that do not depend on the input.
 *
 * @param input what goes in
 * @param output what comes out
 */
record OnnxGraph(OnnxValue input, OnnxValue output) {
    private static final int MOST_NODES = 100_000;

    /**
     * @param graph of the file
     * @param opset the version of its operators
     * @param decoding told what is decoded
     * @throws DataException if it has not one input and one output of known extents, or its nodes are in no order
     */
    static OnnxGraph of(GraphProto graph, long opset, OnnxDecoding decoding) throws DataException {
        Map<String, OnnxValue> values = new HashMap<>();
        constants(graph, values, decoding);
        List<ValueInfoProto> inputs = graph.getInputList().stream()
                .filter(each -> !values.containsKey(each.getName()))
                .toList();
        if (inputs.size() != 1 || graph.getOutputCount() != 1) {
            throw new DataException("the graph has " + inputs.size() + " inputs and " + graph.getOutputCount()
                    + " outputs: expected one of each, the pictures and the scores");
        }
        OnnxValue input = new OnnxValue(null, List.of(), extents(inputs.get(0)), null);
        values.put(inputs.get(0).getName(), input);
        evaluate(graph, opset, values, decoding);
        return new OnnxGraph(input, output(graph, values));
    }

    private static void constants(GraphProto graph, Map<String, OnnxValue> values, OnnxDecoding decoding)
            throws DataException {
        if (graph.getSparseInitializerCount() > 0) {
            throw new DataException("the graph holds sparse arrays: expected arrays that hold all of their numbers");
        }
        for (TensorProto tensor : graph.getInitializerList()) {
            values.put(tensor.getName(), OnnxValue.of(OnnxArray.of(tensor, decoding)));
        }
    }

    private static void evaluate(GraphProto graph, long opset, Map<String, OnnxValue> values, OnnxDecoding decoding)
            throws DataException {
        if (graph.getNodeCount() > MOST_NODES) {
            throw new DataException("the graph has " + graph.getNodeCount() + " nodes: expected at most " + MOST_NODES);
        }
        for (NodeProto proto : graph.getNodeList()) {
            decoding.check();
            OnnxNode node = new OnnxNode(proto, opset);
            OnnxValue value =
                    node.operator().equals("If") ? chosen(node, opset, values, decoding) : evaluated(node, values);
            for (int i = 0; i < proto.getOutputCount(); i++) {
                // only the first output of an operator is followed
                OnnxValue each = i == 0 ? value : new OnnxValue(node, value.inputs(), null, null);
                if (!proto.getOutput(i).isEmpty() && values.putIfAbsent(proto.getOutput(i), each) != null) {
                    throw node.refusal("makes " + OnnxNode.quoted(proto.getOutput(i)) + " a second time");
                }
            }
        }
    }

    private static OnnxValue evaluated(OnnxNode node, Map<String, OnnxValue> values) throws DataException {
        List<@Nullable OnnxValue> inputs = new ArrayList<>();
        for (String name : node.proto().getInputList()) {
            OnnxValue input = name.isEmpty() ? null : values.get(name);
            if (input == null && !name.isEmpty()) {
                throw node.refusal(
                        "reads " + OnnxNode.quoted(name)
                                + ", which no node before it makes: expected nodes in the order of their work, without a cycle");
            }
            inputs.add(input);
        }
        OnnxValue bare = new OnnxValue(node, inputs, null, null);
        int[] dims = OnnxShapes.of(node, bare);
        OnnxArray constant = OnnxFolding.of(node, bare, dims);
        return new OnnxValue(node, inputs, constant == null ? dims : constant.dims(), constant);
    }

    /** The branch of an If whose condition is known; the names within are those of the graph around it. */
    private static OnnxValue chosen(OnnxNode node, long opset, Map<String, OnnxValue> values, OnnxDecoding decoding)
            throws DataException {
        OnnxValue condition =
                values.get(node.proto().getInputCount() > 0 ? node.proto().getInput(0) : "");
        OnnxArray known = condition == null ? null : condition.constant();
        if (known == null || known.size() != 1) {
            throw node.refusal("is not supported where its condition depends on the picture");
        }
        String branch = known.wholes()[0] != 0 ? "then_branch" : "else_branch";
        GraphProto graph = node.attribute(branch)
                .map(AttributeProto::getG)
                .orElseThrow(() -> node.refusal("has no " + branch + ": expected one"));
        Map<String, OnnxValue> within = new HashMap<>(values);
        constants(graph, within, decoding);
        evaluate(graph, opset, within, decoding);
        return output(graph, within);
    }

    private static OnnxValue output(GraphProto graph, Map<String, OnnxValue> values) throws DataException {
        OnnxValue output = graph.getOutputCount() == 0
                ? null
                : values.get(graph.getOutput(0).getName());
        if (output == null) {
            throw new DataException("no node makes the output of the graph: expected one that does");
        }
        return output;
    }

    /** The extents of the input for one sample. */
    private static int[] extents(ValueInfoProto input) throws DataException {
        String place = "the input " + OnnxNode.quoted(input.getName());
        TensorShapeProto shape = input.getType().getTensorType().getShape();
        int rank = shape.getDimCount();
        if (rank < 1 || rank > 4) {
            throw new DataException(place + " has " + rank
                    + " axes: expected (N, C, H, W), (N, H, W, C), (N, D) or those" + " without N");
        }
        int[] dims = new int[rank];
        for (int i = 0; i < rank; i++) {
            long extent = shape.getDim(i).getDimValue();
            boolean batch = i == 0 && (rank == 4 || rank == 2 || extent <= 0);
            if (!batch && (extent < 1 || extent > 1 << 20)) {
                throw new DataException(
                        place + " has no fixed extent along axis " + i
                                + ": expected one for all but the number of samples, as an export for pictures of one size has it");
            }
            dims[i] = batch ? 1 : (int) extent;
        }
        return dims;
    }
}
