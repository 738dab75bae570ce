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

    /**
     * The convolution layer: (N,C,H,W) → (N,FN,OH,OW) with OH and OW of equation 7.1; w (FN,C,FH,FW), b (FN). Source:
     * sections 7.2.2–7.2.7.
     *
     * @param filters FN
     * @param window extents, stride and padding
     */
    record Convolution(int filters, Window window) implements LayerSpec {

        /** @throws IllegalArgumentException if there is no filter */
        public Convolution {
            Arguments.requirePositive("number of filters", filters);
        }

        @Override
        public Shape outputShape(Shape input) {
            WindowGeometry g = over(window, input, "a convolution");
            return Shape.of(input.dim(0), filters, g.outputHeight(), g.outputWidth());
        }

        @Override
        public List<Shape> parameterShapes(Shape input) {
            requireImages(input, "a convolution");
            return List.of(Shape.of(filters, input.dim(1), window.height(), window.width()), Shape.of(filters));
        }
    }

    /**
     * Max or average pooling: (N,C,H,W) → (N,C,OH,OW), nothing learned. Source: section 7.3.
     *
     * @param kind max or average
     * @param window extents, stride and padding
     */
    record Pooling(Kind kind, Window window) implements LayerSpec {
        @Override
        public Shape outputShape(Shape input) {
            WindowGeometry g = over(window, input, "pooling");
            return Shape.of(input.dim(0), input.dim(1), g.outputHeight(), g.outputWidth());
        }
    }

    /** The rectifier: any shape → the same. Source: section 5.5.1. */
    record Relu() implements LayerSpec {
        @Override
        public Shape outputShape(Shape input) {
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
    record BatchNormalization() implements LayerSpec {
        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

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
    record Dropout(double ratio) implements LayerSpec {

        /** @throws IllegalArgumentException if the ratio is out of its range */
        public Dropout {
            if (!(ratio >= 0 && ratio < 1)) {
                throw new IllegalArgumentException("the dropout ratio must be at least 0 and below 1, but is " + ratio);
            }
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
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
