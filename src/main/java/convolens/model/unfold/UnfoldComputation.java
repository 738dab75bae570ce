package convolens.model.unfold;

import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.GradientTrial;
import convolens.walk.chain.ConvolutionChain;
import convolens.walk.chain.PoolingChain;
import java.util.function.BooleanSupplier;

/** How the arrays of a scene are computed from what is set: forward, backward, or by differences. */
record UnfoldComputation(UnfoldPreset preset) {
    /** A number of a gradient check takes two passes, and four more if there is a kink. */
    private static final int PASSES = 4;

    /**
     * Computes the arrays of what is set.
     *
     * @param obsolete whether the result is no longer wanted
     * @throws java.util.concurrent.CancellationException if it is not
     */
    Computed compute(Setup.Contents<GradientSettings> contents, BooleanSupplier obsolete) {
        SlidingState state = contents.state();
        GradientSettings gradients = contents.besides();
        UnfoldTraits.Behind behind = preset.behind();
        if (gradients != null && behind != null) {
            return preset.isChecked()
                    ? Computed.of(new GradientTrial(state, gradients).run(obsolete))
                    : new BackwardArrays(state, gradients).of(behind.array());
        }
        if (preset.isPooling()) {
            return Computed.of(PoolingChain.forward(state.operation().poolingKind(), state.input(), state.window()));
        }
        return Computed.of(ConvolutionChain.forward(
                state.input(), state.filters(), state.biased() ? state.bias() : null, state.window()));
    }

    /** About how many numbers have to be computed for what is set. */
    long cost(Setup.Contents<GradientSettings> contents) {
        SlidingState state = contents.state();
        long cells = (long) state.geometry().windows()
                * state.geometry().cells()
                * state.sizes().channels()
                * state.sizes().samples();
        long once = preset.isPooling() ? cells : cells * (1 + state.sizes().filters());
        return preset.isChecked() ? once * PASSES * GradientTrial.numbers(contents) : once;
    }
}
