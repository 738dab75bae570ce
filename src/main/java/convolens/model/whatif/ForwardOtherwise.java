package convolens.model.whatif;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Phrase;
import convolens.model.setup.SlidingState;
import convolens.walk.ConvolutionWalk;
import convolens.walk.PoolingWalk;
import org.jspecify.annotations.Nullable;

/**
 * The output of a convolution or a pooling (7.2, 7.3), done otherwise. The engine computes it, with what a deviation makes of
 * filters, bias or window.
 *
 * @param state what is set
 * @param symbol what the output is called
 * @param right the engine's output (N,FN,OH,OW) or (N,C,OH,OW)
 */
public record ForwardOtherwise(SlidingState state, String symbol, Tensor right) {

    /**
     * What comes of it.
     *
     * @throws IllegalArgumentException if it is not about the way forward
     */
    public Outcome doing(Deviation deviation) {
        return switch (deviation) {
            case FLIPPED -> difference(computed(flipped(state.filters()), bias()), Phrase.of("whatif.why.flipped"));
            case PADDING_ONE_SIDE, STRIDE_ONE_AXIS, POOL_STRIDE_ONE ->
                WindowOtherwise.of(state, deviation)
                        .outcome(window -> new Difference(symbol, right, computed(window.window()), window.why()));
            case CHANNELS_AVERAGED -> averaged();
            case BIAS_EACH -> biasEach();
            case FILTER_RESHAPED -> filterReshaped();
            case RESHAPED -> reshaped();
            default -> throw new IllegalArgumentException(deviation + " is not about the way forward");
        };
    }

    private Difference difference(Tensor wrong, Phrase why) {
        return new Difference(symbol, right, wrong, why);
    }

    private @Nullable Tensor bias() {
        return state.biased() ? state.bias() : null;
    }

    private Tensor computed(Tensor filters, @Nullable Tensor bias) {
        return computed(filters, bias, state.window());
    }

    private Tensor computed(Window window) {
        return state.operation().isPooling()
                ? PoolingWalk.of(state.operation().poolingKind(), state.input(), window)
                        .output()
                : computed(state.filters(), bias(), window);
    }

    private Tensor computed(Tensor filters, @Nullable Tensor bias, Window window) {
        return ConvolutionWalk.of(
                        state.input(),
                        new ConvolutionWalk.Given(
                                filters, bias, window, state.groups(), state.fill(), state.paddingValue()))
                .output();
    }

    private static Tensor flipped(Tensor filters) {
        Tensor turned = new Tensor(filters.shape());
        int cells = filters.dim(2) * filters.dim(3);
        for (int i = 0; i < filters.size(); i++) {
            turned.data()[i] = filters.data()[i / cells * cells + cells - 1 - i % cells];
        }
        return turned;
    }

    private static Tensor scaled(Tensor of, double factor) {
        Tensor scaled = new Tensor(of.shape());
        for (int i = 0; i < of.size(); i++) {
            scaled.data()[i] = (float) (of.data()[i] * factor);
        }
        return scaled;
    }

    private Outcome averaged() {
        int channels = state.filters().dim(1);
        if (channels == 1) {
            return new Pointless(Phrase.of("whatif.none.channels"));
        }
        return difference(
                computed(scaled(state.filters(), 1.0 / channels), bias()),
                Phrase.of("whatif.why.channelsAveraged", channels));
    }

    private Outcome biasEach() {
        if (!state.biased()) {
            return new Pointless(Phrase.of("whatif.none.bias"));
        }
        int cells = state.geometry().cells() * state.filters().dim(1);
        return difference(
                computed(state.filters(), scaled(state.bias(), cells)), Phrase.of("whatif.why.biasEach", cells));
    }

    /** Column f of {@code W.reshape(-1, FN)}, as filter f. */
    private Outcome filterReshaped() {
        int filters = state.filters().dim(0);
        if (filters == 1) {
            return new Pointless(Phrase.of("whatif.none.filters"));
        }
        int cells = state.filters().size() / filters;
        Tensor mixed = Tensor.empty();
        Permutation.of(1, 0).transpose(state.filters().view(cells, filters), mixed);
        return difference(
                computed(mixed.reshape(state.filters().shape()), bias()),
                Phrase.of("whatif.why.filterReshaped", filters));
    }

    /** The memory of (N,OH,OW,maps), taken for (N,maps,OH,OW). */
    private Outcome reshaped() {
        WindowGeometry g = state.geometry();
        Shape shape = right.shape();
        if (shape.dim(1) == 1 || g.windows() == 1) {
            return new Pointless(
                    Phrase.of(state.operation().isPooling() ? "whatif.none.channels" : "whatif.none.filters"));
        }
        Tensor rows = Tensor.empty();
        Permutation.of(0, 2, 3, 1).transpose(right, rows);
        return difference(
                rows.reshape(shape),
                Phrase.of(
                        state.operation().isPooling() ? "whatif.why.poolReshaped" : "whatif.why.reshaped",
                        shape.dim(1)));
    }
}
