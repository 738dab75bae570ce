package convolens.model.predict;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as numbers.
 *
 * @param form how it is written and read
 * @param numbers one for a value, a count or a class; one an axis for a shape, an index or a cell; none for a cell of the
 *     padding
 * @param name what a class is called; null where that is its number, and for all other answers
 */
public record Answer(
        Form form, List<Double> numbers, @Nullable String name) {
    /** How an answer is written. */
    public enum Form {
        /** A number, which may have decimals. */
        VALUE,
        /** A whole number. */
        COUNT,
        /** The extents of an array. */
        SHAPE,
        /** The indices of a cell, which can be pointed at, too. */
        CELL,
        /** The number of a class. */
        CLASS
    }

    /** Decimals that say: exactly. */
    public static final int EXACT = 12;

    /** Values as close as this share of the right one need decimals to be told from it. */
    private static final double CLOSE = 0.005;

    public Answer {
        numbers = List.copyOf(numbers);
    }

    /** An answer that has no name. */
    public Answer(Form form, List<Double> numbers) {
        this(form, numbers, null);
    }

    /** A number. */
    public static Answer value(double value) {
        return new Answer(Form.VALUE, List.of(value));
    }

    /** A whole number. */
    public static Answer count(long count) {
        return new Answer(Form.COUNT, List.of((double) count));
    }

    /** The class of a number. */
    public static Answer ofClass(int number) {
        return new Answer(Form.CLASS, List.of((double) number));
    }

    /** A class that has a name. */
    public static Answer ofClass(int number, String name) {
        return new Answer(Form.CLASS, List.of((double) number), name);
    }

    /** A shape. */
    public static Answer shape(int... extents) {
        return ofWhole(Form.SHAPE, extents);
    }

    /** A cell by its indices. */
    public static Answer cell(int... indices) {
        return ofWhole(Form.CELL, indices);
    }

    /** Any cell of the padding. */
    public static Answer padding() {
        return new Answer(Form.CELL, List.of());
    }

    private static Answer ofWhole(Form form, int... numbers) {
        return new Answer(form, Arrays.stream(numbers).mapToObj(n -> (double) n).toList());
    }

    /** {@link #accepts(Answer, int)} for numbers that are not rounded. */
    public boolean accepts(Answer given) {
        return accepts(given, EXACT);
    }

    /**
     * Whether an answer says the same: a whole number has to be met, another may be rounded or cut off behind the decimals
     * that were written, as far as it stays within half a percent or 0.01.
     *
     * @param decimals how many decimals the answer was written with
     */
    public boolean accepts(Answer given, int decimals) {
        if (given.form != form || given.numbers.size() != numbers.size()) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (!(Math.abs(numbers.get(i) - given.numbers.get(i)) <= tolerance(numbers.get(i), decimals))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two answers are so close that one can be taken for the other when it is rounded. */
    boolean isTellableFrom(Answer other) {
        return !accepts(other, 0) && !accepts(other, 1) && !accepts(other, 2) && !accepts(other);
    }

    private double tolerance(double right, int decimals) {
        double magnitude = Math.max(1, Math.abs(right));
        if (form != Form.VALUE || Math.abs(right - Math.rint(right)) < 1e-5 * magnitude) {
            return 2e-5 * magnitude;
        }
        double written = decimals == 0 ? 0.5 : Math.pow(10, -decimals);
        return Math.min(written, Math.max(0.01, CLOSE * Math.abs(right))) + 2e-5 * magnitude;
    }
}
