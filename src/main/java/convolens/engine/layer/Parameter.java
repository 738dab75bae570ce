package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;

/**
 * A tensor that is learned, with its gradient.
 *
 * @param name the book's name, W1, b1, W2 …
 * @param value the weights or biases
 * @param gradient the gradient of the last backward pass, of the same shape; overwritten by each
 */
public record Parameter(String name, Tensor value, Tensor gradient) {

    /** @throws IllegalArgumentException if value and gradient differ in shape */
    public Parameter {
        if (!value.shape().equals(gradient.shape())) {
            throw new IllegalArgumentException("the gradient of " + name + " must have the shape " + value.shape()
                    + ", but has " + gradient.shape());
        }
    }

    /** A parameter of zeros with a gradient of zeros. */
    public static Parameter zeros(String name, int... dims) {
        return new Parameter(name, Tensor.zeros(dims), Tensor.zeros(dims));
    }

    /** A parameter that starts at the given value, with a gradient of zeros. */
    public static Parameter of(String name, Tensor value) {
        return new Parameter(name, value, new Tensor(value.shape()));
    }

    /** The shape of value and gradient. */
    public Shape shape() {
        return value.shape();
    }
}
