package convolens.model.whatif;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.model.predict.Phrase;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * An array as it is right, and as it becomes if something is done otherwise. Cells of the same indices are compared; where
 * shapes differ, some have no counterpart.
 */
public final class Difference implements Outcome {
    /** Numbers are called equal up to this share of the largest: two orders of a sum in float32. */
    private static final double SHARE = 1e-5;

    private final String symbol;
    private final Tensor right;
    private final Tensor wrong;
    private final Phrase why;
    private final BitSet missed;
    private final BitSet off;

    /**
     * @param symbol the name of the array, in code
     * @param right what the engine gives, not to be modified
     * @param wrong of the same rank, not to be modified
     * @param why they differ
     */
    public Difference(String symbol, Tensor right, Tensor wrong, Phrase why) {
        if (right.shape().rank() != wrong.shape().rank()) {
            throw new IllegalArgumentException(
                    "only arrays of one rank are compared, but got " + right.shape() + " and " + wrong.shape());
        }
        this.symbol = symbol;
        this.right = right;
        this.wrong = wrong;
        this.why = why;
        double tolerance = SHARE * Math.max(largest(right), largest(wrong));
        missed = differing(right, wrong, tolerance);
        off = differing(wrong, right, tolerance);
    }

    private static double largest(Tensor a) {
        double largest = 0;
        for (int i = 0; i < a.size(); i++) {
            largest = Math.max(largest, Math.abs(a.data()[i]));
        }
        return largest;
    }

    private static BitSet differing(Tensor a, Tensor b, double tolerance) {
        BitSet found = new BitSet();
        for (int i = 0; i < a.size(); i++) {
            int j = counterpart(a.shape(), b.shape(), i);
            found.set(i, j < 0 || !(Math.abs((double) a.data()[i] - b.data()[j]) <= tolerance));
        }
        return found;
    }

    /** The flat position of the cell with the same indices; -1 if there is none. */
    private static int counterpart(Shape from, Shape to, int cell) {
        int rest = cell;
        int found = 0;
        int size = 1;
        for (int axis = from.rank() - 1; axis >= 0; axis--) {
            int index = rest % from.dim(axis);
            if (index >= to.dim(axis)) {
                return -1;
            }
            found += index * size;
            size *= to.dim(axis);
            rest /= from.dim(axis);
        }
        return found;
    }

    /** The name of the array, in code. */
    public String symbol() {
        return symbol;
    }

    /** What is right; not to be modified. */
    public Tensor right() {
        return right;
    }

    /** What comes of doing it otherwise; not to be modified. */
    public Tensor wrong() {
        return wrong;
    }

    /** Why they differ. */
    public Phrase why() {
        return why;
    }

    /** Whether both have one shape. */
    public boolean hasOneShape() {
        return right.shape().equals(wrong.shape());
    }

    /** Whether a cell of the right array, by its flat position, is another number in the other, or none. */
    public boolean isMissed(int cell) {
        return missed.get(cell);
    }

    /** Whether a cell of the other array, by its flat position, should be another number, or not be. */
    public boolean isOff(int cell) {
        return off.get(cell);
    }

    /** How many cells of the right array are another number in the other, or none. */
    public int missed() {
        return missed.cardinality();
    }

    /** How many cells of the other array have no counterpart. */
    public int surplus() {
        int common = 1;
        for (int axis = 0; axis < right.shape().rank(); axis++) {
            common *= Math.min(right.dim(axis), wrong.dim(axis));
        }
        return wrong.size() - common;
    }

    /** The same choice of cells in the other array. */
    public IntPredicate inWrong(IntPredicate inRight) {
        return cell -> {
            int same = counterpart(wrong.shape(), right.shape(), cell);
            return same >= 0 && inRight.test(same);
        };
    }

    /** The number that stands in the other array in place of a cell of the right one; NaN for none. */
    public float instead(int cell) {
        int same = counterpart(right.shape(), wrong.shape(), cell);
        return same < 0 ? Float.NaN : wrong.data()[same];
    }
}
