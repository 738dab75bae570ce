package convolens.model.array;

import convolens.engine.tensor.Shape;
import convolens.model.setup.Refusal.Reason;
import convolens.model.setup.RefusedException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What stands between the brackets of {@code x[0, 1:3, ::2]}, as NumPy reads it: whole numbers, negative ones counted from
 * the end, slices, and {@code ...} for all axes that are not named. Axes that are left out at the end are taken whole.
 */
public final class Subscript {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern SLICE =
            Pattern.compile("([+-]?\\d+)?\\s*:\\s*([+-]?\\d+)?\\s*(?::\\s*([+-]?\\d+)?\\s*)?");
    private static final int LONGEST = 200;
    private static final String WHOLE = ":";

    private final Shape array;
    private final List<String> written;
    private final List<Axis> axes;

    /**
     * What is taken of one axis.
     *
     * @param start the first index
     * @param count how many
     * @param step from one to the next
     * @param one whether it is a number, which takes the axis away
     */
    private record Axis(int start, int count, int step, boolean one) {}

    private Subscript(Shape array, List<String> written, List<Axis> axes) {
        this.array = array;
        this.written = written;
        this.axes = axes;
    }

    /**
     * Reads a subscript, with or without {@code x} and brackets.
     *
     * @throws RefusedException if it is none, or points outside the array
     */
    public static Subscript parse(String typed, Shape array) throws RefusedException {
        return read(parts(typed), array, false);
    }

    /**
     * Reads a subscript that was valid in some array; numbers beyond the end of this one become its last index.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Subscript near(String typed, Shape array) {
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("an index of " + typed.length() + " letters is too long");
        }
        return fitted(parts(typed), array);
    }

    /** The element, row, plane or sample with these first indices, which must lie within the array. */
    public static Subscript at(Shape array, int... prefix) {
        return fitted(IntStream.of(prefix).mapToObj(Integer::toString).toList(), array);
    }

    /** The same words for an array of another shape; numbers beyond its end become its last index. */
    public Subscript fitted(Shape changed) {
        return fitted(written, changed);
    }

    private static Subscript fitted(List<String> parts, Shape array) {
        try {
            return read(parts, array, true);
        } catch (RefusedException e) {
            throw new IllegalArgumentException("not a subscript of " + array + ": " + parts, e);
        }
    }

    private static List<String> parts(String typed) {
        String text = typed.strip();
        text = text.startsWith("x") ? text.substring(1).strip() : text;
        if (text.startsWith("[") && text.endsWith("]")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        text = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
        List<String> parts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            parts.add(part.strip().replace('−', '-').replace("…", "..."));
        }
        return parts.size() == 1 && parts.get(0).isEmpty() ? List.of() : parts;
    }

