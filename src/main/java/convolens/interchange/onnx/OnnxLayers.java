package convolens.interchange.onnx;

import convolens.data.DataException;
import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.interchange.onnx.OnnxNetwork.Output;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row of nodes as layers of the engine. */
final class OnnxLayers {
    private static final SidePadding NONE = SidePadding.even(0, 0);

    private final OnnxParts parts;
    private final OnnxChannels channels;
    private OnnxView view;
    private SidePadding pending = NONE;
    private @Nullable Float pendingValue;
    private Output output = Output.SCORES;

    private OnnxLayers(Shape input, OnnxView view) {
        this.parts = new OnnxParts(input);
        this.channels = new OnnxChannels(parts);
        this.view = view;
    }

    /**
     * @throws DataException if a node asks for what the engine does not have; the message names it
     */
    static OnnxNetwork of(OnnxGraph graph, List<OnnxStep> row) throws DataException {
        OnnxInput input = OnnxInput.of(graph, row);
        OnnxLayers layers = new OnnxLayers(input.shape(), input.view());
        for (OnnxStep step : row) {
            try {
                layers.take(step);
            } catch (IllegalArgumentException e) {
                throw step.node().refusal("does not fit: " + e.getMessage());
            }
        }
        layers.end(row);
        return new OnnxNetwork(
                new Architecture(input.shape(), layers.parts.layers()), layers.parts.parameters(), layers.output);
    }

    private void take(OnnxStep step) throws DataException {
        OnnxNode node = step.node();
        if (step.response() != null) {
            OnnxResponse r = step.response();
            requireMaps(step);
            parts.add(new LayerSpec.LocalResponseNormalization(r.size(), r.alpha(), r.beta(), r.bias()));
            return;
        }
        boolean windowed = node.operator().equals("Conv") || node.operator().endsWith("Pool");
        if (!pending.isNone() && !windowed) {
            throw node.refusal("follows a Pad, which is supported before Conv, MaxPool and AveragePool only");
        }
        if (output != Output.SCORES && !isReshaping(node)) {
            throw node.refusal("follows a Softmax, which is supported at the end only");
        }
        switch (node.operator()) {
            case "Identity", "Dropout", "Cast" -> {}
            case "Flatten", "Reshape", "Squeeze", "Unsqueeze" -> view = view.reshaped(step.dims());
            case "Transpose" -> transpose(step);
            case "Pad" -> pad(step);
            case "Conv" -> OnnxProducts.convolution(step, parts, requireMapsOrUnits(step), taken(step, false));
            case "Gemm", "MatMul" -> OnnxProducts.affine(step, parts, view);
            case "MaxPool" -> pool(step, Kind.MAX);
            case "AveragePool" -> pool(step, Kind.AVERAGE);
            case "GlobalAveragePool" -> {
                requireMaps(step);
                parts.add(new LayerSpec.GlobalAveragePooling());
            }
            case "ReduceMean" -> reduce(step);
            case "Add", "Sub", "Mul", "Div" -> channels.arithmetic(step, view);
            case "BatchNormalization" -> channels.normalization(step, view);
            case "LRN" -> {
                requireMaps(step);
                long size = node.whole("size", 1);
                if (size < 1 || size > Integer.MAX_VALUE) {
                    throw node.refusal("goes over " + size + " channels: expected at least 1");
                }
                parts.add(new LayerSpec.LocalResponseNormalization(
                        (int) size, node.real("alpha", 1e-4f), node.real("beta", 0.75f), node.real("bias", 1)));
            }
            case "Softmax", "LogSoftmax" -> softmax(step);
            default -> activation(step);
        }
        if (changesMemory(node)) {
            view = OnnxView.inOrder(step.dims());
        }
    }

    private static boolean isReshaping(OnnxNode node) {
        return switch (node.operator()) {
            case "Identity", "Cast", "Flatten", "Reshape", "Squeeze", "Unsqueeze" -> true;
            default -> false;
        };
    }

    private static boolean changesMemory(OnnxNode node) {
        return switch (node.operator()) {
            case "Conv", "Gemm", "MatMul", "MaxPool", "AveragePool", "GlobalAveragePool", "ReduceMean" -> true;
            default -> false;
        };
    }

