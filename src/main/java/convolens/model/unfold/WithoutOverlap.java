package convolens.model.unfold;

import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import java.util.Map;

/** Strides as long as windows, at which none overlap. */
final class WithoutOverlap {
    private WithoutOverlap() {}

    /**
     * A state with such strides.
     *
     * @param max the largest values of some quantities; where they forbid it, strides are as long as they can be
     */
    static SlidingState of(SlidingState state, Map<Quantity, Integer> max) {
        SlidingState down = with(state, Quantity.STRIDE_Y, state.window().spanY(), max);
        return with(down, Quantity.STRIDE_X, state.window().spanX(), max);
    }

    private static SlidingState with(SlidingState state, Quantity stride, int wanted, Map<Quantity, Integer> max) {
        int most = max.getOrDefault(stride, wanted);
        return stride.with(state, stride.bounds(state).clamp(Math.min(most, wanted)));
    }
}
