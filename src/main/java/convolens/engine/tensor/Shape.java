package convolens.engine.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The extents of a tensor's axes, outermost first: a batch of images is (N,C,H,W).
 *
 * <p>Immutable. The number of elements fits an {@code int}, because a tensor lives in one Java array.
 */
public final class Shape {
    private final int[] dims;
    private final int size;

    private Shape(int[] dims) {
        long product = 1;
        for (int dim : dims) {
            if (dim < 0) {
                throw new IllegalArgumentException("a shape has no negative extent, but got " + text(dims));
            }
            product = Math.min(product * dim, 1L << 31);
        }
        if (product > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "the shape " + text(dims) + " has more elements than one array can hold");
        }
        this.dims = dims;
        this.size = (int) product;
    }

    /**
     * The shape with these extents, for example {@code of(100, 1, 28, 28)}.
     *
     * @throws IllegalArgumentException if an extent is negative or the elements do not fit one array
     */
    public static Shape of(int... dims) {
        return new Shape(dims.clone());
    }

    /** The number of axes. */
    public int rank() {
        return dims.length;
    }

    /** The extent of one axis, 0 being the outermost. */
    public int dim(int axis) {
        return dims[axis];
    }

    /** The number of elements: the product of all extents. */
    public int size() {
        return size;
    }

    /** The number of elements that one index of the outermost axis spans: the product of all extents but the first. */
    public int sizeOfOne() {
        int product = 1;
        for (int axis = 1; axis < dims.length; axis++) {
            product *= dims[axis];
        }
        return product;
    }

    /** This shape with another extent on its outermost axis: the same samples, more or fewer of them. */
    public Shape withFirst(int extent) {
        int[] changed = dims.clone();
        changed[0] = extent;
        return new Shape(changed);
    }

    /**
     * The row-major position of an element: ((i0·d1 + i1)·d2 + i2)·d3 + …
     *
     * @throws IndexOutOfBoundsException if an index lies outside its axis
     */
    public int offset(int... index) {
        if (index.length != dims.length) {
            throw new IndexOutOfBoundsException("the index " + Arrays.toString(index) + " does not address " + this);
        }
        int offset = 0;
        for (int axis = 0; axis < dims.length; axis++) {
            if (index[axis] < 0 || index[axis] >= dims[axis]) {
                throw new IndexOutOfBoundsException("the index " + Arrays.toString(index) + " lies outside " + this);
            }
            offset = offset * dims[axis] + index[axis];
        }
        return offset;
    }

    /** For each axis, how far apart elements lie that are neighbours along it: the product of all extents after it. */
    public int[] strides() {
        int[] strides = new int[dims.length];
        int stride = 1;
        for (int axis = dims.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= dims[axis];
        }
        return strides;
    }

    /**
     * The index of the element at a row-major position: the inverse of {@link #offset}.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public int[] index(int offset) {
        if (offset < 0 || offset >= size) {
            throw new IndexOutOfBoundsException("the position " + offset + " lies outside " + this);
        }
        int[] index = new int[dims.length];
        int rest = offset;
        for (int axis = dims.length - 1; axis >= 0; axis--) {
            index[axis] = rest % dims[axis];
            rest /= dims[axis];
        }
        return index;
    }

    /** A copy of the extents. */
    public int[] toArray() {
        return dims.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    /** The book's and NumPy's notation: {@code (100, 1, 28, 28)}, {@code (30,)}. */
    @Override
    public String toString() {
        return text(dims);
    }

    private static String text(int[] dims) {
        String inner = Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return dims.length == 1 ? "(" + inner + ",)" : "(" + inner + ")";
    }
}
