package convolens.interchange.onnx;

import convolens.data.DataException;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;

/**
 * The window of a Conv, MaxPool or AveragePool over an input of a known size, for any number of axes.
 *
 * @param extents of the window
 * @param strides one for each axis
 * @param dilations one for each axis
 * @param before padding before each axis
 * @param behind padding behind it
 * @param ceil whether the number of outputs is rounded up
 */
record OnnxWindow(int[] extents, int[] strides, int[] dilations, int[] before, int[] behind, boolean ceil) {

    /**
     * @param dims of the input: (N,C,…)
     * @param kernel extents where the node does not say them; null if it must
     */
    static OnnxWindow of(OnnxNode node, int[] dims, int[] kernel) throws DataException {
        int axes = dims.length - 2;
        if (axes < 1 || kernel.length != 0 && kernel.length != axes) {
            throw node.refusal("reads an input of " + dims.length + " axes: expected (N, C, H, W)");
        }
        if (kernel.length == 0 && node.wholes("kernel_shape").length != axes) {
            throw node.refusal("has " + node.wholes("kernel_shape").length + " kernel_shape: expected " + axes);
        }
        int[] extents = kernel.length != 0 ? kernel : node.extents("kernel_shape", axes, 1, 1);
        int[] strides = node.extents("strides", axes, 1, 1);
        int[] dilations = node.extents("dilations", axes, 1, 1);
        int[] pads = node.extents("pads", 2 * axes, 0, 0);
        String auto = node.word("auto_pad", "NOTSET");
        int[] before = new int[axes];
        int[] behind = new int[axes];
        for (int i = 0; i < axes; i++) {
            long span = dilations[i] * (extents[i] - 1L) + 1;
            if (auto.startsWith("SAME_")) {
                long outputs = (dims[i + 2] + strides[i] - 1L) / strides[i];
                long total = Math.max(0, (outputs - 1) * strides[i] + span - dims[i + 2]);
                int less = (int) Math.min(total / 2, Integer.MAX_VALUE / 4);
                int more = (int) Math.min(total - less, Integer.MAX_VALUE / 4);
                before[i] = auto.equals("SAME_LOWER") ? more : less;
                behind[i] = auto.equals("SAME_LOWER") ? less : more;
            } else if (!auto.equals("VALID")) {
                before[i] = pads[i];
                behind[i] = pads[axes + i];
            }
        }
        return new OnnxWindow(extents, strides, dilations, before, behind, node.whole("ceil_mode", 0) != 0);
    }

    /** The extents of the output along the axes of the window. */
    int[] outputs(OnnxNode node, int[] dims) throws DataException {
        int[] outputs = new int[extents.length];
        for (int i = 0; i < extents.length; i++) {
            long span = dilations[i] * (extents[i] - 1L) + 1;
            long room = (long) dims[i + 2] + before[i] + behind[i] - span;
            if (room < 0) {
                throw node.refusal("has a window of " + span + " over " + (room + span) + ": expected one that fits");
            }
            long whole = room / strides[i] + 1;
            boolean more = ceil && room % strides[i] != 0 && whole * strides[i] < dims[i + 2] + (long) before[i];
            outputs[i] = (int) (more ? whole + 1 : whole);
        }
        return outputs;
    }

    /** The engine's window, with a padding that stands before it added. */
    Window window(SidePadding added) {
        SidePadding padding = new SidePadding(
                before[0] + added.top(),
                before[1] + added.left(),
                behind[0] + added.bottom(),
                behind[1] + added.right());
        return new Window(extents[0], extents[1], strides[0], strides[1], padding, dilations[0], dilations[1], ceil);
    }
}
