package convolens.model.array;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Tensor;
import java.util.Arrays;

/**
 * An array and its transpose, computed by the engine.
 *
 * @param x the array, not to be modified
 * @param order how y takes the axes of x
 * @param y x.transpose(order), in an order of its own in memory; not to be modified
 * @param back y.transpose(order⁻¹), not to be modified
 */
public record Transposed(Tensor x, Permutation order, Tensor y, Tensor back) {

    /** Computes the transpose and the way back. */
    public static Transposed of(Tensor x, Permutation order) {
        Tensor y = Tensor.empty();
        Tensor back = Tensor.empty();
        order.transpose(x, y);
        order.inverse().transpose(y, back);
        return new Transposed(x, order, y, back);
    }

    /** The flat position in x of an element of y. */
    public int source(int target) {
        return order.source(x.shape(), target);
    }

    /** The flat position in y of an element of x. */
    public int target(int source) {
        return order.target(x.shape(), source);
    }

    /** Whether the inverse order gave x again. */
    public boolean leadsBack() {
        return back.shape().equals(x.shape()) && Arrays.equals(back.toArray(), x.toArray());
    }
}
