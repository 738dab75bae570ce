package convolens.model.unfold;

import convolens.walk.chain.ArrayName;
import java.util.Locale;

/**
 * What a scene about gradients sets besides the operation. Immutable.
 *
 * @param upstream the gradient that comes from behind
 * @param rest what follows a convolution in a gradient check
 * @param variable what a gradient check moves: {@link ArrayName#X}, {@link ArrayName#W} or {@link ArrayName#B}
 * @param step how far it moves it: h
 */
public record GradientSettings(Upstream upstream, Rest rest, ArrayName variable, double step) {
    /** The smallest h. */
    public static final double LEAST_STEP = 1e-6;

    /** The largest h. */
    public static final double MOST_STEP = 1;

    /** What follows a convolution. */
    public enum Rest {
        /** Nothing. */
        NOTHING,
        /** ReLU. */
        RELU,
        /** ReLU and a max pooling of 2×2 cells, as in the network of section 7.5. */
        RELU_POOLING;

        /** The bundle key of the name, such as "check.relu". */
        public String key() {
            return "check." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A gradient from behind, the check being that of the whole row of layers by its input. */
    public static GradientSettings of(Upstream.Kind kind) {
        return new GradientSettings(Upstream.of(kind), Rest.RELU_POOLING, ArrayName.W, 1e-3);
    }

    /** The same with another gradient from behind. */
    public GradientSettings with(Upstream changed) {
        return new GradientSettings(changed, rest, variable, step);
    }

    /** The same with something else behind the convolution. */
    public GradientSettings with(Rest changed) {
        return new GradientSettings(upstream, changed, variable, step);
    }

    /** The same with another variable. */
    public GradientSettings with(ArrayName changed) {
        return new GradientSettings(upstream, rest, changed, step);
    }

    /** The same with another h, or the nearest that is possible. */
    public GradientSettings with(double changed) {
        return new GradientSettings(upstream, rest, variable, Math.max(LEAST_STEP, Math.min(MOST_STEP, changed)));
    }
}
