package convolens.interchange.onnx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What flows along an edge of a graph, for one sample: the batch has the extent 1.
 *
 * @param maker the node it comes from; null for the input and for constants of the file
 * @param inputs of that node; null where an optional one is left out
 * @param dims the extents; null where they are not known, behind an operator that is not
 * @param constant the numbers, if they do not depend on the input
 */
record OnnxValue(
        @Nullable OnnxNode maker,
        List<@Nullable OnnxValue> inputs,
        int @Nullable [] dims,
        @Nullable OnnxArray constant) {

    static OnnxValue of(OnnxArray constant) {
        return new OnnxValue(null, List.of(), constant.dims(), constant);
    }

    boolean isConstant() {
        return constant != null;
    }

    /** An input; null where there is none. */
    @Nullable
    OnnxValue input(int i) {
        return i < inputs.size() ? inputs.get(i) : null;
    }

    /** The numbers of an input; null where there is none or they are not constant. */
    @Nullable
    OnnxArray constant(int i) {
        OnnxValue input = input(i);
        return input == null ? null : input.constant();
    }
}
