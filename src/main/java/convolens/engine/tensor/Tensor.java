package convolens.engine.tensor;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * An n-dimensional array of float32 in row-major order: the one container of numbers in the program.
 *
 * <p>The elements live in the array of an EJML {@link FMatrixRMaj} whose rows are the outermost axis and whose columns
 * are all the others, so that a batch (N,C,H,W) is also the matrix N × C·H·W without a copy. The array may be longer
 * than {@link #size()}: {@link #reshape} keeps it when it is large enough, which is why a training run stops allocating
 * after its first steps.
 *
 * <p>Mutable and not synchronised; a tensor belongs to the thread that computes with it.
 */
public final class Tensor {
    private final FMatrixRMaj matrix;
    private Shape shape;

    /** A tensor of zeros. */
    public Tensor(Shape shape) {
        this(shape, new float[shape.size()]);
    }

    private Tensor(Shape shape, float[] data) {
        this.shape = shape;
        this.matrix = new FMatrixRMaj();
        this.matrix.data = data;
        fitMatrix();
    }

    /** A tensor of zeros, for example {@code zeros(100, 1, 28, 28)}. */
    public static Tensor zeros(int... dims) {
        return new Tensor(Shape.of(dims));
    }

    /** A tensor with no element yet, to be shaped by the operation that writes it. */
    public static Tensor empty() {
        return zeros(0);
    }

    /**
     * A tensor over the given array, which is not copied.
     *
     * @throws IllegalArgumentException if the array holds fewer elements than the shape asks for
     */
    public static Tensor wrap(Shape shape, float... data) {
        if (data.length < shape.size()) {
            throw new IllegalArgumentException(
                    "the shape " + shape + " needs " + shape.size() + " elements, but got " + data.length);
        }
        return new Tensor(shape, data);
    }

    /** The shape now. */
    public Shape shape() {
        return shape;
    }

    /** The extent of one axis, 0 being the outermost. */
    public int dim(int axis) {
        return shape.dim(axis);
    }

    /** The number of elements. */
    public int size() {
        return shape.size();
    }

    /** The elements themselves, row-major, not a copy; those from {@link #size()} on are without meaning. */
    public float[] data() {
        return matrix.data;
    }

    /** The same elements as a matrix of {@code dim(0)} rows; a view, not a copy. */
    public FMatrixRMaj matrix() {
        return matrix;
    }

    /** The element at an index, for example {@code get(n, c, y, x)}. */
    public float get(int... index) {
        return matrix.data[shape.offset(index)];
    }

    /** Sets the element at an index. */
    public void set(float value, int... index) {
        matrix.data[shape.offset(index)] = value;
    }

    /**
     * Gives this tensor another shape. The elements keep their flat order where the size stays; where it grows beyond
     * the array, the array is replaced and the elements are lost.
     *
     * @return this tensor
     */
    public Tensor reshape(Shape wanted) {
        if (!wanted.equals(shape)) {
            shape = wanted;
            fitMatrix();
        }
        return this;
    }

    /** {@link #reshape(Shape)} for extents at hand. */
    public Tensor reshape(int... dims) {
        return reshape(Shape.of(dims));
    }

    /**
     * A tensor of another shape over the same elements: what is written to one is seen in the other.
     *
     * @throws IllegalArgumentException if the shapes differ in size
     */
    public Tensor view(int... dims) {
        Shape other = Shape.of(dims);
        if (other.size() != size()) {
            throw new IllegalArgumentException("a view of " + shape + " has " + size() + " elements, so " + other
                    + " with " + other.size() + " does not fit");
        }
        return new Tensor(other, matrix.data);
    }

    /** Sets every element. */
    public void fill(float value) {
        Arrays.fill(matrix.data, 0, size(), value);
    }

    /** Whether every element is a number, neither NaN nor infinite. */
    public boolean isFinite() {
        float[] data = matrix.data;
        int size = size();
        // a sum with NaN or an infinity in it is one; four sums, because each addition waits for the one before it
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < size; i += 4) {
            a += data[i];
            b += data[i + 1];
            c += data[i + 2];
            d += data[i + 3];
        }
        for (; i < size; i++) {
            a += data[i];
        }
        return Float.isFinite(a + b + c + d) || isFiniteOneByOne();
    }

    /** A sum of large numbers can overflow too. */
    private boolean isFiniteOneByOne() {
        for (int i = 0; i < size(); i++) {
            if (!Float.isFinite(matrix.data[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes the shape and the elements of another tensor. */
    public void setTo(Tensor other) {
        reshape(other.shape);
        System.arraycopy(other.matrix.data, 0, matrix.data, 0, size());
    }

    /** A new tensor with the same shape and elements. */
    public Tensor copy() {
        return new Tensor(shape, Arrays.copyOf(matrix.data, size()));
    }

    /** A new array with exactly the elements. */
    public float[] toArray() {
        return Arrays.copyOf(matrix.data, size());
    }

    @Override
    public String toString() {
        return "Tensor" + shape;
    }

    private void fitMatrix() {
        if (matrix.data.length < shape.size()) {
            matrix.data = new float[shape.size()];
        }
        matrix.numRows = shape.rank() == 0 ? 1 : shape.dim(0);
        matrix.numCols = shape.rank() == 0 ? 1 : shape.sizeOfOne();
    }
}
