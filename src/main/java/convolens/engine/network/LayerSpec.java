package convolens.engine.network;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;

/**
 * A layer before it is built: what it makes of a shape and which parameters it will have there, without the memory for
 * them. {@link Architecture} builds it.
 */
public sealed interface LayerSpec {

    /**
     * The shape of the output for an input of this shape; both begin with the number of samples N.
     *
     * @throws IllegalArgumentException if the input does not fit; the message says what would
     */
    Shape outputShape(Shape input);

    /**
     * The shapes of the weights and of the bias behind an input of this shape; empty for a layer that learns nothing.
     *
     * @throws IllegalArgumentException if the input does not fit
     */
    default List<Shape> parameterShapes(Shape input) {
        return List.of();
    }

    /** A layer whose output has the shape of its input. */
    sealed interface Shapeless extends LayerSpec {
        @Override
        default Shape outputShape(Shape input) {
            return input;
        }
    }

    /**
     * The convolution layer: (N,C,H,W) → (N,FN,OH,OW) with OH and OW of equation 7.1; w (FN,C/G,FH,FW), b (FN). Source:
     * sections 7.2.2–7.2.7.
     *
     * @param filters FN
     * @param window extents, stride, padding and dilation
     * @param groups G: how many groups the channels and filters form, which do not see each other
     */
    record Convolution(int filters, Window window, int groups) implements LayerSpec {

        /** @throws IllegalArgumentException if there is no filter, or the groups do not share out the filters */
        public Convolution {
            Arguments.requirePositive("number of filters", filters);
            Arguments.requirePositive("number of groups", groups);
            requireShared("filters", filters, groups);
            if (window.ceil()) {
                throw new IllegalArgumentException("the output of a convolution is rounded down, not up");
            }
        }

        /** With one group. */
        public Convolution(int filters, Window window) {
            this(filters, window, 1);
        }

        @Override
        public Shape outputShape(Shape input) {
            WindowGeometry g = over(window, input, "a convolution");
            requireShared("channels", input.dim(1), groups);
            return Shape.of(input.dim(0), filters, g.outputHeight(), g.outputWidth());
        }

        @Override
        public List<Shape> parameterShapes(Shape input) {
            requireImages(input, "a convolution");
            requireShared("channels", input.dim(1), groups);
            return List.of(
                    Shape.of(filters, input.dim(1) / groups, window.height(), window.width()), Shape.of(filters));
        }

        private static void requireShared(String what, int number, int groups) {
            if (number % groups != 0) {
                throw new IllegalArgumentException("the " + number + " " + what
                        + " of a convolution cannot be shared out to " + groups + " groups: a divisor of " + number
                        + " would fit");
            }
        }
    }

    /**
     * Max or average pooling: (N,C,H,W) → (N,C,OH,OW), nothing learned. Source: section 7.3.
     *
     * @param kind max or average
     * @param window extents, stride and padding
     * @param countsPadding whether the cells of the padding count in an average
     */
    record Pooling(Kind kind, Window window, boolean countsPadding) implements LayerSpec {

        /** With a padding that counts. */
        public Pooling(Kind kind, Window window) {
            this(kind, window, true);
        }

        @Override
        public Shape outputShape(Shape input) {
            WindowGeometry g = over(window, input, "pooling");
            return Shape.of(input.dim(0), input.dim(1), g.outputHeight(), g.outputWidth());
        }
    }

    /** Each map's mean: (N,C,H,W) → (N,C), nothing learned. Source: Lin et al., "Network in network" (2014). */
    record GlobalAveragePooling() implements LayerSpec {
        @Override
        public Shape outputShape(Shape input) {
            requireImages(input, "a global average pooling");
            return Shape.of(input.dim(0), input.dim(1));
        }
    }

    /** Images as rows of numbers: (N,C,H,W) → (N,C·H·W). An affine layer needs none before it. */
    record Flatten() implements LayerSpec {
        @Override
        public Shape outputShape(Shape input) {
            return Shape.of(input.dim(0), input.sizeOfOne());
        }
    }

    /** The rectifier: any shape → the same. Source: section 5.5.1. */
    record Relu() implements Shapeless {}

    /** The sigmoid: any shape → the same. Source: section 5.5.2. */
    record Sigmoid() implements Shapeless {}

    /** The hyperbolic tangent: any shape → the same. */
    record Tanh() implements Shapeless {}

    /**
     * The rectifier that leaks: any shape → the same.
     *
     * @param slope what negative numbers are multiplied by
     */
    record LeakyRelu(double slope) implements Shapeless {

        /** @throws IllegalArgumentException if the slope is no number */
        public LeakyRelu {
            Arguments.requireFinite("slope of a LeakyReLU", slope);
        }
    }

    /** The rectifier that ends at 6: any shape → the same. */
    record Relu6() implements Shapeless {}

    /**
     * Local response normalization across channels: the same shape, nothing learned. Source: Krizhevsky et al. (2012),
     * section 3.3.
     *
     * @param size n: how many channels, at least 1
     * @param alpha α, divided by n
     * @param beta β
     * @param bias k
     */
    record LocalResponseNormalization(int size, double alpha, double beta, double bias) implements LayerSpec {

        /** @throws IllegalArgumentException if there is no channel, or one of the others is no number */
        public LocalResponseNormalization {
            Arguments.requirePositive("number of channels of a local response normalization", size);
            Arguments.requireFinite("alpha of a local response normalization", alpha);
            Arguments.requireFinite("beta of a local response normalization", beta);
            Arguments.requireFinite("bias of a local response normalization", bias);
        }

        @Override
        public Shape outputShape(Shape input) {
            requireImages(input, "a local response normalization");
            return input;
        }
    }

    /**
     * The fully connected layer: (N, …) = (N,D) → (N,M); W (D,M), b (M). Source: section 5.6.2.
     *
     * @param units M
     */
    record Affine(int units) implements LayerSpec {

        /** @throws IllegalArgumentException if there is no unit */
        public Affine {
            Arguments.requirePositive("number of units", units);
        }

        @Override
        public Shape outputShape(Shape input) {
            return Shape.of(input.dim(0), units);
        }

        @Override
        public List<Shape> parameterShapes(Shape input) {
            return List.of(Shape.of(input.sizeOfOne(), units), Shape.of(units));
        }
    }

    /**
     * Batch normalization of channels or units: the same shape; gamma and beta (C). Source: section 6.3.
     */
    record BatchNormalization() implements Shapeless {
        @Override
        public List<Shape> parameterShapes(Shape input) {
            return List.of(Shape.of(input.dim(1)), Shape.of(input.dim(1)));
        }
    }

    /**
     * Dropout: the same shape. Source: section 6.4.3.
     *
     * @param ratio the share of units that is dropped while learning, from 0 to below 1
     */
    record Dropout(double ratio) implements Shapeless {

        /** @throws IllegalArgumentException if the ratio is out of its range */
        public Dropout {
            if (!(ratio >= 0 && ratio < 1)) {
                throw new IllegalArgumentException("the dropout ratio must be at least 0 and below 1, but is " + ratio);
            }
        }
    }

    private static WindowGeometry over(Window window, Shape input, String what) {
        requireImages(input, what);
        return window.over(input.dim(2), input.dim(3));
    }

    private static void requireImages(Shape input, String what) {
        if (input.rank() != 4) {
            throw new IllegalArgumentException(what + " takes (N, C, H, W), but the input is " + input);
        }
    }
}
