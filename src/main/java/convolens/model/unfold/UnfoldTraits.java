package convolens.model.unfold;

import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.Upstream;
import convolens.walk.chain.ArrayName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scene that is a chain of arrays does differently from the others.
 *
 * @param code the code beside the arrays
 * @param compared whether its input can be shown under windows that do not overlap, too
 * @param behind the gradient from behind; null in a scene of the way forward
 * @param checked whether gradients are compared with differences
 * @param explained whether a step shown alone says what it is about
 * @param input what the scene opens with; null for the numbers of the book
 * @param filters what its filters are when it opens; empty for those of the book
 */
record UnfoldTraits(
        Code code,
        boolean compared,
        @Nullable Behind behind,
        boolean checked,
        boolean explained,
        @Nullable InputSource input,
        List<FilterSource> filters) {

    /**
     * The gradient from behind.
     *
     * @param array the array that holds it
     * @param kind what it is when the scene opens
     */
    record Behind(ArrayName array, Upstream.Kind kind) {}

    /** Code that a scene shows. */
    enum Code {
        NONE,
        /** The loop over the cells of a filter. */
        LOOP,
        /** The operation line by line; only the arrays of the line of the moment are on the stage. */
        LINES
    }

    static final UnfoldTraits PLAIN = forward(Code.NONE, false);
    static final UnfoldTraits COMPARED = forward(Code.NONE, true);
    static final UnfoldTraits LOOP = forward(Code.LOOP, false);
    static final UnfoldTraits LINES = forward(Code.LINES, false);
    static final UnfoldTraits BACKWARD = backward(ArrayName.DOUT, Upstream.Kind.RAMP, false);
    static final UnfoldTraits BACKWARD_EXPLAINED = backward(ArrayName.DOUT, Upstream.Kind.RAMP, true);
    static final UnfoldTraits FOLDED = backward(ArrayName.DCOL, Upstream.Kind.ONES, false);

    /** With the numbers of the book no ReLU would ever close, and many maxima would be shared. */
    static final UnfoldTraits CHECKED = new UnfoldTraits(
            Code.NONE,
            false,
            new Behind(ArrayName.DOUT, Upstream.Kind.RAMP),
            true,
            false,
            InputSource.of(InputPreset.RANDOM, 6),
            List.of(FilterSource.of(FilterPreset.SOBEL), FilterSource.of(FilterPreset.LAPLACIAN)));

    /** The array that holds the gradient from behind; null where there is none. */
    @Nullable
    ArrayName upstream() {
        return behind == null ? null : behind.array;
    }

    /** What is set besides the operation when the scene opens; null for nothing. */
    @Nullable
    GradientSettings gradients() {
        return behind == null ? null : GradientSettings.of(behind.kind);
    }

    private static UnfoldTraits forward(Code code, boolean compared) {
        return new UnfoldTraits(code, compared, null, false, false, null, List.of());
    }

    private static UnfoldTraits backward(ArrayName array, Upstream.Kind kind, boolean explained) {
        return new UnfoldTraits(Code.NONE, false, new Behind(array, kind), false, explained, null, List.of());
    }
}
