package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** A tensor that is learned, with its gradient, which takes no memory before it is asked for. */
public final class Parameter {
    private final String name;
    private final Tensor value;
    private volatile @Nullable Tensor gradient;

    private Parameter(String name, Tensor value) {
        this.name = name;
        this.value = value;
    }

    /** A parameter of zeros with a gradient of zeros. */
    public static Parameter zeros(String name, int... dims) {
        return new Parameter(name, Tensor.zeros(dims));
    }

    /** A parameter that starts at the given value, which is not copied, with a gradient of zeros. */
    public static Parameter of(String name, Tensor value) {
        return new Parameter(name, value);
    }

    /** The book's name, W1, b1, W2 … */
    public String name() {
        return name;
    }

    /** The weights or biases. */
    public Tensor value() {
        return value;
    }

    /** The gradient of the last backward pass, of the same shape; overwritten by each. */
    public Tensor gradient() {
        Tensor known = gradient;
        return known == null ? firstGradient() : known;
    }

    /** Several threads may ask for it first. */
    private synchronized Tensor firstGradient() {
        Tensor known = gradient;
        if (known == null) {
            known = new Tensor(value.shape());
            gradient = known;
        }
        return known;
    }

    /** The shape of value and gradient. */
    public Shape shape() {
        return value.shape();
    }

    @Override
    public String toString() {
        return name + " " + shape();
    }
}
