package convolens.interchange.onnx;

import convolens.data.DataException;
import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** What operators make of constants and of known extents: the arithmetic on shapes that tools leave in their files. */
final class OnnxFolding {
    /** Shapes are short; whatever is longer is no arithmetic on them. */
    private static final int MOST_NUMBERS = 4096;

    private OnnxFolding() {}

    /**
     * The first output, if it does not depend on the input's numbers; else null.
     *
     * @param dims its extents, where they are known
     */
    static @Nullable OnnxArray of(OnnxNode node, OnnxValue value, int @Nullable [] dims) throws DataException {
        String operator = node.operator();
        OnnxValue first = value.input(0);
        if (operator.equals("Constant")) {
            return constant(node);
        }
        if (operator.equals("Shape") && first != null && first.dims() != null) {
            return shape(node, first.dims());
        }
        for (int i = 0; i < value.inputs().size(); i++) {
            if (value.input(i) != null && value.constant(i) == null) {
                return null;
            }
        }
        OnnxArray x = value.constant(0);
        if (x == null) {
            return null;
        }
        switch (operator) {
            case "Identity", "Reshape", "Squeeze", "Unsqueeze", "Flatten":
                return dims == null ? null : x.with(dims);
            case "Cast":
                return cast(node, x);
            case "Transpose":
                return transposed(node, x);
            default:
                return isShort(value) ? onShapes(node, value, x) : null;
        }
    }

