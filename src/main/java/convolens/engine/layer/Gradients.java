package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** What every backward pass refuses at its door. */
final class Gradients {
    private Gradients() {}

    /**
     * What the last forward pass has left.
     *
     * @param layer the name of the layer
     * @param kept null if there was none
     * @throws IllegalStateException if there was no forward pass
     */
    static <T> T kept(String layer, @Nullable T kept) {
        if (kept == null) {
            throw new IllegalStateException("a forward pass of " + layer + " has to come first");
        }
        return kept;
    }

    /**
     * @param layer the name of the layer
     * @param dy the gradient handed in
     * @param output the shape of the last output
     * @throws IllegalArgumentException if dy has another shape than the output; the message names both
     */
    static void require(String layer, Tensor dy, Shape output) {
        if (!dy.shape().equals(output)) {
            throw new IllegalArgumentException("the last output of " + layer + " was " + output
                    + ", so its gradient must be too, but is " + dy.shape());
        }
    }
}
