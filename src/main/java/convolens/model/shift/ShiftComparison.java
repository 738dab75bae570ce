package convolens.model.shift;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import convolens.walk.PoolingWalk;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** One shift of an input, and what each reduction makes of it. */
public final class ShiftComparison {
    private final Shift shift;
    private final Tensor moved;
    private final Map<Reduction, Comparison> comparisons;

    private ShiftComparison(Shift shift, Tensor moved, Map<Reduction, Comparison> comparisons) {
        this.shift = shift;
        this.moved = moved;
        this.comparisons = comparisons;
    }

    /** The comparison of a shift; the engine reduces the input and the moved input here. */
    public static ShiftComparison of(ShiftState state, Shift shift) {
        return of(state, shift, before(state));
    }

    private static ShiftComparison of(ShiftState state, Shift shift, Map<Reduction, PoolingWalk> before) {
        Tensor moved = Tensor.empty();
        state.rules().border().move(state.input(), shift, moved);
        Map<Reduction, Comparison> comparisons = new EnumMap<>(Reduction.class);
        before.forEach((reduction, walk) -> comparisons.put(
                reduction,
                new Comparison(
                        reduction,
                        walk,
                        reduction.walk(moved, state.window()),
                        state.rules().tolerance())));
        return new ShiftComparison(shift, moved, comparisons);
    }

    /** The comparison of another shift of the same state, whose input is not reduced again. */
    public ShiftComparison other(ShiftState state, Shift another) {
        Map<Reduction, PoolingWalk> before = new EnumMap<>(Reduction.class);
        comparisons.forEach((reduction, comparison) -> before.put(reduction, comparison.before()));
        return of(state, another, before);
    }

    private static Map<Reduction, PoolingWalk> before(ShiftState state) {
        Map<Reduction, PoolingWalk> walks = new EnumMap<>(Reduction.class);
        for (Reduction reduction : Reduction.values()) {
            walks.put(reduction, reduction.walk(state.input(), state.window()));
        }
        return walks;
    }

    /** The shift. */
    public Shift shift() {
        return shift;
    }

    /** The moved input (1,1,H,W); not to be modified. */
    public Tensor moved() {
        return moved;
    }

    /** What a reduction makes of the shift. */
    public Comparison of(Reduction reduction) {
        return Objects.requireNonNull(comparisons.get(reduction));
    }

    /** Where the windows of both poolings lie. */
    public WindowGeometry geometry() {
        return of(Reduction.MAX).geometry();
    }

    /** The number of windows of the poolings. */
    public int windows() {
        return geometry().windows();
    }
}
