package convolens.model.transposed;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.Sizes;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.Upstream;
import convolens.walk.TransposedWalk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The convolution whose gradient dx a transposed convolution is: over an input of the output's size, which does not matter
 * for dx and is 0, under the same filter, with dout the input.
 *
 * @param convolution what is set of the operation in the scene Convolution backward
 * @param gradients what is set besides it: the gradient from behind
 */
public record BackwardOfTransposed(SlidingState convolution, GradientSettings gradients) {

    /**
     * The transposed convolution that a gradient dx is.
     *
     * @param dout the gradient from behind
     * @return empty where it is none of this scene: more than one sample, channel or filter, strides or paddings that differ,
     *     more cells than there is room for, or rows that no window reaches
     */
    public static Optional<TransposedState> back(SlidingState convolution, Tensor dout) {
        Window w = convolution.window();
        Sizes sizes = convolution.sizes();
        WindowGeometry g = convolution.geometry();
        boolean single = sizes.samples() == 1 && sizes.channels() == 1 && sizes.filters() == 1;
        boolean alike = convolution.isPlain() && w.strideY() == w.strideX() && w.paddingY() == w.paddingX();
        if (!single || !alike || g.rowsLeftOver() > 0 || g.columnsLeftOver() > 0) {
            return Optional.empty();
        }
        TransposedState state = new TransposedState(
                dout.view(dout.dim(2), dout.dim(3)).copy(),
                convolution.filters().view(w.height(), w.width()).copy(),
                w.strideY(),
                w.paddingY());
        boolean fits = Arrays.stream(TransposedQuantity.values())
                .allMatch(quantity ->
                        state.get(quantity) >= state.min(quantity) && state.get(quantity) <= state.max(quantity));
        return fits ? Optional.of(state) : Optional.empty();
    }

    /** The convolution for what is set. */
    public static BackwardOfTransposed of(TransposedState state) {
        Tensor w = state.w();
        Window window =
                new Window(w.dim(0), w.dim(1), state.stride(), state.stride(), state.padding(), state.padding());
        int height = TransposedWalk.output(state.x().dim(0), w.dim(0), state.stride(), state.padding());
        int width = TransposedWalk.output(state.x().dim(1), w.dim(1), state.stride(), state.padding());
        SlidingState convolution = new SlidingState(
                Operation.CONVOLUTION,
                Tensor.zeros(1, 1, height, width),
                InputSource.of(InputPreset.EDITED, 0),
                w.view(1, 1, w.dim(0), w.dim(1)).copy(),
                List.of(FilterSource.of(FilterPreset.EDITED)),
                Tensor.zeros(1),
                false,
                window,
                0);
        Tensor dout = state.x().view(1, 1, state.x().dim(0), state.x().dim(1)).copy();
        return new BackwardOfTransposed(
                convolution, GradientSettings.of(Upstream.Kind.TYPED).with(new Upstream(Upstream.Kind.TYPED, 0, dout)));
    }
}
