package convolens.model.unfold;

import convolens.engine.im2col.Im2Col;
import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Phrase;
import convolens.model.setup.SlidingState;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.Difference;
import convolens.model.whatif.Outcome;
import convolens.model.whatif.Pointless;
import convolens.model.whatif.WindowOtherwise;
import convolens.walk.chain.ChainArray;

/**
 * The unfolded input, unfolded otherwise (7.4.2, 7.4.4).
 *
 * @param right (N·OH·OW, C·FH·FW), or (N·OH·OW·C, FH·FW) for a pooling
 */
record ColOtherwise(SlidingState state, ChainArray right) {

    Outcome doing(Deviation deviation) {
        return deviation == Deviation.COL_RESHAPED
                ? reshaped()
                : WindowOtherwise.of(state, deviation).outcome(other -> {
                    Tensor col = Tensor.empty();
                    Im2Col.unfold(
                            state.input(),
                            other.window()
                                    .over(state.input().dim(2), state.input().dim(3)),
                            col);
                    return difference(col, other.why());
                });
    }

    private Difference difference(Tensor wrong, Phrase why) {
        return new Difference(right.name().symbol(), right.values(), wrong, why);
    }

    /** The memory of (N,C,FH,FW,OH,OW), which the loop of im2col fills, cut into rows as it lies. */
    private Outcome reshaped() {
        WindowGeometry g = state.geometry();
        int channels = state.input().dim(1);
        if (g.windows() == 1) {
            return new Pointless(Phrase.of("whatif.none.windows"));
        }
        Tensor lying = Tensor.empty();
        Permutation.of(0, 3, 4, 5, 1, 2)
                .transpose(
                        right.values()
                                .view(
                                        state.input().dim(0),
                                        g.outputHeight(),
                                        g.outputWidth(),
                                        channels,
                                        g.filterHeight(),
                                        g.filterWidth()),
                        lying);
        return difference(
                lying.reshape(right.values().shape()), Phrase.of("whatif.why.colReshaped", g.windows(), g.cells()));
    }
}
