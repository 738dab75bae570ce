package convolens.engine.fused;

import convolens.engine.gemm.Gemm;
import convolens.engine.tensor.WindowGeometry;

/**
 * The loops of a {@link ConvolutionBlock} besides its multiply, over the maps of one sample with their channels last:
 * {@code maps[pixel·pitch + channel]}. The pitch is a multiple of {@link #lanes()}.
 */
interface BlockLoops {
    /** The code of a cell that the ReLU closed. The others are 0 to 3, row by row within the window. */
    float CLOSED = 4;

    /** The loops that go with a multiply. */
    static BlockLoops of(Gemm gemm) {
        return gemm.lanes() > 1 ? VectorLoops.INSTANCE : ScalarLoops.INSTANCE;
    }

    /** How many numbers of a window lie together in the padded sample. */
    static int run(WindowGeometry g, int channels) {
        return g.dilationX() == 1 ? g.filterWidth() * channels : channels;
    }

    /** Where a run of the first window of a row of windows begins in the padded sample. */
    static int runStart(WindowGeometry g, int channels, int outputRow, int run) {
        int runsOfRow = g.dilationX() == 1 ? 1 : g.filterWidth();
        int row = outputRow * g.strideY() + run / runsOfRow * g.dilationY();
        return (row * g.paddedWidth() + run % runsOfRow * g.dilationX()) * channels;
    }

    /** How many channels are taken at a time. */
    int lanes();

    /**
     * Unfolds one sample, im2col with another order of its columns (section 7.4.2). What a window reads of one row lies
     * together, so this copies runs of FW·C numbers, or of C where a dilation leaves gaps between them.
     *
     * <pre>
     * col[oy·OW + ox, (fy·FW + fx)·C + c] = padded[oy·SY + fy·DY, ox·SX + fx·DX, c]
     * </pre>
     *
     * @param padded (H + PY + PY', W + PX + PX', C) and room for {@link #lanes()} numbers more, not modified
     * @param channels C
     * @param g the geometry over one channel
     * @param col (OH·OW, pitch), modified; the columns from FH·FW·C on are left without meaning
     * @param pitch at least FH·FW·C with the last run filled up to a multiple of {@link #lanes()}
     */
    void unfold(float[] padded, int channels, WindowGeometry g, float[] col, int pitch);

    /**
     * The adjoint of {@link #unfold}.
     *
     * @param col as unfold gives it, not modified
     * @param padded modified: added to
     */
    void fold(float[] col, int pitch, int channels, WindowGeometry g, float[] padded);

    /**
     * Bias and ReLU: {@code maps ← max(maps + bias, 0)}.
     *
     * @param maps modified from {@code at} on
     * @param pixels how many
     * @param pitch channels of a pixel
     * @param bias one for each channel
     */
    void rectify(float[] maps, int at, int pixels, int pitch, float[] bias);

    /**
     * Bias, ReLU and 2×2 max pooling with stride 2; a last odd row or column is left out.
     *
     * @param maps (oh·ow, pitch) from 0 on, not modified
     * @param cells (oh/2·ow/2, pitch) from {@code cellsAt} on, modified
     * @param argmax the same extent from {@code argmaxAt} on, modified: which cell won each window, or
     *     {@link #CLOSED}
     */
    void pool(
            float[] maps,
            int oh,
            int ow,
            int pitch,
            float[] bias,
            float[] cells,
            int cellsAt,
            float[] argmax,
            int argmaxAt);

    /**
     * The gradient of {@link #rectify}: {@code dmaps = dy where y > 0, else 0}.
     *
     * @param dy not modified
     * @param y the output, not modified
     * @param dmaps from 0 on, modified
     * @param db one for each channel from {@code dbAt} on; the sum over the pixels is added
     */
    void unrectify(
            float[] dy, int dyAt, float[] y, int yAt, int pixels, int pitch, float[] dmaps, float[] db, int dbAt);

    /**
     * The gradients that come through a pooling and its ReLU: {@code open = dy, or 0 where the ReLU closed}.
     *
     * @param dy (cells, pitch) from {@code dyAt} on, not modified
     * @param argmax as {@link #pool} left them, not modified
     * @param open (cells, pitch) from 0 on, modified
     * @param db one for each channel from {@code dbAt} on; the sum over the cells is added
     */
    void open(
            float[] dy,
            int dyAt,
            float[] argmax,
            int argmaxAt,
            int cells,
            int pitch,
            float[] open,
            float[] db,
            int dbAt);

    /**
     * The gradient of {@link #pool}: what is open goes to the winner, 0 to the others and to a last odd row or column.
     *
     * @param open (oh/2·ow/2, pitch) as {@link #open} gives it, not modified
     * @param argmax as {@link #pool} left them, not modified
     * @param dmaps (oh·ow, pitch) from 0 on, modified
     */
    void unpool(float[] open, float[] argmax, int argmaxAt, int oh, int ow, int pitch, float[] dmaps);
}
