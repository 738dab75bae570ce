package convolens.walk.chain;

import convolens.engine.gemm.Cpu;
import convolens.engine.im2col.Col2Im;
import convolens.engine.im2col.Im2Col;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.walk.chain.ChainOperation.Kind;
import java.util.Arrays;
import java.util.List;

/** The numbers of a {@link PoolingChain}, by the engine. */
final class PoolingArrays {
    private static final List<Axis> ROWS = List.of(Axis.SAMPLE, Axis.OUTPUT_ROW, Axis.OUTPUT_COLUMN, Axis.CHANNEL);

    private static final Permutation CHANNELS_LAST = Permutation.of(0, 2, 3, 1);

    private final Pooling.Kind kind;
    private final Tensor x;
    private final WindowGeometry g;
    private final Axes all;
    private final int rows;
    private final Tensor y = Tensor.empty();
    private final Tensor result;
    private final int[] argmax;

    PoolingArrays(Pooling.Kind kind, Tensor x, Window window) {
        this.kind = kind;
        this.x = x;
        g = window.over(x.dim(2), x.dim(3));
        all = Axes.unfolded(x, g);
        Pooling layer = new Pooling(Cpu.single(), kind, window);
        layer.forward(x, Mode.PREDICT, y);
        rows = y.size();
        result = byRows(y);
        argmax = kind == Pooling.Kind.MAX ? columns(Arrays.copyOf(layer.argmax(), rows)) : new int[0];
    }

    /** For each row the column that wins a maximum; empty in an average. */
    int[] argmax() {
        return argmax;
    }

    void addForward(Chain.Builder builder) {
        Tensor col = Tensor.empty();
        Im2Col.unfold(x, g, col);
        builder.given(ChainArray.image(ArrayName.X, x, g))
                .unfold(ArrayName.X, ChainArray.matrix(ArrayName.COL, all, 3, col))
                .make(
                        Kind.REARRANGE,
                        ArrayName.COL,
                        ChainArray.matrix(ArrayName.COL_POOLING, all, ROWS.size(), col.view(rows, g.cells())))
                .make(
                        kind == Pooling.Kind.MAX ? Kind.MAX : Kind.MEAN,
                        ArrayName.COL_POOLING,
                        ChainArray.matrix(ArrayName.ROW_RESULT, all.select(ROWS), ROWS.size(), result))
                .make(Kind.REARRANGE, ArrayName.ROW_RESULT, ChainArray.maps(ArrayName.OUT, Axis.CHANNEL, y));
    }

    void addBackward(Chain.Builder builder, Tensor dout) {
        Tensor flat = byRows(dout);
        Tensor dcol = Tensor.zeros(rows, g.cells());
        for (int cell = 0; cell < dcol.size(); cell++) {
            int row = cell / g.cells();
            float gradient = flat.data()[row];
            dcol.data()[cell] = kind == Pooling.Kind.AVERAGE
                    ? gradient / g.cells()
                    : argmax[row] == cell % g.cells() ? gradient : 0;
        }
        Tensor dx = Tensor.empty();
        Col2Im.fold(dcol.view(x.dim(0) * g.windows(), x.dim(1) * g.cells()), x.dim(0), x.dim(1), g, dx);
        ChainArray to = ChainArray.matrix(ArrayName.DCOL_POOLING, all, ROWS.size(), dcol);
        builder.given(ChainArray.maps(ArrayName.DOUT, Axis.CHANNEL, dout))
                .make(
                        Kind.REARRANGE,
                        ArrayName.DOUT,
                        ChainArray.matrix(ArrayName.DROW_RESULT, all.select(ROWS), ROWS.size(), flat));
        if (kind == Pooling.Kind.MAX) {
            builder.route(ArrayName.DROW_RESULT, to, argmax);
        } else {
            builder.make(Kind.SPREAD, ArrayName.DROW_RESULT, to);
        }
        builder.fold(ArrayName.DCOL_POOLING, ChainArray.image(ArrayName.DX, dx, g))
                .relate(ArrayName.X, ArrayName.DX)
                .relate(ArrayName.COL_POOLING, ArrayName.DCOL_POOLING)
                .relate(ArrayName.OUT, ArrayName.DOUT);
    }

    /** (N,C,OH,OW) → (N·OH·OW·C,). */
    private Tensor byRows(Tensor maps) {
        Tensor flat = Tensor.empty();
        CHANNELS_LAST.transpose(maps, flat);
        return flat.reshape(rows);
    }

    /** Winners as the engine tells them, by map and as places of x, → by row and as columns. */
    private int[] columns(int[] cells) {
        int[] columns = new int[rows];
        for (int row = 0; row < rows; row++) {
            int place = CHANNELS_LAST.source(y.shape(), row);
            int at = place % g.windows();
            int cell = cells[place] - place / g.windows() * g.height() * g.width();
            int fy = (cell / g.width() - g.top(g.outputRow(at))) / g.dilationY();
            int fx = (cell % g.width() - g.left(g.outputColumn(at))) / g.dilationX();
            columns[row] = fy * g.filterWidth() + fx;
        }
        return columns;
    }
}