    private static boolean isShort(OnnxValue value) {
        for (int i = 0; i < value.inputs().size(); i++) {
            OnnxArray each = value.constant(i);
            if (each != null && (each.size() > MOST_NUMBERS || each.dims().length > 8)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable OnnxArray onShapes(OnnxNode node, OnnxValue value, OnnxArray x) throws DataException {
        OnnxArray y = value.constant(1);
        switch (node.operator()) {
            case "Gather":
                return y == null ? null : gathered(node, x, y);
            case "Concat":
                return joined(value);
            case "ConstantOfShape":
                return filled(node, x);
            case "Slice":
                return sliced(node, value, x);
            case "Add":
                return both(x, y, Long::sum);
            case "Sub":
                return both(x, y, (a, b) -> a - b);
            case "Mul":
                return both(x, y, (a, b) -> a * b);
            case "Div":
                return both(x, y, (a, b) -> b == 0 ? 0 : a / b);
            case "Equal":
                return both(x, y, (a, b) -> a == b ? 1 : 0);
            case "Greater":
                return both(x, y, (a, b) -> a > b ? 1 : 0);
            case "Less":
                return both(x, y, (a, b) -> a < b ? 1 : 0);
            default:
                return null;
        }
    }

    private static OnnxArray constant(OnnxNode node) throws DataException {
        if (node.has("value")) {
            return OnnxArray.of(node.attribute("value").orElseThrow().getT());
        }
        if (node.has("value_int")) {
            return OnnxArray.scalar(node.whole("value_int", 0));
        }
        if (node.has("value_float")) {
            return OnnxArray.of(new int[0], new float[] {node.real("value_float", 0)});
        }
        if (node.has("value_ints")) {
            long[] values = node.wholes("value_ints");
            return OnnxArray.of(new int[] {values.length}, values);
        }
        if (node.has("value_floats")) {
            var list = node.attribute("value_floats").orElseThrow().getFloatsList();
            float[] values = new float[list.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = list.get(i);
            }
            return OnnxArray.of(new int[] {values.length}, values);
        }
        throw node.refusal("holds no array of numbers: expected one");
    }

    private static OnnxArray shape(OnnxNode node, int[] dims) throws DataException {
        int from = node.axis(node.whole("start", 0), dims.length);
        int to = Math.max(from, node.axis(node.has("end") ? node.whole("end", 0) : dims.length, dims.length));
        long[] extents = new long[to - from];
        for (int i = from; i < to; i++) {
            extents[i - from] = dims[i];
        }
        return OnnxArray.of(new int[] {extents.length}, extents);
    }

    private static OnnxArray cast(OnnxNode node, OnnxArray x) {
        long to = node.whole("to", 1);
        boolean real = to == 1 || to == 10 || to == 11 || to == 16;
        if (real == x.isReal()) {
            return x;
        }
        return real ? OnnxArray.of(x.dims(), x.reals()) : OnnxArray.of(x.dims(), x.wholes());
    }

    private static @Nullable OnnxArray transposed(OnnxNode node, OnnxArray x) throws DataException {
        int[] dims = x.dims();
        OnnxView view = OnnxView.inOrder(dims).transposed(OnnxShapes.permutation(node, dims.length));
        if (view == null) {
            return null;
        }
        int[] places = view.places();
        if (x.isReal()) {
            float[] from = x.reals();
            float[] to = new float[from.length];
            for (int i = 0; i < to.length; i++) {
                to[i] = from[places[i]];
            }
            return OnnxArray.of(view.dims(), to);
        }
        long[] from = x.wholes();
        long[] to = new long[from.length];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[places[i]];
        }
        return OnnxArray.of(view.dims(), to);
    }

    private static @Nullable OnnxArray gathered(OnnxNode node, OnnxArray x, OnnxArray which) throws DataException {
        if (x.dims().length != 1 || which.dims().length > 1) {
            return null;
        }
        long[] from = x.wholes();
        long[] indices = which.wholes();
        long[] to = new long[indices.length];
        for (int i = 0; i < to.length; i++) {
            long index = indices[i] < 0 ? indices[i] + from.length : indices[i];
            if (index < 0 || index >= from.length) {
                throw node.refusal("asks for number " + indices[i] + " of " + from.length + ": expected one there is");
            }
            to[i] = from[(int) index];
        }
        return OnnxArray.of(which.dims(), to);
    }

    private static @Nullable OnnxArray joined(OnnxValue value) {
        long[] all = new long[0];
        for (int i = 0; i < value.inputs().size(); i++) {
            OnnxArray each = value.constant(i);
            if (each == null || each.dims().length != 1 || all.length + each.size() > MOST_NUMBERS) {
                return null;
            }
            long[] more = each.wholes();
            int at = all.length;
            all = Arrays.copyOf(all, at + more.length);
            System.arraycopy(more, 0, all, at, more.length);
        }
        return OnnxArray.of(new int[] {all.length}, all);
    }

    private static @Nullable OnnxArray filled(OnnxNode node, OnnxArray shape) throws DataException {
        long[] extents = shape.wholes();
        int[] dims = new int[extents.length];
        long size = 1;
        for (int i = 0; i < dims.length; i++) {
            if (extents[i] < 0 || extents[i] > MOST_NUMBERS) {
                return null;
            }
            dims[i] = (int) extents[i];
            size = Math.min(size * dims[i], 1L << 40);
        }
        if (size > MOST_NUMBERS) {
            return null;
        }
        OnnxArray value = node.has("value")
                ? OnnxArray.of(node.attribute("value").orElseThrow().getT())
                : OnnxArray.of(new int[] {1}, new float[] {0});
        if (value.size() != 1) {
            throw node.refusal("fills with " + value.size() + " numbers: expected one");
        }
        if (value.isReal()) {
            float[] numbers = new float[(int) size];
            Arrays.fill(numbers, value.reals()[0]);
            return OnnxArray.of(dims, numbers);
        }
        long[] numbers = new long[(int) size];
        Arrays.fill(numbers, value.wholes()[0]);
        return OnnxArray.of(dims, numbers);
    }

    /** Rows of a matrix or numbers of a list: a slice of the outermost axis. */
    private static @Nullable OnnxArray sliced(OnnxNode node, OnnxValue value, OnnxArray x) throws DataException {
        long[] starts = numbers(node, value, 1, "starts");
        long[] ends = numbers(node, value, 2, "ends");
        long[] axes = numbers(node, value, 3, "axes");
        long[] steps = numbers(node, value, 4, "steps");
        int rows = x.dims().length == 0 ? 0 : x.dims()[0];
        long step = steps.length == 0 ? 1 : steps[0];
        if (starts.length != 1
                || ends.length != 1
                || axes.length > 1
                || axes.length == 1 && axes[0] != 0
                || rows == 0) {
            return null;
        }
        if (step != 1 && step != -1) {
            return null;
        }
        long from = starts[0] < 0 ? starts[0] + rows : starts[0];
        long to = ends[0] < 0 ? Math.max(ends[0] + rows, -1) : ends[0];
        from = Math.max(0, Math.min(from, step > 0 ? rows : rows - 1));
        to = step > 0 ? Math.min(to, rows) : ends[0] < -rows ? -1 : Math.min(to, rows - 1);
        int count = (int) Math.max(0, (to - from) * step);
        int width = x.size() / rows;
        long[] numbers = x.wholes();
        long[] result = new long[count * width];
        for (int i = 0; i < count; i++) {
            System.arraycopy(numbers, (int) (from + i * step) * width, result, i * width, width);
        }
        int[] dims = x.dims().clone();
        dims[0] = count;
        return OnnxArray.of(dims, result);
    }

    private static long[] numbers(OnnxNode node, OnnxValue value, int input, String attribute) {
        OnnxArray given = value.constant(input);
        return given == null ? node.wholes(attribute) : given.wholes();
    }

    /** Number by number, one of them perhaps alone; null for floats, which shapes have none of. */
    private static @Nullable OnnxArray both(OnnxArray x, @Nullable OnnxArray y, LongBinaryOperator operator) {
        if (y == null || x.isReal() || y.isReal() || x.size() != y.size() && x.size() != 1 && y.size() != 1) {
            return null;
        }
        long[] a = x.wholes();
        long[] b = y.wholes();
        if (a.length == 0 || b.length == 0) {
            return null;
        }
        long[] result = new long[Math.max(a.length, b.length)];
        for (int i = 0; i < result.length; i++) {
            result[i] = operator.applyAsLong(a[a.length == 1 ? 0 : i], b[b.length == 1 ? 0 : i]);
        }
        return OnnxArray.of(x.size() >= y.size() && x.dims().length >= y.dims().length ? x.dims() : y.dims(), result);
    }
}
