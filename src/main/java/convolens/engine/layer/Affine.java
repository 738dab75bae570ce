package convolens.engine.layer;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Phase;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fully connected layer. An image is flattened in row-major order.
 *
 * <pre>
 * y = x·W + b
 * dW = xᵀ·dy,  db = Σₙ dy,  dx = dy·Wᵀ
 * x: (N, …) = (N,D), W: (D,M), b: (M) → y: (N,M)
 * </pre>
 *
 * Source: section 5.6.2.
 */
public final class Affine implements Layer {
    private final Cpu cpu;
    private final Parameter weights;
    private final Parameter bias;
    private @Nullable Tensor input;

    /**
     * @param cpu what to compute on
     * @param weights W: (D,M)
     * @param bias b: (M)
     * @throws IllegalArgumentException if the shapes do not go together
     */
    public Affine(Cpu cpu, Parameter weights, Parameter bias) {
        if (weights.shape().rank() != 2
                || bias.shape().rank() != 1
                || bias.shape().dim(0) != weights.shape().dim(1)) {
            throw new IllegalArgumentException("an affine layer takes weights (D, M) and a bias (M,), but got "
                    + weights.shape() + " and " + bias.shape());
        }
        this.cpu = cpu;
        this.weights = weights;
        this.bias = bias;
    }

    @Override
    public String name() {
        return "Affine";
    }

    @Override
    public Shape outputShape(Shape input) {
        int d = weights.shape().dim(0);
        if (input.rank() < 2 || input.sizeOfOne() != d) {
            throw new IllegalArgumentException("an affine layer with weights " + weights.shape() + " takes samples of "
                    + d + " values, but the input " + input + " has " + input.sizeOfOne());
        }
        return Shape.of(input.dim(0), weights.shape().dim(1));
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        Shape output = outputShape(x.shape());
        int n = output.dim(0);
        int m = output.dim(1);
        int d = weights.shape().dim(0);
        y.reshape(output);
        cpu.multiply(
                Phase.MULTIPLY_FORWARD,
                false,
                false,
                n,
                m,
                d,
                x.data(),
                weights.value().data(),
                y.data());
        float[] b = bias.value().data();
        float[] out = y.data();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                out[i * m + j] += b[j];
            }
        }
        input = x;
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Tensor x = Gradients.kept(name(), input);
        Gradients.require(name(), dy, outputShape(x.shape()));
        int n = dy.dim(0);
        int m = dy.dim(1);
        int d = weights.shape().dim(0);
        cpu.multiply(
                Phase.MULTIPLY_BACKWARD,
                true,
                false,
                d,
                m,
                n,
                x.data(),
                dy.data(),
                weights.gradient().data());
        float[] db = bias.gradient().data();
        bias.gradient().fill(0);
        float[] out = dy.data();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                db[j] += out[i * m + j];
            }
        }
        if (dx != null) {
            dx.reshape(x.shape());
            cpu.multiply(
                    Phase.MULTIPLY_BACKWARD,
                    false,
                    true,
                    n,
                    d,
                    m,
                    dy.data(),
                    weights.value().data(),
                    dx.data());
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }
}
