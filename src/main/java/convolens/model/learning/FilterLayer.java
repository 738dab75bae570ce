package convolens.model.learning;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;

/**
 * The engine's convolution with one filter over one input, and the mean squared error of its output.
 *
 * <pre>
 * y = x ∗ w,  e = y − t,  L = 1/n · Σ e²  over the n windows
 * dL/dy = 2/n · e,  dW = Σ 2/n · e · (x under the window)
 * x: (1,1,H,W), w: (1,1,FH,FW), y, t, e: (1,1,OH,OW)
 * </pre>
 *
 * Source: sections 4.2.1 (without its factor of a half, with a mean over the windows) and 7.4.3.
 */
final class FilterLayer {
    private static final int POWERS = 30;

    private final Tensor input;
    private final Parameter weights;
    private final Convolution layer;
    private final Tensor output = Tensor.empty();

    /**
     * @param input x, not modified
     * @param filter w, modified by whoever trains it
     */
    FilterLayer(Tensor input, Tensor filter, Window window) {
        this.input = input;
        weights = Parameter.of("W", filter);
        layer = new Convolution(Cpu.single(), weights, Parameter.zeros("b", 1), window);
    }

    /** w and dW, the same objects throughout. */
    Parameter weights() {
        return weights;
    }

    /** y for w as it is now; overwritten by the next call. */
    Tensor forward() {
        layer.forward(input, Mode.TRAIN, output);
        return output;
    }

    /**
     * Leaves in the gradient of the weights what belongs to the latest output.
     *
     * @param target t, not modified
     * @return the loss L; infinite or NaN where the output is, or where squares overflow a double
     */
    double backward(Tensor target) {
        int n = output.size();
        Tensor gradient = new Tensor(output.shape());
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double e = (double) output.data()[i] - target.data()[i];
            sum += e * e;
            gradient.data()[i] = share((float) e, n);
        }
        layer.backward(gradient, null);
        return sum / n;
    }

    /** 2/n · e: the gradient of the loss with respect to the output of one window. */
    static float share(float error, int windows) {
        return 2f * error / windows;
    }

    /**
     * λ, the largest curvature of the loss, which does not depend on w: the largest eigenvalue of its Hessian 2/n · XᵀX, X
     * being the unfolded input. SGD diverges at learning rates above 2 / λ. By powers of the Hessian, which is applied by
     * a forward and a backward pass to the target 0.
     *
     * @return 1 where the input is 0 everywhere
     */
    static double curvature(Tensor input, Window window) {
        Tensor vector = Tensor.zeros(1, 1, window.height(), window.width());
        for (int i = 0; i < vector.size(); i++) {
            vector.data()[i] = 1 + i % 3 * 0.1f + i % 2 * 0.05f;
        }
        FilterLayer layer = new FilterLayer(input, vector, window);
        Tensor zeros = new Tensor(layer.forward().shape());
        double value = 0;
        for (int power = 0; power < POWERS; power++) {
            layer.forward();
            layer.backward(zeros);
            Tensor image = layer.weights.gradient();
            value = norm(image) / norm(vector);
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                return 1;
            }
            double length = norm(image);
            for (int i = 0; i < vector.size(); i++) {
                vector.data()[i] = (float) (image.data()[i] / length);
            }
        }
        return value;
    }

    private static double norm(Tensor of) {
        double sum = 0;
        for (int i = 0; i < of.size(); i++) {
            sum += (double) of.data()[i] * of.data()[i];
        }
        return Math.sqrt(sum);
    }
}
