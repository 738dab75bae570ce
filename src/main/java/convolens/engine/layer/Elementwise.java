package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** A layer that makes each number of its output of the same number of its input. */
abstract class Elementwise implements Layer {
    private Tensor input = Tensor.empty();
    private @Nullable Tensor output;

    /** y of x. */
    abstract float value(float x);

    /** dy/dx, of x and the y that it became. */
    abstract float slope(float x, float y);

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
            out[i] = value(in[i]);
        }
        input = x;
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
        float[] in = input.data();
        float[] out = y.data();
        float[] from = dy.data();
        float[] to = dx.data();
        int size = dy.size();
        for (int i = 0; i < size; i++) {
            to[i] = from[i] * slope(in[i], out[i]);
        }
    }

    /** On which linear piece x lies, for layers that have some; 0 otherwise. */
    int piece(float x) {
        return 0;
    }

    /** The pieces of the last input. */
    final long pieces() {
        long signature = Kinks.NONE;
        float[] in = input.data();
        int size = input.size();
        for (int i = 0; i < size; i++) {
            signature = Kinks.fold(signature, piece(in[i]));
        }
        return signature;
    }
}
