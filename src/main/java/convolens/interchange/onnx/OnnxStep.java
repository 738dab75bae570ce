package convolens.interchange.onnx;

import convolens.data.DataException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the row that leads from the input to the output.
 *
 * @param node the operator
 * @param in what it reads of the row
 * @param out what it makes
 * @param response what several nodes together compute, if they are a local response normalization
 */
record OnnxStep(
        OnnxNode node,
        OnnxValue in,
        OnnxValue out,
        @Nullable OnnxResponse response) {

    /** The extents of what it makes. */
    int[] dims() throws DataException {
        int[] dims = out.dims();
        if (dims == null) {
            throw node.refusal("makes what has no known extents: expected numbers that do not depend on the picture");
        }
        return dims;
    }

    /** The constant input of a number. */
    OnnxArray constant(int input, String what) throws DataException {
        OnnxArray constant = out.constant(input);
        if (constant == null) {
            throw node.refusal("has no constant " + what + ": expected one in the file");
        }
        return constant;
    }

    /** The input that is constant, of two. */
    OnnxArray other() {
        OnnxArray second = out.constant(1);
        return second != null ? second : Objects.requireNonNull(out.constant(0));
    }

    /** Whether the row is the first of the inputs. */
    boolean rowIsFirst() {
        return out.input(0) == in;
    }
}
