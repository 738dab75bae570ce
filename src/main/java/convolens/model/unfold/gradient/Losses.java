package convolens.model.unfold.gradient;

import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.tensor.Tensor;
import java.util.List;

/** The gradient with which a loss begins the way back: softmax with loss over all outputs of a sample, the first being right. */
public final class Losses {
    private Losses() {}

    /** The gradient of what layers give for an input. */
    public static Tensor gradient(List<Layer> layers, Tensor x) {
        Tensor y = x;
        for (Layer layer : layers) {
            Tensor next = Tensor.empty();
            layer.forward(y, Mode.PREDICT, next);
            y = next;
        }
        return gradient(y);
    }

    /** The gradient of outputs (N,…). */
    static Tensor gradient(Tensor y) {
        int samples = y.dim(0);
        SoftmaxWithLoss loss = new SoftmaxWithLoss();
        loss.forward(y.view(samples, y.size() / samples), new int[samples]);
        Tensor gradient = Tensor.empty();
        loss.backward(gradient);
        return gradient.reshape(y.shape());
    }
}
