package convolens.data;

import convolens.engine.tensor.Shape;
import java.util.Arrays;

/**
 * An array whose errors count elements or rows, as its file has no offsets that a user could look up: one that was
 * compressed, or typed, or collected out of many files.
 *
 * @param name what the errors call it
 * @param what one entry of the outermost axis, such as "image" or "row"
 * @param first the number of the first of them for the errors
 */
public record CountedArray(String name, ElementType type, Shape shape, byte[] raw, String what, int first)
        implements StoredArray {

    /** An array whose entries are counted from 0. */
    public CountedArray(String name, ElementType type, Shape shape, byte[] raw) {
        this(name, type, shape, raw, "entry", 0);
    }

    /** Labels that nobody stored as an array: those of the folders of pictures, or of the lines of a table. */
    public static CountedArray ofLabels(String name, int[] labels, String what, int first) {
        byte[] raw = new byte[ElementType.INT.bytes() * labels.length];
        for (int i = 0; i < labels.length; i++) {
            for (int b = 0; b < Integer.BYTES; b++) {
                raw[Integer.BYTES * i + b] = (byte) (labels[i] >> 24 - 8 * b);
            }
        }
        return new CountedArray(name, ElementType.INT, Shape.of(labels.length), raw, what, first);
    }

    @Override
    public DataException atElement(int element, String wrong) {
        int rest = Math.max(1, shape.size() / Math.max(1, shape.dim(0)));
        return new DataException(name + ", " + what + " " + (first + element / rest)
                + (rest > 1 ? ", value " + element % rest : "") + ": " + wrong);
    }

    @Override
    public DataException atExtent(int axis, String wrong) {
        return new DataException(name + ", shape " + shape + ": " + wrong);
    }

    @Override
    public DataException atRank(String wrong) {
        return new DataException(name + ", shape " + shape + ": " + wrong);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(raw);
    }

    @Override
    public String toString() {
        return name + " " + type + Arrays.toString(shape.toArray());
    }
}
