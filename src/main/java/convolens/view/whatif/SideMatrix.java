package convolens.view.whatif;

import convolens.engine.tensor.Tensor;
import convolens.view.control.matrix.Matrix;
import convolens.view.control.matrix.MatrixCell;
import java.util.Arrays;

/**
 * A whole tensor as a matrix: (N,C,H,W) with maps side by side and samples below one another, or the other way round where
 * there are more samples than maps; (H,W) as it is, (W,) in a row.
 *
 * @param tensor not modified
 */
record SideMatrix(Tensor tensor) implements Matrix {
    private int fromEnd(int axis) {
        int rank = tensor.shape().rank();
        return axis > rank ? 1 : tensor.dim(rank - axis);
    }

    /** Whether the outermost axis runs to the right, because it is the longer one: the card is wide and low. */
    private boolean isWide() {
        return fromEnd(4) > fromEnd(3);
    }

    @Override
    public int rows() {
        return Math.min(fromEnd(4), fromEnd(3)) * fromEnd(2);
    }

    @Override
    public int columns() {
        return Math.max(fromEnd(4), fromEnd(3)) * fromEnd(1);
    }

    @Override
    public int blockRows() {
        return fromEnd(2);
    }

    @Override
    public int blockColumns() {
        return fromEnd(1);
    }

    /** The flat position of a cell in the tensor. */
    int flat(int row, int column) {
        int down = row / blockRows();
        int across = column / blockColumns();
        int plane = isWide() ? across * fromEnd(3) + down : down * fromEnd(3) + across;
        return (plane * blockRows() + row % blockRows()) * blockColumns() + column % blockColumns();
    }

    /** The cell of a flat position. */
    MatrixCell cell(int flat) {
        int plane = flat / (blockRows() * blockColumns());
        int inPlane = flat % (blockRows() * blockColumns());
        int outer = plane / fromEnd(3);
        int inner = plane % fromEnd(3);
        return new MatrixCell(
                (isWide() ? inner : outer) * blockRows() + inPlane / blockColumns(),
                (isWide() ? outer : inner) * blockColumns() + inPlane % blockColumns());
    }

    /** The indices of a flat position, as code writes them: {@code [0, 1]}. */
    String index(int flat) {
        int[] index = new int[tensor.shape().rank()];
        int rest = flat;
        for (int axis = index.length - 1; axis >= 0; axis--) {
            index[axis] = rest % tensor.dim(axis);
            rest /= tensor.dim(axis);
        }
        return Arrays.toString(index);
    }

    @Override
    public float value(int row, int column) {
        return tensor.data()[flat(row, column)];
    }

    @Override
    public boolean isPadding(int row, int column) {
        return false;
    }

    @Override
    public float[] extremes() {
        return Arrays.copyOf(tensor.data(), tensor.size());
    }
}
