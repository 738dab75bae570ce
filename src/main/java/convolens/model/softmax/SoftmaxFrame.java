package convolens.model.softmax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scene shows at one moment: a view of it is a pure function of this.
 *
 * @param state what is set
 * @param values what is computed of it
 * @param step how far that has come
 * @param hidden whether all that is computed is hidden, because it is asked for
 */
public record SoftmaxFrame(SoftmaxState state, SoftmaxValues values, SoftmaxStep step, boolean hidden) {

    /** The columns on the stage, from left to right. */
    public List<SoftmaxColumn> columns() {
        List<SoftmaxColumn> columns = new ArrayList<>(List.of(SoftmaxColumn.values()));
        if (!state.shifted()) {
            columns.remove(SoftmaxColumn.SHIFTED);
        }
        return columns;
    }

    /** The number at a spot, known or not. */
    public double value(SoftmaxColumn column, int k) {
        return switch (column) {
            case SCORE -> state.scores()[k];
            case SHIFTED -> values.shifted()[k];
            case EXPONENTIAL -> values.exponentials()[k];
            case PROBABILITY -> values.probabilities()[k];
            case TARGET -> k == state.label() ? 1 : 0;
            case GRADIENT -> values.gradient()[k];
        };
    }

    /** Whether the number at a spot has been computed; scores and targets are given. */
    public boolean isKnown(SoftmaxColumn column, int k) {
        SoftmaxOperation operation = operation(column);
        return operation == null || !hidden && step.isDone(operation, k);
    }

    /** The stage that computes a column; null for what is given. */
    public static @Nullable SoftmaxOperation operation(SoftmaxColumn column) {
        return switch (column) {
            case SCORE, TARGET -> null;
            case SHIFTED -> SoftmaxOperation.SHIFT;
            case EXPONENTIAL -> SoftmaxOperation.EXP;
            case PROBABILITY -> SoftmaxOperation.DIVIDE;
            case GRADIENT -> SoftmaxOperation.GRADIENT;
        };
    }

    /** The sum of the exponentials as far as it has come; 0 before it is begun. */
    public double sum() {
        if (step.operation().ordinal() < SoftmaxOperation.SUM.ordinal()) {
            return 0;
        }
        return step.operation() == SoftmaxOperation.SUM ? values.sums()[step.k()] : values.sum();
    }
}
