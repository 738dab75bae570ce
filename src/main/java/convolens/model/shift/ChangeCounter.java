package convolens.model.shift;

import convolens.engine.layer.Mode;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;

/** Counts what shifts change, for many inputs and many shifts; its memory is used again. For one thread at a time. */
final class ChangeCounter {
    private static final Reduction[] REDUCTIONS = Reduction.values();

    private final ShiftState state;
    private final Pooling[] layers = new Pooling[REDUCTIONS.length];
    private final Tensor[] before = new Tensor[REDUCTIONS.length];
    private final Tensor moved = Tensor.empty();
    private final Tensor after = Tensor.empty();
    private final int[] counts = new int[REDUCTIONS.length];
    private Tensor input = Tensor.empty();

    /** @param state whose window, border and tolerance are used, and not its input */
    ChangeCounter(ShiftState state) {
        this.state = state;
        for (Reduction reduction : REDUCTIONS) {
            layers[reduction.ordinal()] = reduction.layer(state.window());
            before[reduction.ordinal()] = Tensor.empty();
        }
    }

    /**
     * Takes another input.
     *
     * @param x (1,1,H,W), not modified; it must stay as it is while it is counted
     */
    void take(Tensor x) {
        input = x;
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(x, Mode.PREDICT, before[i]);
        }
    }

    /** What a shift of the input changes. */
    Changes count(Shift shift) {
        state.rules().border().move(input, shift, moved);
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(moved, Mode.PREDICT, after);
            counts[i] = differing(before[i], after);
        }
        return new Changes(counts[0], counts[1], counts[2], before[0].size(), before[1].size());
    }

    private int differing(Tensor a, Tensor b) {
        int count = 0;
        for (int i = 0; i < a.size(); i++) {
            if (Comparison.differ(a.data()[i], b.data()[i], state.rules().tolerance())) {
                count++;
            }
        }
        return count;
    }
}
