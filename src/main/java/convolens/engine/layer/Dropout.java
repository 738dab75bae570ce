package convolens.engine.layer;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Drops units at random while learning.
 *
 * <pre>
 * learning:  y = x · mask,       mask = 1 with probability 1 − ratio, else 0
 * answering: y = x · (1 − ratio)
 * dx = dy · mask
 * </pre>
 *
 * The book scales when answering, unlike PyTorch, which scales by 1/(1 − ratio) when learning; parameters trained by
 * either rule mean the same only under their own. Source: section 6.4.3.
 */
public final class Dropout implements Layer {
    private final float ratio;
    private final SplittableRandom random;
    private boolean[] kept = new boolean[0];
    private Mode mode = Mode.PREDICT;
    private @Nullable Shape output;

    /**
     * @param ratio the share of units that is dropped, from 0 to below 1
     * @param seed where the masks come from; the same seed gives the same masks in the same order
     */
    public Dropout(float ratio, long seed) {
        if (!(ratio >= 0 && ratio < 1)) {
            throw new IllegalArgumentException("the dropout ratio must be at least 0 and below 1, but is " + ratio);
        }
        this.ratio = ratio;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public String name() {
        return "Dropout";
    }

    /** The share of units that is dropped. */
    public float ratio() {
        return ratio;
    }

    /** Passes over the masks of this many units, so that the next mask is the one that would have come after them. */
    public void skip(long units) {
        for (long i = 0; i < units; i++) {
            random.nextDouble();
        }
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
        this.mode = mode;
        output = x.shape();
        if (mode == Mode.PREDICT) {
            for (int i = 0; i < size; i++) {
                out[i] = in[i] * (1 - ratio);
            }
            return;
        }
        if (kept.length < size) {
            kept = new boolean[size];
        }
        for (int i = 0; i < size; i++) {
            kept[i] = random.nextDouble() > ratio;
            out[i] = kept[i] ? in[i] : 0;
        }
    }

    @Override
    public void backward(Tensor dy, @Nullable Tensor dx) {
        Gradients.require(name(), dy, Gradients.kept(name(), output));
        if (dx == null) {
            return;
        }
        dx.reshape(dy.shape());
        float[] from = dy.data();
        float[] to = dx.data();
        int size = dy.size();
        for (int i = 0; i < size; i++) {
            to[i] = mode == Mode.PREDICT ? from[i] * (1 - ratio) : kept[i] ? from[i] : 0;
        }
    }
}
