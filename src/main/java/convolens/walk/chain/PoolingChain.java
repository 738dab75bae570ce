package convolens.walk.chain;

import convolens.engine.gemm.Cpu;
import convolens.engine.im2col.Im2Col;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.walk.chain.Operation.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * A pooling as section 7.4.4 writes it, every array of it computed by the engine.
 *
 * <pre>
 * col = im2col(x).reshape(-1, FH·FW): (N·OH·OW·C, FH·FW)
 * one value for each row: (N·OH·OW·C,)
 * out = that.reshape(N, OH, OW, C).transpose(0, 3, 1, 2): (N, C, OH, OW)
 * </pre>
 *
 * @param chain the arrays
 * @param winners for each row the column that wins a maximum, the first of equal ones; empty in an average
 */
public record PoolingChain(Chain chain, int[] winners) {
    private static final List<Axis> ROWS = List.of(Axis.SAMPLE, Axis.OUTPUT_ROW, Axis.OUTPUT_COLUMN, Axis.CHANNEL);

    /**
     * The way forward.
     *
     * @param x (N,C,H,W), not modified; it must stay as it is while the chain is used
     * @throws IllegalArgumentException if the window does not fit, as the engine says
     */
    public static PoolingChain forward(Pooling.Kind kind, Tensor x, Window window) {
        WindowGeometry g = window.over(x.dim(2), x.dim(3));
        Pooling layer = new Pooling(Cpu.single(), kind, window);
        Tensor y = Tensor.empty();
        layer.forward(x, Mode.PREDICT, y);
        boolean max = kind == Pooling.Kind.MAX;
        int[] cells = max ? Arrays.copyOf(layer.winners(), y.size()) : new int[0];
        Tensor col = Tensor.empty();
        Im2Col.unfold(x, g, col);
        int channels = x.dim(1);
        int rows = x.dim(0) * g.windows() * channels;
        Tensor result = Tensor.zeros(rows);
        int[] winners = new int[max ? rows : 0];
        for (int row = 0; row < rows; row++) {
            int at = row / channels % g.windows();
            int plane = row / channels / g.windows() * channels + row % channels;
            result.data()[row] = y.data()[plane * g.windows() + at];
            if (max) {
                int cell = cells[plane * g.windows() + at] - plane * g.height() * g.width();
                int fy = cell / g.width() - g.top(g.outputRow(at));
                int fx = cell % g.width() - g.left(g.outputColumn(at));
                winners[row] = fy * g.filterWidth() + fx;
            }
        }
        Axes all = Axes.of(
                List.of(
                        Axis.SAMPLE,
                        Axis.OUTPUT_ROW,
                        Axis.OUTPUT_COLUMN,
                        Axis.CHANNEL,
                        Axis.FILTER_ROW,
                        Axis.FILTER_COLUMN),
                x.dim(0),
                g.outputHeight(),
                g.outputWidth(),
                channels,
                g.filterHeight(),
                g.filterWidth());
        Chain chain = new Chain.Builder()
                .given(ChainArray.image(ArrayName.X, x, g))
                .unfold(ArrayName.X, ChainArray.matrix(ArrayName.COL, all, 3, col))
                .make(
                        Kind.REARRANGE,
                        ArrayName.COL,
                        ChainArray.matrix(ArrayName.COL_POOLING, all, ROWS.size(), col.view(rows, g.cells())))
                .make(
                        max ? Kind.MAX : Kind.MEAN,
                        ArrayName.COL_POOLING,
                        ChainArray.matrix(ArrayName.ROW_RESULT, all.select(ROWS), ROWS.size(), result))
                .make(Kind.REARRANGE, ArrayName.ROW_RESULT, ChainArray.maps(ArrayName.OUT, Axis.CHANNEL, y))
                .build();
        return new PoolingChain(chain, winners);
    }
}
