package convolens.interchange.onnx;

import convolens.data.DataException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The extents of what an operator makes. */
final class OnnxShapes {
    /** More numbers than that of one sample are taken for damage. */
    private static final long MOST_NUMBERS = 1L << 28;

    private static final Set<String> LIKE_INPUT = Set.of(
            "Relu",
            "LeakyRelu",
            "Sigmoid",
            "Tanh",
            "Clip",
            "BatchNormalization",
            "LRN",
            "Dropout",
            "Identity",
            "Softmax",
            "LogSoftmax",
            "Cast");

    private OnnxShapes() {}

    /**
     * The extents of the first output; null where they are not known.
     *
     * @throws DataException if the inputs do not go together
     */
    static int @Nullable [] of(OnnxNode node, OnnxValue value) throws DataException {
        OnnxValue first = value.input(0);
        int[] dims = first == null ? null : first.dims();
        if (dims == null) {
            return null;
        }
        return checked(node, of(node, value, dims));
    }

    private static int @Nullable [] of(OnnxNode node, OnnxValue value, int[] dims) throws DataException {
        String operator = node.operator();
        if (LIKE_INPUT.contains(operator)) {
            return dims;
        }
        switch (operator) {
            case "Add", "Sub", "Mul", "Div", "Pow":
                return broadcast(node, value, dims);
            case "Conv":
                return convolved(node, value, dims);
            case "MaxPool", "AveragePool":
                return pooled(
                        dims,
                        dims[0],
                        dims.length > 1 ? dims[1] : 1,
                        OnnxWindow.of(node, dims, new int[0]).outputs(node, dims));
            case "GlobalAveragePool":
                int[] means = dims.clone();
                Arrays.fill(means, Math.min(2, dims.length), dims.length, 1);
                return means;
            case "Gemm", "MatMul":
                return multiplied(node, value, dims);
            case "Flatten":
                int axis = node.axis(node.whole("axis", 1), dims.length);
                return new int[] {product(node, dims, 0, axis), product(node, dims, axis, dims.length)};
            case "Reshape":
                OnnxArray shape = value.constant(1);
                return shape == null ? null : reshaped(node, dims, shape.wholes());
            case "Squeeze", "Unsqueeze", "ReduceMean":
                return axesChanged(node, value, dims);
            case "Transpose":
                return transposed(node, dims);
            case "Pad":
                return padded(node, value, dims);
            default:
                return null;
        }
    }

    private static int[] pooled(int[] dims, int n, int c, int[] spatial) {
        int[] result = dims.clone();
        result[0] = n;
        result[1] = c;
        System.arraycopy(spatial, 0, result, 2, spatial.length);
        return result;
    }

    private static int @Nullable [] convolved(OnnxNode node, OnnxValue value, int[] dims) throws DataException {
        OnnxValue weights = value.input(1);
        int[] w = weights == null ? null : weights.dims();
        if (w == null) {
            return null;
        }
        if (w.length != dims.length || w.length < 3) {
            throw node.refusal("has filters of " + w.length + " axes over an input of " + dims.length
                    + ": expected as many of both");
        }
        int[] kernel = Arrays.copyOfRange(w, 2, w.length);
        return pooled(dims, dims[0], w[0], OnnxWindow.of(node, dims, kernel).outputs(node, dims));
    }

    private static int @Nullable [] multiplied(OnnxNode node, OnnxValue value, int[] dims) throws DataException {
        OnnxValue second = value.input(1);
        int[] other = second == null ? null : second.dims();
        if (other == null) {
            return null;
        }
        if (other.length != 2 || dims.length < 1) {
            throw node.refusal("multiplies by an array of " + other.length + " axes: expected a matrix");
        }
        boolean gemm = node.operator().equals("Gemm");
        boolean turned = gemm && node.whole("transB", 0) != 0;
        int inner = dims[dims.length - 1];
        if (inner != other[turned ? 1 : 0] || gemm && dims.length != 2) {
            throw node.refusal("multiplies " + Arrays.toString(dims) + " by " + Arrays.toString(other)
                    + ": expected extents that go together");
        }
        int[] result = dims.clone();
        result[dims.length - 1] = other[turned ? 0 : 1];
        return result;
    }

    private static int @Nullable [] broadcast(OnnxNode node, OnnxValue value, int[] dims) throws DataException {
        OnnxValue second = value.input(1);
        int[] other = second == null ? null : second.dims();
        if (other == null) {
            return null;
        }
        int[] result = new int[Math.max(dims.length, other.length)];
        for (int i = 1; i <= result.length; i++) {
            int a = i <= dims.length ? dims[dims.length - i] : 1;
            int b = i <= other.length ? other[other.length - i] : 1;
            if (a != b && a != 1 && b != 1) {
                throw node.refusal("joins " + Arrays.toString(dims) + " and " + Arrays.toString(other)
                        + ": expected extents that go together");
            }
            result[result.length - i] = a == 1 ? b : a;
        }
        return result;
    }

