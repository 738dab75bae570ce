package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;

/** What every backward pass refuses at its door. */
final class Gradients {
    private Gradients() {}

    /**
     * @param layer the name of the layer
     * @param dy the gradient handed in
     * @param output the shape of the last output, or null if there was none
     * @throws IllegalStateException if there was no forward pass
     * @throws IllegalArgumentException if dy has another shape than the output; the message names both
     */
    static void require(String layer, Tensor dy, Shape output) {
        if (output == null) {
            throw new IllegalStateException("the backward pass of " + layer + " needs a forward pass before it");
        }
        if (!dy.shape().equals(output)) {
            throw new IllegalArgumentException("the last output of " + layer + " was " + output
                    + ", so its gradient must be too, but is " + dy.shape());
        }
    }
}
