package convolens.model.unfold;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Tensor;
import convolens.model.predict.Phrase;
import convolens.model.setup.Operation;
import convolens.model.setup.SlidingState;
import convolens.model.whatif.Deviation;
import convolens.model.whatif.Difference;
import convolens.model.whatif.Outcome;
import convolens.model.whatif.Pointless;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axis;
import convolens.walk.chain.Chain;
import convolens.walk.chain.ChainArray;
import convolens.walk.chain.ChainOperation;
import convolens.walk.chain.PoolingChain;
import java.util.Objects;

/**
 * A gradient (7.4.3, 7.4.4), computed otherwise.
 *
 * @param right dW, dx or the buffer of col2im
 */
record BackwardOtherwise(UnfoldFrame frame, ChainArray right) {

    Outcome doing(Deviation deviation) {
        return switch (deviation) {
            case OVERWRITTEN -> overwritten();
            case ARGMAX_LOST -> argmaxLost();
            case DW_RESHAPED -> reshaped();
            default -> throw new IllegalArgumentException(deviation + " is not about a gradient");
        };
    }

    private Difference difference(Tensor wrong, Phrase why) {
        return new Difference(right.name().symbol(), right.values(), wrong, why);
    }

    /** Of the numbers that reach a cell, the one of the last slice in the order of the loop over the filter's cells. */
    private Outcome overwritten() {
        Chain chain = frame.chain();
        ChainOperation fold = Objects.requireNonNull(chain.writing(right.name()));
        ChainArray col = chain.array(fold.operands().get(0));
        Tensor last = new Tensor(right.values().shape());
        int value = 0;
        int most = 0;
        for (int cell = 0; cell < right.size(); cell++) {
            if (right.isBuffer() || !right.isPadding(cell)) {
                int[] sources = chain.sources(fold, cell);
                most = Math.max(most, sources.length);
                int latest = -1;
                for (int source : sources) {
                    int slice = slice(col, source);
                    if (slice > latest) {
                        latest = slice;
                        last.data()[value] = col.value(source);
                    }
                }
                value++;
            }
        }
        return most < 2
                ? new Pointless(Phrase.of("whatif.none.overlap"))
                : difference(last, Phrase.of("whatif.why.overwritten", most));
    }

    private static int slice(ChainArray col, int source) {
        return col.axes().index(source, Axis.FILTER_ROW) * col.axes().extent(Axis.FILTER_COLUMN)
                + col.axes().index(source, Axis.FILTER_COLUMN);
    }

    /** Shared out among all cells of a window, as by an average. */
    private Outcome argmaxLost() {
        SlidingState state = frame.state();
        int cells = state.geometry().cells();
        if (state.operation() != Operation.MAX_POOLING || cells == 1) {
            return new Pointless(Phrase.of("whatif.none.argmax"));
        }
        Tensor dout = frame.chain().array(ArrayName.DOUT).values();
        Chain shared = PoolingChain.backward(Pooling.Kind.AVERAGE, state.input(), state.window(), dout)
                .chain();
        return difference(shared.array(ArrayName.DX).values(), Phrase.of("whatif.why.argmaxLost", cells));
    }

    /** The memory of dW_col, which is (C·FH·FW, FN), taken for (FN,C,FH,FW). */
    private Outcome reshaped() {
        Tensor dw = right.values();
        if (right.name() == ArrayName.ANALYTIC && frame.gradients().variable() != ArrayName.W) {
            return new Pointless(Phrase.of("whatif.none.weights"));
        }
        int filters = dw.dim(0);
        if (filters == 1) {
            return new Pointless(Phrase.of("whatif.none.filters"));
        }
        Tensor columns = Tensor.empty();
        Permutation.of(1, 0).transpose(dw.view(filters, dw.size() / filters), columns);
        return difference(columns.reshape(dw.shape()), Phrase.of("whatif.why.dwReshaped", filters));
    }
}