    private void activation(OnnxStep step) throws DataException {
        OnnxNode node = step.node();
        switch (node.operator()) {
            case "Relu" -> parts.add(new LayerSpec.Relu());
            case "LeakyRelu" -> parts.add(new LayerSpec.LeakyRelu(node.real("alpha", 0.01f)));
            case "Sigmoid" -> parts.add(new LayerSpec.Sigmoid());
            case "Tanh" -> parts.add(new LayerSpec.Tanh());
            case "Clip" -> clip(step);
            default -> throw node.refusal("is not supported");
        }
    }

    private void clip(OnnxStep step) throws DataException {
        OnnxNode node = step.node();
        float least = bound(step, 1, "min", Float.NEGATIVE_INFINITY);
        float most = bound(step, 2, "max", Float.POSITIVE_INFINITY);
        if (least == 0 && most == 6) {
            parts.add(new LayerSpec.Relu6());
        } else if (least == 0 && most > 1e38f) {
            parts.add(new LayerSpec.Relu());
        } else if (least > -1e38f || most < 1e38f) {
            throw node.refusal("clips to " + least + "…" + most + ": expected 0…6, or from 0 on");
        }
    }

    private static float bound(OnnxStep step, int input, String name, float otherwise) throws DataException {
        if (step.out().input(input) == null) {
            return step.node().real(name, otherwise);
        }
        OnnxArray given = step.constant(input, name);
        if (given.size() != 1) {
            throw step.node().refusal("has " + given.size() + " numbers as its " + name + ": expected one");
        }
        return given.reals()[0];
    }

    private void transpose(OnnxStep step) throws DataException {
        OnnxNode node = step.node();
        OnnxView turned = view.transposed(OnnxShapes.permutation(node, view.dims().length));
        if (turned == null) {
            throw node.refusal("divides channels, rows or columns, which is not supported");
        }
        view = turned;
    }

    private void pad(OnnxStep step) throws DataException {
        OnnxNode node = step.node();
        if (!node.word("mode", "constant").equals("constant")) {
            throw node.refusal("pads by " + OnnxNode.quoted(node.word("mode", "")) + ": expected a constant");
        }
        long[] pads = OnnxShapes.pads(node, step.out());
        if (pads == null) {
            throw node.refusal("has no constant paddings: expected some in the file");
        }
        boolean none = Arrays.stream(pads).allMatch(pad -> pad == 0);
        if (none) {
            return;
        }
        int[] dims = view.dims();
        if (!parts.hasMaps() || !isMaps(dims) || pads.length != 8) {
            throw node.refusal("pads what is no (N, C, H, W), which is not supported");
        }
        if (pads[0] != 0 || pads[1] != 0 || pads[4] != 0 || pads[5] != 0) {
            throw node.refusal("pads samples or channels, which is not supported");
        }
        pending = new SidePadding((int) pads[2], (int) pads[3], (int) pads[6], (int) pads[7]);
        OnnxArray value = step.out().constant(2);
        pendingValue = value != null && value.size() == 1 ? (Float) value.reals()[0] : (Float) node.real("value", 0);
    }

    /** The padding that stands before a window, if the window may take it over. */
    private SidePadding taken(OnnxStep step, boolean max) throws DataException {
        SidePadding taken = pending;
        if (!taken.isNone() && pendingValue != null) {
            boolean lowest = pendingValue < -1e30f;
            boolean zero = pendingValue == 0;
            if (max ? !(lowest || zero && isNeverNegative()) : !zero) {
                throw step.node()
                        .refusal("follows a Pad with " + pendingValue + ", which is not supported: expected "
                                + (max ? "the lowest number" : "0"));
            }
        }
        pending = NONE;
        pendingValue = null;
        return taken;
    }

    private boolean isNeverNegative() {
        LayerSpec last = parts.layers().isEmpty()
                ? null
                : parts.layers().get(parts.layers().size() - 1);
        return last instanceof LayerSpec.Relu || last instanceof LayerSpec.Relu6 || last instanceof LayerSpec.Sigmoid;
    }

