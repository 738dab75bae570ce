package convolens.interchange.onnx;

import convolens.data.DataException;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.SidePadding;
import java.util.Arrays;

/** The layers that multiply: convolutions and affine layers. */
final class OnnxProducts {
    private OnnxProducts() {}

    /**
     * A convolution.
     *
     * @param ofUnits whether its input are units as maps of one cell: then it is an affine layer
     * @param added padding before it
     */
    static void convolution(OnnxStep step, OnnxParts parts, boolean ofUnits, SidePadding added) throws DataException {
        OnnxNode node = step.node();
        OnnxArray weights = step.constant(1, "filters");
        int[] w = weights.dims();
        if (!step.rowIsFirst() || w.length != 4) {
            throw node.refusal("has no filters (FN, C, FH, FW): expected a convolution of pictures");
        }
        int filters = w[0];
        float[] bias = bias(step, filters);
        if (ofUnits) {
            if (w[2] * w[3] != 1 || node.whole("group", 1) != 1) {
                throw node.refusal("slides over single cells, which is supported for filters of 1×1 only");
            }
            parts.addProduct(new LayerSpec.Affine(filters), weights.turned(filters, parts.channels()), bias);
            return;
        }
        long groups = node.whole("group", 1);
        if (groups < 1 || groups > filters || w[1] * groups != parts.channels()) {
            throw node.refusal("has filters " + Arrays.toString(w) + " in " + groups + " groups over "
                    + parts.channels() + " channels: expected numbers that go together");
        }
        int[] in = parts.shape().toArray();
        in[2] += added.top() + added.bottom();
        in[3] += added.left() + added.right();
        OnnxWindow window = OnnxWindow.of(node, in, new int[] {w[2], w[3]});
        parts.addProduct(new LayerSpec.Convolution(filters, window.window(added), (int) groups), weights.reals(), bias);
    }

    private static float[] bias(OnnxStep step, int count) throws DataException {
        if (step.out().input(2) == null) {
            return new float[count];
        }
        OnnxArray bias = step.constant(2, "bias");
        if (bias.size() != count && bias.size() != 1) {
            throw step.node().refusal("has a bias of " + bias.size() + " numbers: expected " + count);
        }
        float[] numbers = bias.reals();
        float[] result = new float[count];
        for (int i = 0; i < count; i++) {
            result[i] = numbers[bias.size() == 1 ? 0 : i];
        }
        return result;
    }

    /** A Gemm or a MatMul; the rows of the weights are brought into the order in which the engine flattens. */
    static void affine(OnnxStep step, OnnxParts parts, OnnxView view) throws DataException {
        OnnxNode node = step.node();
        boolean gemm = node.operator().equals("Gemm");
        OnnxArray weights = step.constant(1, "weights");
        int[] dims = view.dims();
        int inputs = parts.shape().sizeOfOne();
        if (!step.rowIsFirst()
                || weights.dims().length != 2
                || dims.length == 0
                || dims[dims.length - 1] != inputs
                || gemm && node.whole("transA", 0) != 0) {
            throw node.refusal(
                    "multiplies " + view + ": expected a row of numbers for each sample before it, as Flatten"
                            + " makes it, and a matrix behind");
        }
        boolean turned = gemm && node.whole("transB", 0) != 0;
        int units = weights.dims()[turned ? 0 : 1];
        float[] w = turned ? weights.turned(units, inputs) : weights.reals();
        if (!view.isInOrder()) {
            w = rowsAt(w, view.places(), units);
        }
        scale(w, gemm ? node.real("alpha", 1) : 1);
        float[] bias = gemm ? bias(step, units) : new float[units];
        scale(bias, gemm ? node.real("beta", 1) : 1);
        parts.addProduct(new LayerSpec.Affine(units), w, bias);
    }

    private static void scale(float[] numbers, float factor) {
        if (factor != 1) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] *= factor;
            }
        }
    }

    private static float[] rowsAt(float[] w, int[] places, int width) {
        float[] moved = new float[w.length];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(w, i * width, moved, places[i] * width, width);
        }
        return moved;
    }
}
