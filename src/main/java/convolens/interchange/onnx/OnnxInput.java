package convolens.interchange.onnx;

import convolens.data.DataException;
import convolens.engine.tensor.Shape;
import java.util.List;
import java.util.Objects;

/**
 * What goes into a network: the first node that asks for pictures or for a row of numbers tells what the input is.
 *
 * @param shape (C,H,W) of a picture
 * @param view how the graph sees it
 */
record OnnxInput(Shape shape, OnnxView view) {

    static OnnxInput of(OnnxGraph graph, List<OnnxStep> row) throws DataException {
        int[] given = Objects.requireNonNull(graph.input().dims());
        OnnxView view = OnnxView.inOrder(given);
        for (OnnxStep step : row) {
            OnnxNode node = step.node();
            switch (node.operator()) {
                case "Reshape", "Squeeze", "Unsqueeze", "Flatten" -> view = view.reshaped(step.dims());
                case "Transpose" -> {
                    OnnxView turned = view.transposed(OnnxShapes.permutation(node, view.dims().length));
                    if (turned == null) {
                        throw node.refusal("divides the axes of the input, which is not supported");
                    }
                    view = turned;
                }
                case "Conv", "MaxPool", "AveragePool", "GlobalAveragePool", "LRN", "BatchNormalization", "Pad" -> {
                    if (view.dims().length == 4) {
                        return pictures(node, given, view);
                    }
                    return numbers(node, given, view);
                }
                case "Gemm", "MatMul" -> {
                    return numbers(node, given, view);
                }
                default -> {
                    // a layer that takes any shape says nothing
                }
            }
        }
        throw new DataException("no node of the graph multiplies: expected a network");
    }

    private static OnnxInput pictures(OnnxNode node, int[] given, OnnxView view) throws DataException {
        int[] dims = view.dims();
        Shape shape = Shape.of(dims[1], dims[2], dims[3]);
        if (dims[0] != 1) {
            throw node.refusal("reads " + dims[0] + " pictures at a time: expected one axis for the samples");
        }
        if (view.isInOrder()) {
            return new OnnxInput(shape, OnnxView.inOrder(given));
        }
        OnnxView last = OnnxView.channelsLast(dims[1], dims[2], dims[3], given);
        int rank = given.length;
        int[] back = rank == 4 ? new int[] {0, 3, 1, 2} : new int[] {2, 0, 1};
        OnnxView turned = rank < 3 ? null : last.transposed(back);
        if (turned == null || !turned.isInOrder()) {
            throw node.refusal(
                    "reads the input with its axes in an order that is not supported: expected (N, C, H, W) or"
                            + " (N, H, W, C)");
        }
        return new OnnxInput(shape, last);
    }

    private static OnnxInput numbers(OnnxNode node, int[] given, OnnxView view) throws DataException {
        if (!view.isInOrder()) {
            throw node.refusal("reads the numbers of the input in another order, which is not supported");
        }
        int size = OnnxView.size(given);
        int side = (int) Math.round(Math.sqrt(size));
        Shape shape = given.length == 4
                ? Shape.of(given[1], given[2], given[3])
                : given.length == 3
                        ? Shape.of(given[0], given[1], given[2])
                        : side * side == size ? Shape.of(1, side, side) : Shape.of(1, 1, size);
        return new OnnxInput(shape, OnnxView.inOrder(given));
    }
}
