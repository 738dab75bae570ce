package convolens.view.control.matrix;

import convolens.engine.tensor.Tensor;
import convolens.view.control.PaddingRing;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One plane of a tensor as a matrix, with the padding around it.
 *
 * @param tensor (N,C,H,W), (C,H,W), (H,W) or (W,)
 * @param sample which n of it
 * @param channel which c of it
 * @param ring the padding
 * @param known which cells have a number; null for all
 * @param pixels the colours of cells that are pixels of several channels; null where numbers colour them
 * @param hidden whether no cell but those of the padding is to be seen
 */
public record Plane(
        Tensor tensor,
        int sample,
        int channel,
        PaddingRing ring,
        @Nullable Known known,
        @Nullable Pixels pixels,
        boolean hidden)
        implements Matrix {
    private static final int NO_COLOR = 0;

    /** The first plane of a tensor, without padding. */
    public Plane(Tensor tensor) {
        this(tensor, 0, 0, PaddingRing.NONE, null, null);
    }

    /** A plane that is to be seen. */
    public Plane(
            Tensor tensor, int sample, int channel, PaddingRing ring, @Nullable Known known, @Nullable Pixels pixels) {
        this(tensor, sample, channel, ring, known, pixels, false);
    }

    /** Which cells have a number. */
    @FunctionalInterface
    public interface Known {
        /** Whether the number of a cell that is not of the padding is shown. */
        boolean at(int y, int x);
    }

    /** Colours of cells. */
    @FunctionalInterface
    public interface Pixels {
        /** The packed 0xAARRGGBB of a cell that is not of the padding. */
        int argb(int y, int x);
    }

    private int height() {
        int rank = tensor.shape().rank();
        return rank < 2 ? 1 : tensor.dim(rank - 2);
    }

    private int width() {
        int rank = tensor.shape().rank();
        return rank == 0 ? 1 : tensor.dim(rank - 1);
    }

    private int offset() {
        int rank = tensor.shape().rank();
        int plane = rank < 3 ? 0 : rank < 4 ? channel : sample * tensor.dim(1) + channel;
        return plane * height() * width();
    }

    @Override
    public int rows() {
        return ring.top() + height() + ring.bottom();
    }

    @Override
    public int columns() {
        return ring.left() + width() + ring.right();
    }

    /** The row of the tensor; negative above it. */
    public int y(MatrixCell cell) {
        return cell.row() - ring.top();
    }

    /** The column of the tensor; negative to the left of it. */
    public int x(MatrixCell cell) {
        return cell.column() - ring.left();
    }

    @Override
    public float value(int row, int column) {
        if (isPadding(row, column)) {
            return ring.value();
        }
        int y = row - ring.top();
        int x = column - ring.left();
        return known == null || known.at(y, x) ? tensor.data()[offset() + y * width() + x] : Float.NaN;
    }

    @Override
    public boolean isPadding(int row, int column) {
        int y = row - ring.top();
        int x = column - ring.left();
        return y < 0 || x < 0 || y >= height() || x >= width();
    }

    @Override
    public boolean isHidden(int row, int column) {
        return hidden && !isPadding(row, column);
    }

    @Override
    public int pixel(int row, int column) {
        return pixels == null || isPadding(row, column)
                ? NO_COLOR
                : pixels.argb(row - ring.top(), column - ring.left());
    }

    @Override
    public float[] extremes() {
        return hidden ? new float[1] : Arrays.copyOfRange(tensor.data(), offset(), offset() + height() * width());
    }
}
