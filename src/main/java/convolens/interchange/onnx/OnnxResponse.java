package convolens.interchange.onnx;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A local response normalization that a tool has taken apart: x / (k + α · mean(x² over n channels))^β, the mean as an
 * average pooling over the axis of the channels, as PyTorch writes it.
 *
 * @param input x
 * @param size n
 * @param alpha α
 * @param beta β
 * @param bias k
 */
record OnnxResponse(OnnxValue input, int size, double alpha, double beta, double bias) {
    private static final Set<String> RESHAPING = Set.of("Reshape", "Squeeze", "Unsqueeze", "Pad", "Identity");
    private static final int LONGEST = 24;

    /** What a division is the end of; null if it is none. */
    static @Nullable OnnxResponse endingIn(OnnxValue division) {
        OnnxValue x = division.input(0);
        OnnxValue power = made(division.input(1), "Pow");
        OnnxValue sum = power == null ? null : made(power.input(0), "Add");
        Double beta = power == null ? null : number(power.constant(1));
        Double bias = sum == null ? null : constantOf(sum);
        OnnxValue product = sum == null ? null : made(rowOf(sum), "Mul");
        Double alpha = product == null ? null : constantOf(product);
        if (x == null || beta == null || bias == null || product == null || alpha == null) {
            return null;
        }
        OnnxValue pooling = unwrapped(rowOf(product));
        int size = pooling == null ? 0 : channels(pooling);
        OnnxValue square = pooling == null || size == 0 ? null : unwrapped(pooling.input(0));
        return square != null && isSquareOf(square, x) && keepsPlaces(square, pooling, size)
                ? new OnnxResponse(x, size, alpha, beta, bias)
                : null;
    }

    private static @Nullable OnnxValue made(@Nullable OnnxValue value, String operator) {
        return value != null
                        && value.maker() != null
                        && value.maker().operator().equals(operator)
                ? value
                : null;
    }

    private static @Nullable Double number(@Nullable OnnxArray array) {
        return array != null && array.size() == 1 ? (double) array.reals()[0] : null;
    }

    private static @Nullable Double constantOf(OnnxValue both) {
        return number(both.constant(0) == null ? both.constant(1) : both.constant(0));
    }

    private static @Nullable OnnxValue rowOf(OnnxValue both) {
        return both.constant(0) == null ? both.input(0) : both.input(1);
    }

    /** What a value was before it was reshaped and padded. */
    private static @Nullable OnnxValue unwrapped(@Nullable OnnxValue value) {
        OnnxValue now = value;
        for (int i = 0; i < LONGEST && now != null && now.maker() != null; i++) {
            if (!RESHAPING.contains(now.maker().operator())) {
                return now;
            }
            now = now.input(0);
        }
        return null;
    }

    /** Over how many channels an average pooling goes, and over nothing else; 0 if it does not. */
    private static int channels(OnnxValue pooling) {
        OnnxNode node = pooling.maker();
        if (node == null || !node.operator().equals("AveragePool")) {
            return 0;
        }
        long[] kernel = node.wholes("kernel_shape");
        boolean still = Arrays.stream(node.wholes("strides")).allMatch(stride -> stride == 1)
                && Arrays.stream(node.wholes("pads")).allMatch(pad -> pad == 0);
        boolean alone =
                kernel.length > 1 && Arrays.stream(kernel, 1, kernel.length).allMatch(extent -> extent == 1);
        return still && alone && kernel[0] >= 1 && kernel[0] < 1 << 20 ? (int) kernel[0] : 0;
    }

    private static boolean isSquareOf(OnnxValue square, OnnxValue x) {
        OnnxNode node = square.maker();
        if (node == null || square.input(0) != x) {
            return false;
        }
        if (node.operator().equals("Mul")) {
            return square.input(1) == x;
        }
        Double power = number(square.constant(1));
        return node.operator().equals("Pow") && power != null && power == 2;
    }

    /** Whether the paddings on the way add what lets channel c be the mean around c: half of n before, half behind. */
    private static boolean keepsPlaces(OnnxValue square, @Nullable OnnxValue pooling, int size) {
        long before = 0;
        long behind = 0;
        OnnxValue now = pooling == null ? null : pooling.input(0);
        for (int i = 0; i < LONGEST && now != null && now != square && now.maker() != null; i++) {
            if (now.maker().operator().equals("Pad")) {
                long[] pads = OnnxShapes.pads(now.maker(), now);
                int rank = pads == null ? 0 : pads.length / 2;
                int axis = rank == 5 ? 2 : rank == 4 ? 1 : -1;
                if (pads == null || axis < 0) {
                    return false;
                }
                for (int each = 0; each < rank; each++) {
                    if (each != axis && (pads[each] != 0 || pads[rank + each] != 0)) {
                        return false;
                    }
                }
                before += pads[axis];
                behind += pads[rank + axis];
            }
            now = now.input(0);
        }
        return before == (size - 1) / 2 && behind == size / 2;
    }
}
