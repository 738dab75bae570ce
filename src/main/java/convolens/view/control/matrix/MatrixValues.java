package convolens.view.control.matrix;

import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.view.control.PaddingRing;

/**
 * The numbers of one plane of a tensor with the padding around it.
 *
 * @param known which cells have a value yet; null for all
 */
record MatrixValues(float[] data, int offset, int height, int width, PaddingRing padding, MatrixView.Known known) {
    /** The plane (sample, channel) of (N,C,H,W), (channel) of (C,H,W), or all of (H,W) or (W,). */
    static MatrixValues of(Tensor tensor, int sample, int channel, PaddingRing padding, MatrixView.Known known) {
        if (tensor == null) {
            return new MatrixValues(new float[0], 0, 0, 0, padding, known);
        }
        int rank = tensor.shape().rank();
        int width = rank == 0 ? 1 : tensor.dim(rank - 1);
        int height = rank < 2 ? 1 : tensor.dim(rank - 2);
        int plane = rank < 3 ? 0 : rank < 4 ? channel : sample * tensor.dim(1) + channel;
        return new MatrixValues(tensor.data(), plane * height * width, height, width, padding, known);
    }

    int size() {
        return height * width;
    }

    /** Rows, those of padding included. */
    int rows() {
        return padding.top() + height + padding.bottom();
    }

    /** Columns, those of padding included. */
    int columns() {
        return padding.left() + width + padding.right();
    }

    boolean exists(int y, int x) {
        return y >= -padding.top()
                && y < height + padding.bottom()
                && x >= -padding.left()
                && x < width + padding.right();
    }

    boolean isPadding(int y, int x) {
        return y < 0 || x < 0 || y >= height || x >= width;
    }

    boolean isKnown(int y, int x) {
        return isPadding(y, x) || known == null || known.at(y, x);
    }

    /** The value of a cell, that of padding included; NaN if it is not known yet. */
    float value(int y, int x) {
        if (isPadding(y, x)) {
            return padding.value();
        }
        return isKnown(y, x) ? data[offset + y * width + x] : Float.NaN;
    }

    /** The range for a map: the given one, or that of all values. */
    Range range(ColorMap map, Range given) {
        return map.fit(given == null ? Range.of(data, offset, size()) : given);
    }
}
