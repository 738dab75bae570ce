package convolens.engine.fused;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;

/**
 * The weights of a convolution in the order that {@link BlockLoops#unfold} asks for, with channels and filters filled
 * up with zeros.
 *
 * <pre>
 * byCell[(fy·FW + fx)·C' + c, f] = byFilter[f, (fy·FW + fx)·C' + c] = w[f,c,fy,fx]
 * w: (FN,C,FH,FW), byCell: (FH·FW·C', FN'), byFilter: (FN, FH·FW·C')
 * </pre>
 *
 * <p>Where a convolution has groups, these are the weights of one of them.
 */
final class PackedWeights {
    private final int channels;
    private final int filters;
    private final int cells;
    private final int filterPitch;
    private final int first;
    private int channelPitch;
    private float[] byCell = new float[0];
    private float[] byFilter = new float[0];

    /**
     * @param w the shape of the weights
     * @param filterPitch FN'
     * @param first where they begin in the weights of the layer
     */
    PackedWeights(Shape w, int filterPitch, int first) {
        this.first = first;
        this.filters = w.dim(0);
        this.channels = w.dim(1);
        this.cells = w.dim(2) * w.dim(3);
        this.filterPitch = filterPitch;
    }

    /** The rows of {@link #byCell}: FH·FW·C'. */
    int rows() {
        return cells * channelPitch;
    }

    float[] byCell() {
        return byCell;
    }

    float[] byFilter() {
        return byFilter;
    }

    /** Takes over weights for inputs of C' channels. */
    void pack(Tensor w, int channelPitch) {
        if (byCell.length != cells * channelPitch * filterPitch) {
            this.channelPitch = channelPitch;
            byCell = new float[rows() * filterPitch];
        }
        float[] from = w.data();
        int at = first;
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
                for (int cell = 0; cell < cells; cell++) {
                    byCell[(cell * channelPitch + c) * filterPitch + f] = from[at++];
                }
            }
        }
    }

    /** Takes over the same weights in the order of {@link #byFilter}, which a backward pass to the input needs. */
    void packByFilter(Tensor w) {
        if (byFilter.length != filters * rows()) {
            byFilter = new float[filters * rows()];
        }
        float[] from = w.data();
        int at = first;
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
                for (int cell = 0; cell < cells; cell++) {
                    byFilter[f * rows() + cell * channelPitch + c] = from[at++];
                }
            }
        }
    }

    /**
     * Adds up partial gradients and gives them the order of w.
     *
     * @param parts one after the other, each in the order of {@link #byCell}; the first is modified
     * @param partsAt where the first begins
     * @param count how many
     * @param dw modified: overwritten
     */
    void unpackSumByCell(float[] parts, int partsAt, int count, Tensor dw) {
        unpackSum(parts, partsAt, count, filterPitch, 1, dw);
    }

    /** The same for parts (FN', {@link #rows}) in the order of {@link #byFilter}. */
    void unpackSumByFilter(float[] parts, int partsAt, int count, Tensor dw) {
        unpackSum(parts, partsAt, count, 1, rows(), dw);
    }

    private void unpackSum(float[] parts, int partsAt, int count, int rowStep, int filterStep, Tensor dw) {
        int size = rows() * filterPitch;
        for (int part = 1; part < count; part++) {
            int from = partsAt + part * size;
            for (int i = 0; i < size; i++) {
                parts[partsAt + i] += parts[from + i];
            }
        }
        float[] to = dw.data();
        int at = first;
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
                for (int cell = 0; cell < cells; cell++) {
                    to[at++] = parts[partsAt + (cell * channelPitch + c) * rowStep + f * filterStep];
                }
            }
        }
    }
}
