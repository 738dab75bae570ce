package convolens.model.unfold.gradient;

import convolens.walk.chain.ArrayName;
import java.util.Locale;

/**
 * What a scene about gradients sets besides the operation. Immutable.
 *
 * @param upstream the gradient that comes from behind
 * @param overwrites whether col2im sets numbers where it should add them: "=" in place of "+="
 * @param rest what follows a convolution in a gradient check
 * @param variable what a gradient check moves: {@link ArrayName#X}, {@link ArrayName#W} or {@link ArrayName#B}
 * @param step how far it moves it: h
 */
public record GradientSettings(Upstream upstream, boolean overwrites, Rest rest, ArrayName variable, double step) {
    /** The smallest h. */
    public static final double MIN_STEP = 1e-6;

    /** The largest h. */
    public static final double MAX_STEP = 1;

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

    /** A gradient from behind that is added up, and a check of the filters with all layers. */
    public static GradientSettings of(Upstream.Kind kind) {
        return new GradientSettings(Upstream.of(kind), false, Rest.RELU_POOLING, ArrayName.W, 1e-3);
    }

    /** The same with another gradient from behind. */
    public GradientSettings with(Upstream changed) {
        return new GradientSettings(changed, overwrites, rest, variable, step);
    }

    /** The same with "=" or "+=". */
    public GradientSettings with(boolean changed) {
        return new GradientSettings(upstream, changed, rest, variable, step);
    }

    /** The same with something else behind the convolution. */
    public GradientSettings with(Rest changed) {
        return new GradientSettings(upstream, overwrites, changed, variable, step);
    }

    /** The same with another variable. */
    public GradientSettings with(ArrayName changed) {
        return new GradientSettings(upstream, overwrites, rest, changed, step);
    }

    /** The same with another h, or the nearest that is possible. */
    public GradientSettings with(double changed) {
        double possible = Math.max(MIN_STEP, Math.min(MAX_STEP, changed));
        return new GradientSettings(upstream, overwrites, rest, variable, possible);
    }
}