    private void pool(OnnxStep step, Kind kind) throws DataException {
        OnnxNode node = step.node();
        requireMaps(step);
        if (node.whole("storage_order", 0) != 0) {
            throw node.refusal("counts cells column by column, which is not supported");
        }
        SidePadding before = pending;
        boolean counts = node.whole("count_include_pad", 0) != 0;
        int[] in = view.dims();
        int[] padded = {in[0], in[1], in[2] + before.top() + before.bottom(), in[3] + before.left() + before.right()};
        OnnxWindow own = OnnxWindow.of(node, padded, new int[0]);
        boolean pads =
                Arrays.stream(own.before()).sum() + Arrays.stream(own.behind()).sum() > 0;
        if (kind == Kind.AVERAGE && !before.isNone() && pads && !counts) {
            throw node.refusal("counts only a part of its padding, which is not supported");
        }
        SidePadding added = taken(step, kind == Kind.MAX);
        boolean all = kind == Kind.MAX || counts || !added.isNone() || !pads && !own.ceil();
        LayerSpec layer = new LayerSpec.Pooling(kind, own.window(added), all);
        // the engine's layer says what paddings a pooling can have
        new Pooling(Cpu.single(), kind, own.window(added)).outputShape(parts.shape());
        parts.add(layer);
    }

    private void reduce(OnnxStep step) throws DataException {
        OnnxNode node = step.node();
        int[] dims = view.dims();
        int channelAxis = parts.hasMaps() ? view.axis(parts.channels(), parts.area()) : -1;
        long[] axes = OnnxShapes.axes(node, step.out());
        boolean[] goes = new boolean[dims.length];
        for (long axis : axes) {
            goes[Math.min(node.axis(axis, dims.length), dims.length - 1)] = true;
        }
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] > 1 && goes[i] == (i == channelAxis)) {
                throw node.refusal("takes the mean of other axes than height and width, which is not supported");
            }
        }
        if (!parts.hasMaps()) {
            throw node.refusal("takes the mean of units, which is not supported");
        }
        parts.add(new LayerSpec.GlobalAveragePooling());
    }

    private void softmax(OnnxStep step) throws DataException {
        OnnxNode node = step.node();
        int[] dims = view.dims();
        long axis = node.whole("axis", node.opset() < 13 ? 1 : -1);
        int at = dims.length == 1 ? 0 : Math.min(node.axis(axis, dims.length), dims.length - 1);
        if (OnnxView.size(dims) != dims[at]) {
            throw node.refusal("goes over axis " + axis + " of " + view + ": expected the axis of the classes");
        }
        output = node.operator().equals("Softmax") ? Output.PROBABILITIES : Output.LOGARITHMS;
    }

    private void requireMaps(OnnxStep step) throws DataException {
        if (!parts.hasMaps() || !isMaps(view.dims())) {
            throw step.node().refusal("reads " + view + " where channels, rows and columns are expected in that order");
        }
    }

    /** For a convolution: maps, or units that stand as maps of one cell; true for these. */
    private boolean requireMapsOrUnits(OnnxStep step) throws DataException {
        if (!parts.hasMaps() && view.isInOrder() && view.dims().length == 4 && view.dims()[1] == parts.channels()) {
            return true;
        }
        requireMaps(step);
        return false;
    }

    private boolean isMaps(int[] dims) {
        Shape shape = parts.shape();
        return view.isInOrder()
                && dims.length == 4
                && dims[1] == shape.dim(1)
                && dims[2] == shape.dim(2)
                && dims[3] == shape.dim(3);
    }

    private void end(List<OnnxStep> row) throws DataException {
        int most = 0;
        for (int dim : view.dims()) {
            most = Math.max(most, dim);
        }
        if (row.isEmpty() || most != OnnxView.size(view.dims()) || !pending.isNone()) {
            throw new DataException("the graph ends in " + view + ": expected scores (N, K), a number for each class");
        }
        if (parts.hasMaps()) {
            parts.add(new LayerSpec.Flatten());
        }
    }
}