    private static Subscript read(List<String> parts, Shape array, boolean nearest) throws RefusedException {
        long dots = parts.stream().filter("..."::equals).count();
        if (dots > 1) {
            throw new RefusedException(Reason.INDEX_TWO_ELLIPSES);
        }
        if (parts.size() - dots > array.rank()) {
            throw new RefusedException(Reason.INDEX_TOO_LONG, parts.size() - dots, array.rank());
        }
        List<String> full = new ArrayList<>(parts);
        int at = dots == 0 ? full.size() : full.indexOf("...");
        full.remove("...");
        while (full.size() < array.rank()) {
            full.add(at, WHOLE);
        }
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < array.rank(); axis++) {
            axes.add(axis(full.get(axis), axis, array.dim(axis), nearest));
        }
        return new Subscript(array, List.copyOf(parts), axes);
    }

    private static Axis axis(String part, int axis, int size, boolean nearest) throws RefusedException {
        if (NUMBER.matcher(part).matches()) {
            int index = number(part, 0);
            if (!nearest && (index < -size || index >= size)) {
                int valid = Math.max(-size, Math.min(size - 1, index));
                throw new RefusedException(Reason.INDEX_OUT_OF_RANGE, part, axis, size, valid);
            }
            int within = Math.max(-size, Math.min(size - 1, index));
            return new Axis(within < 0 ? within + size : within, 1, 1, true);
        }
        Matcher slice = SLICE.matcher(part);
        if (!slice.matches()) {
            throw new RefusedException(Reason.INDEX_NOT_UNDERSTOOD, part.length() > 20 ? part.substring(0, 20) : part);
        }
        int step = number(slice.group(3), 1);
        if (step == 0) {
            throw new RefusedException(Reason.INDEX_STEP_ZERO);
        }
        int min = step > 0 ? 0 : -1;
        int max = step > 0 ? size : size - 1;
        int start = bound(slice.group(1), step > 0 ? min : max, size, min, max);
        int end = bound(slice.group(2), step > 0 ? max : min, size, min, max);
        long distance = step > 0 ? (long) end - start : (long) start - end;
        long stride = Math.abs((long) step);
        return new Axis(start, (int) Math.max(0, (distance + stride - 1) / stride), step, false);
    }

    /** One end of a slice, as Python limits it. */
    private static int bound(String typed, int missing, int size, int min, int max) {
        if (typed == null) {
            return missing;
        }
        long value = number(typed, 0);
        return (int) Math.max(min, Math.min(max, value < 0 ? value + size : value));
    }

    /** A number of any length; beyond the bounds of an index it does not matter how far. */
    private static int number(String typed, int missing) {
        if (typed == null) {
            return missing;
        }
        boolean negative = typed.startsWith("-");
        String digits = typed.replaceFirst("^[+-]", "").replaceFirst("^0+(?=\\d)", "");
        int magnitude = digits.length() > 8 ? 99_999_999 : Integer.parseInt(digits);
        return negative ? -magnitude : magnitude;
    }

    /** The shape of the array that is pointed into. */
    public Shape array() {
        return array;
    }

    /** What NumPy calls the shape of the result; without axes where it is one element. */
    public Shape shape() {
        return Shape.of(kept().map(axis -> axes.get(axis).count).toArray());
    }

    /** For each axis of the result, how far apart in memory its neighbours lie. */
    public int[] strides() {
        return kept().map(axis -> axes.get(axis).step * array.strides()[axis]).toArray();
    }

    /** The flat position of the first element; 0 where there is none. */
    public int first() {
        int first = 0;
        for (int axis = 0; axis < axes.size(); axis++) {
            first += axes.get(axis).start * array.strides()[axis];
        }
        return size() == 0 ? 0 : first;
    }

    /** How many elements are taken. */
    public int size() {
        return axes.stream().mapToInt(Axis::count).reduce(1, (a, b) -> a * b);
    }

    /** Whether it is one element, with an index for every axis. */
    public boolean isElement() {
        return axes.stream().allMatch(Axis::one);
    }

    /** Whether nothing is left out. */
    public boolean isWhole() {
        return size() == array.size();
    }

    /** The flat positions of all elements. */
    public BitSet offsets() {
        BitSet offsets = new BitSet(array.size());
        collect(0, 0, offsets);
        return offsets;
    }

    private void collect(int axis, int offset, BitSet offsets) {
        if (axis == axes.size()) {
            offsets.set(offset);
            return;
        }
        Axis taken = axes.get(axis);
        for (int i = 0; i < taken.count; i++) {
            collect(axis + 1, offset + (taken.start + i * taken.step) * array.strides()[axis], offsets);
        }
    }

    /** How many runs of neighbours the elements form in memory. */
    public int runs() {
        BitSet offsets = offsets();
        int runs = 0;
        for (int at = offsets.nextSetBit(0); at >= 0; at = offsets.nextSetBit(offsets.nextClearBit(at))) {
            runs++;
        }
        return runs;
    }

    private IntStream kept() {
        return IntStream.range(0, axes.size()).filter(axis -> !axes.get(axis).one);
    }

    /** What stands between the brackets; empty where there are none. */
    public String inner() {
        return String.join(", ", written);
    }

    /** As NumPy's user writes it: {@code x[0, 1:3]}, or {@code x}. */
    @Override
    public String toString() {
        return written.isEmpty() ? "x" : "x[" + inner() + "]";
    }
}