    static int[] reshaped(OnnxNode node, int[] dims, long[] wanted) throws DataException {
        boolean zeroCopies = node.whole("allowzero", 0) == 0;
        long known = 1;
        int open = -1;
        int[] result = new int[Math.min(wanted.length, 64)];
        for (int i = 0; i < result.length; i++) {
            long extent = wanted[i] == 0 && zeroCopies && i < dims.length ? dims[i] : wanted[i];
            if (extent == -1 && open < 0) {
                open = i;
                continue;
            }
            if (extent < 0 || extent > Integer.MAX_VALUE) {
                throw node.refusal("asks for the extent " + extent + ": expected one that there can be");
            }
            result[i] = (int) extent;
            known = Math.min(known * extent, 1L << 40);
        }
        long size = product(node, dims, 0, dims.length);
        if (open >= 0) {
            result[open] = known == 0 ? 0 : (int) (size / known);
            known *= result[open];
        }
        if (known != size) {
            throw node.refusal(
                    "makes " + Arrays.toString(wanted) + " of " + Arrays.toString(dims) + ": expected as many numbers");
        }
        return result;
    }

    /** The axes that a Squeeze, Unsqueeze or ReduceMean is about, sorted: an input since opset 13 or 18, before an attribute. */
    static long[] axes(OnnxNode node, OnnxValue value) {
        OnnxArray given = value.constant(1);
        return given != null ? given.wholes() : node.wholes("axes");
    }

    private static int @Nullable [] axesChanged(OnnxNode node, OnnxValue value, int[] dims) throws DataException {
        if (value.input(1) != null && value.constant(1) == null) {
            return null;
        }
        long[] axes = axes(node, value);
        boolean adds = node.operator().equals("Unsqueeze");
        int rank = dims.length + (adds ? axes.length : 0);
        boolean[] chosen = new boolean[rank];
        for (long axis : axes) {
            int place = node.axis(axis, rank);
            if (place == rank || chosen[place]) {
                throw node.refusal("is about axis " + axis + ": expected each axis once");
            }
            chosen[place] = true;
        }
        if (adds) {
            int[] result = new int[rank];
            int at = 0;
            for (int i = 0; i < rank; i++) {
                result[i] = chosen[i] ? 1 : dims[at++];
            }
            return result;
        }
        boolean squeezes = node.operator().equals("Squeeze");
        boolean keeps = !squeezes && node.whole("keepdims", 1) != 0;
        int[] result = new int[rank];
        int count = 0;
        for (int i = 0; i < rank; i++) {
            boolean goes = axes.length == 0 ? !squeezes || dims[i] == 1 : chosen[i];
            if (squeezes && goes && dims[i] != 1) {
                throw node.refusal("drops an axis of extent " + dims[i] + ": expected one of extent 1");
            }
            if (!goes || keeps) {
                result[count++] = goes ? 1 : dims[i];
            }
        }
        return Arrays.copyOf(result, count);
    }

    /** Which axis of the input each axis of the output is. */
    static int[] permutation(OnnxNode node, int rank) throws DataException {
        long[] given = node.wholes("perm");
        int[] permutation = new int[rank];
        boolean[] taken = new boolean[rank];
        if (given.length != 0 && given.length != rank) {
            throw node.refusal("orders " + given.length + " axes of " + rank + ": expected all");
        }
        for (int i = 0; i < rank; i++) {
            long axis = given.length == 0 ? rank - 1 - i : given[i];
            if (axis < 0 || axis >= rank || taken[(int) axis]) {
                throw node.refusal("orders the axes as " + Arrays.toString(given) + ": expected each once");
            }
            permutation[i] = (int) axis;
            taken[(int) axis] = true;
        }
        return permutation;
    }

    private static int[] transposed(OnnxNode node, int[] dims) throws DataException {
        int[] permutation = permutation(node, dims.length);
        int[] result = new int[dims.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = dims[permutation[i]];
        }
        return result;
    }

    /** What a Pad adds, before the axes and then behind them; null if it is not known. */
    static long @Nullable [] pads(OnnxNode node, OnnxValue value) {
        if (value.input(1) == null) {
            return node.wholes(node.has("pads") ? "pads" : "paddings");
        }
        OnnxArray given = value.constant(1);
        return given == null ? null : given.wholes();
    }

    private static int @Nullable [] padded(OnnxNode node, OnnxValue value, int[] dims) throws DataException {
        long[] pads = pads(node, value);
        if (pads == null) {
            return null;
        }
        if (pads.length != 2 * dims.length || value.input(3) != null) {
            throw node.refusal("has " + pads.length + " paddings of " + dims.length + " axes: expected two for each");
        }
        int[] result = dims.clone();
        for (int i = 0; i < dims.length; i++) {
            long extent = dims[i] + pads[i] + pads[dims.length + i];
            if (pads[i] < 0 || pads[dims.length + i] < 0 || extent < 0 || extent > Integer.MAX_VALUE) {
                throw node.refusal("has the paddings " + Arrays.toString(pads) + ": expected numbers of at least 0");
            }
            result[i] = (int) extent;
        }
        return result;
    }

    private static int product(OnnxNode node, int[] dims, int from, int to) throws DataException {
        long product = 1;
        for (int i = from; i < to; i++) {
            product = Math.min(product * dims[i], 1L << 40);
        }
        if (product > Integer.MAX_VALUE) {
            throw node.refusal("reads " + Arrays.toString(dims) + ": expected what fits one array");
        }
        return (int) product;
    }

    private static int @Nullable [] checked(OnnxNode node, int @Nullable [] dims) throws DataException {
        if (dims != null) {
            long product = 1;
            for (int dim : dims) {
                product = Math.min(product * dim, 1L << 40);
            }
            if (product > MOST_NUMBERS) {
                throw node.refusal("makes " + Arrays.toString(dims) + " of one sample: expected at most " + MOST_NUMBERS
                        + " numbers");
            }
        }
        return dims;
    }
}
