package convolens.engine.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An order of axes, as NumPy's {@code x.transpose(0, 3, 1, 2)} names it: axis k of the result is axis {@code axis(k)} of x.
 *
 * <pre>
 * y = x.transpose(p):   y[i0, i1, …] = x[j0, j1, …]   with   j[p[k]] = i[k],   shape(y)[k] = shape(x)[p[k]]
 * </pre>
 *
 * Immutable. Source: section 7.4.3, figure 7-20.
 */
public final class Permutation {
    private final int[] axes;

    private Permutation(int[] axes) {
        this.axes = axes;
    }

    /**
     * The permutation that takes the axes in this order.
     *
     * @throws IllegalArgumentException if an axis is missing or named twice
     */
    public static Permutation of(int... axes) {
        int[] sorted = axes.clone();
        Arrays.sort(sorted);
        for (int k = 0; k < sorted.length; k++) {
            if (sorted[k] != k) {
                throw new IllegalArgumentException("the axes of a permutation are 0 to " + (axes.length - 1)
                        + ", each once, but got " + Arrays.toString(axes));
            }
        }
        return new Permutation(axes.clone());
    }

    /** The permutation that leaves {@code rank} axes where they are. */
    public static Permutation identity(int rank) {
        int[] axes = new int[rank];
        Arrays.setAll(axes, k -> k);
        return new Permutation(axes);
    }

    /** The number of axes. */
    public int rank() {
        return axes.length;
    }

    /** Which axis of x becomes axis {@code k} of the result. */
    public int axis(int k) {
        return axes[k];
    }

    /** The axes in the order in which the result has them. */
    public int[] axes() {
        return axes.clone();
    }

    /** The permutation that leads back: {@code x.transpose(p).transpose(p.inverse())} is x. */
    public Permutation inverse() {
        int[] back = new int[axes.length];
        for (int k = 0; k < axes.length; k++) {
            back[axes[k]] = k;
        }
        return new Permutation(back);
    }

    /** This permutation with the axis at one place taken out and put in at another. */
    public Permutation moved(int from, int to) {
        int[] moved = axes.clone();
        int axis = moved[from];
        if (from < to) {
            System.arraycopy(axes, from + 1, moved, from, to - from);
        } else {
            System.arraycopy(axes, to, moved, to + 1, from - to);
        }
        moved[to] = axis;
        return new Permutation(moved);
    }

    /**
     * The shape of the result.
     *
     * @throws IllegalArgumentException if the shape has another number of axes
     */
    public Shape shape(Shape x) {
        requireRank(x);
        int[] dims = new int[axes.length];
        Arrays.setAll(dims, k -> x.dim(axes[k]));
        return Shape.of(dims);
    }

    /** For each axis of the result, how far apart in x are elements that are neighbours along it. */
    public int[] strides(Shape x) {
        requireRank(x);
        int[] of = x.strides();
        int[] strides = new int[axes.length];
        Arrays.setAll(strides, k -> of[axes[k]]);
        return strides;
    }

    /** The flat position in x from which the element at a flat position of the result comes. */
    public int source(Shape x, int target) {
        Shape y = shape(x);
        int[] strides = strides(x);
        int rest = target;
        int source = 0;
        for (int k = axes.length - 1; k >= 0; k--) {
            source += rest % y.dim(k) * strides[k];
            rest /= y.dim(k);
        }
        return source;
    }

    /** The flat position in the result to which the element at a flat position of x goes. */
    public int target(Shape x, int source) {
        return inverse().source(shape(x), source);
    }

    /**
     * Copies a tensor into the new order.
     *
     * @param x not modified
     * @param y modified: reshaped and overwritten; another tensor than x
     * @throws IllegalArgumentException if x has another number of axes
     */
    public void transpose(Tensor x, Tensor y) {
        y.reshape(shape(x.shape()));
        int[] strides = strides(x.shape());
        float[] from = x.data();
        float[] to = y.data();
        // listing transpose
        int[] index = new int[axes.length];
        int source = 0;
        for (int target = 0; target < y.size(); target++) { // @element
            to[target] = from[source]; // @copy
            for (int k = axes.length - 1; k >= 0; k--) {
                source += strides[k]; // @next
                if (++index[k] < y.dim(k)) {
                    break;
                }
                source -= index[k] * strides[k];
                index[k] = 0;
            }
        }
        // end listing
    }

    private void requireRank(Shape x) {
        if (x.rank() != axes.length) {
            throw new IllegalArgumentException(
                    "a permutation " + this + " takes an array of " + axes.length + " axes, but got " + x);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Permutation permutation && Arrays.equals(axes, permutation.axes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(axes);
    }

    /** As NumPy writes it: {@code (0, 3, 1, 2)}. */
    @Override
    public String toString() {
        return Arrays.stream(axes).mapToObj(Integer::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
