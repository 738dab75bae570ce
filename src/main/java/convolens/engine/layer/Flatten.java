package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * An image as a row of numbers, in row-major order. An affine layer does that by itself; others, such as a normalization of
 * units, need it before them.
 *
 * <pre>
 * y[n, (c·H + row)·W + column] = x[n, c, row, column]
 * x: (N,C,H,W) → y: (N,C·H·W)
 * </pre>
 *
 * Source: section 7.4.
 */
public final class Flatten implements Layer {
    private @Nullable Shape input;

    @Override
    public String name() {
        return "Flatten";
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(input.dim(0), input.sizeOfOne());
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(outputShape(x.shape()));
        input = x.shape();
        System.arraycopy(x.data(), 0, y.data(), 0, x.size());
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Shape shape = Gradients.kept(name(), input);
        Gradients.require(name(), dy, outputShape(shape));
        if (dx != null) {
            dx.reshape(shape);
            System.arraycopy(dy.data(), 0, dx.data(), 0, dy.size());
        }
    }
}
