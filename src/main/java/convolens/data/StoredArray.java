package convolens.data;

import convolens.engine.tensor.Shape;

/**
 * Numbers as a file holds them: one element type, any rank, row-major. The elements stay bytes, so that an array takes as
 * much memory as its file; what is wrong with one of them is told with its place in the file.
 */
public interface StoredArray {
    /** What the errors call it: the file, and the array in it where it holds several. */
    String name();

    /** The type of its elements. */
    ElementType type();

    /** The extents, outermost first. */
    Shape shape();

    /** The elements, big-endian, from byte 0 on; not a copy, never modified. It may be longer than the elements. */
    byte[] raw();

    /** One element, counted row-major. Every value of every element type fits a double exactly. */
    default double value(int element) {
        return type().value(raw(), element);
    }

    /** Something wrong with one element. */
    DataException atElement(int element, String what);

    /** Something wrong with the extent of one axis. */
    DataException atExtent(int axis, String what);

    /** Something wrong with the rank. */
    DataException atRank(String what);
}
