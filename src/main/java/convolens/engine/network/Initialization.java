package convolens.engine.network;

/** How large fresh weights are; biases begin with 0. Source: section 6.2. */
public sealed interface Initialization {

    /**
     * The standard deviation of the fresh weights of a layer.
     *
     * @param fanIn how many inputs each of its outputs has
     */
    double deviation(int fanIn);

    /** √(2 / fan-in), which keeps the spread of the activations through layers with ReLU. Source: section 6.2.3 (He). */
    record He() implements Initialization {
        @Override
        public double deviation(int fanIn) {
            return Math.sqrt(2.0 / fanIn);
        }
    }

    /**
     * The same for all layers.
     *
     * @param deviation σ, at least 0
     */
    record Normal(double deviation) implements Initialization {

        /** @throws IllegalArgumentException if the deviation is negative or no number */
        public Normal {
            if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "the standard deviation of the weights must be at least 0, but is " + deviation);
            }
        }

        @Override
        public double deviation(int fanIn) {
            return deviation;
        }
    }
}
