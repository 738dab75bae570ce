package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The rectifier.
 *
 * <pre>
 * y = max(x, 0)
 * dx = dy where y &gt; 0, else 0
 * </pre>
 *
 * NaN stays NaN, so that a diverging run is seen. Shapes: x, y of any equal shape. Source: section 5.5.1.
 */
public final class Relu implements Layer {
    private @Nullable Tensor output;

    @Override
    public String name() {
        return "ReLU";
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        y.reshape(x.shape());
        float[] in = x.data();
        float[] out = y.data();
        int size = x.size();
        for (int i = 0; i < size; i++) {
            out[i] = Math.max(in[i], 0f);
        }
        output = y;
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Tensor y = Gradients.kept(name(), output);
        Gradients.require(name(), dy, y.shape());
        if (dx == null) {
            return;
        }
        dx.reshape(dy.shape());
        float[] out = y.data();
        float[] from = dy.data();
        float[] to = dx.data();
        int size = dy.size();
        for (int i = 0; i < size; i++) {
            to[i] = out[i] > 0 ? from[i] : 0;
        }
    }

    @Override
    public long kinkSignature() {
        long signature = Kinks.NONE;
        Tensor y = Gradients.kept(name(), output);
        float[] out = y.data();
        int size = y.size();
        for (int i = 0; i < size; i++) {
            signature = Kinks.fold(signature, out[i] > 0 ? 1 : 0);
        }
        return signature;
    }
}
