package convolens.walk.chain;

import convolens.engine.gemm.Cpu;
import convolens.engine.gemm.Gemm;
import convolens.engine.im2col.Col2Im;
import convolens.engine.im2col.Im2Col;
import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.walk.chain.ChainOperation.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A convolution as section 7.4.3 writes it, every array of it computed by the engine.
 *
 * <pre>
 * col = im2col(x): (N·OH·OW, C·FH·FW)
 * out2d = col @ W.reshape(FN, -1).T + b: (N·OH·OW, FN)
 * out = out2d.reshape(N, OH, OW, FN).transpose(0, 3, 1, 2): (N, FN, OH, OW)
 *
 * dout2d = dout.transpose(0, 2, 3, 1).reshape(-1, FN)
 * db = Σ dout2d over rows,  dW = (col.T @ dout2d).T.reshape(FN, C, FH, FW)
 * dcol = dout2d @ W.reshape(FN, -1),  dx = col2im(dcol)
 * </pre>
 */
public final class ConvolutionChain {
    private static final List<Axis> WINDOW = List.of(Axis.SAMPLE, Axis.OUTPUT_ROW, Axis.OUTPUT_COLUMN);
    private static final List<Axis> CELL = List.of(Axis.CHANNEL, Axis.FILTER_ROW, Axis.FILTER_COLUMN);

    private final Gemm gemm = Cpu.single().gemm();
    private final Chain.Builder builder = new Chain.Builder();
    private final WindowGeometry g;
    private final Tensor x;
    private final Tensor w;
    private final int rows;
    private final int columns;
    private final int filters;
    private final Tensor col = Tensor.empty();
    private final Tensor wCol;

    private ConvolutionChain(Tensor x, Tensor w, Window window) {
        g = window.over(x.dim(2), x.dim(3));
        this.x = x;
        this.w = w;
        rows = x.dim(0) * g.windows();
        columns = x.dim(1) * g.cells();
        filters = w.dim(0);
        Im2Col.unfold(x, g, col);
        wCol = transposed(w.view(filters, columns), 1, 0);
    }

    /**
     * The way forward.
     *
     * @param x (N,C,H,W), not modified; it must stay as it is while the chain is used, as all that is given
     * @param w (FN,C,FH,FW)
     * @param b (FN); null for none
     * @param window the filters' extents, stride and padding
     * @throws IllegalArgumentException if the window does not fit
     */
    public static Chain forward(Tensor x, Tensor w, @Nullable Tensor b, Window window) {
        ConvolutionChain chain = new ConvolutionChain(x, w, window);
        chain.addForward(b);
        return chain.builder.build();
    }

    /**
     * The way forward and back.
     *
     * @param dout the gradient of the output (N,FN,OH,OW)
     */
    public static Chain backward(Tensor x, Tensor w, @Nullable Tensor b, Window window, Tensor dout) {
        ConvolutionChain chain = new ConvolutionChain(x, w, window);
        chain.addForward(b);
        chain.addBackward(dout);
        return chain.builder.build();
    }

    private void addForward(@Nullable Tensor b) {
        Tensor out2d = Tensor.zeros(rows, filters);
        if (b != null) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(b.data(), 0, out2d.data(), row * filters, filters);
            }
            builder.given(ChainArray.vector(ArrayName.B, b));
        }
        gemm.multiply(
                false,
                false,
                rows,
                filters,
                columns,
                col.data(),
                0,
                columns,
                wCol.data(),
                0,
                filters,
                b != null,
                out2d.data(),
                0,
                filters);
        builder.given(ChainArray.image(ArrayName.X, x, g))
                .unfold(ArrayName.X, matrix(ArrayName.COL, WINDOW, CELL, col))
                .given(ChainArray.filters(ArrayName.W, w))
                .make(Kind.REARRANGE, ArrayName.W, matrix(ArrayName.W_COL, CELL, List.of(Axis.FILTER), wCol))
                .multiply(
                        ArrayName.COL,
                        ArrayName.W_COL,
                        b == null ? null : ArrayName.B,
                        matrix(ArrayName.OUT_2D, WINDOW, List.of(Axis.FILTER), out2d))
                .make(Kind.REARRANGE, ArrayName.OUT_2D, ChainArray.maps(ArrayName.OUT, Axis.FILTER, maps(out2d)));
    }

    private void addBackward(Tensor dout) {
        Tensor dout2d = channelsLast(dout);
        Tensor db = Tensor.zeros(filters);
        for (int i = 0; i < dout2d.size(); i++) {
            db.data()[i % filters] += dout2d.data()[i];
        }
        Tensor dwCol = Tensor.zeros(columns, filters);
        gemm.multiply(
                true,
                false,
                columns,
                filters,
                rows,
                col.data(),
                0,
                columns,
                dout2d.data(),
                0,
                filters,
                false,
                dwCol.data(),
                0,
                filters);
        Tensor dcol = Tensor.zeros(rows, columns);
        gemm.multiply(
                false,
                true,
                rows,
                columns,
                filters,
                dout2d.data(),
                0,
                filters,
                wCol.data(),
                0,
                filters,
                false,
                dcol.data(),
                0,
                columns);
        Tensor dx = Tensor.empty();
        Col2Im.fold(dcol, x.dim(0), x.dim(1), g, dx);
        Tensor dw = transposed(dwCol, 1, 0).reshape(w.shape());
        builder.given(ChainArray.maps(ArrayName.DOUT, Axis.FILTER, dout))
                .make(Kind.REARRANGE, ArrayName.DOUT, matrix(ArrayName.DOUT_2D, WINDOW, List.of(Axis.FILTER), dout2d))
                .make(Kind.SUM, ArrayName.DOUT_2D, ChainArray.vector(ArrayName.DB, db))
                .multiply(
                        ArrayName.COL,
                        ArrayName.DOUT_2D,
                        null,
                        matrix(ArrayName.DW_COL, CELL, List.of(Axis.FILTER), dwCol))
                .make(Kind.REARRANGE, ArrayName.DW_COL, ChainArray.filters(ArrayName.DW, dw))
                .multiply(ArrayName.DOUT_2D, ArrayName.W_COL, null, matrix(ArrayName.DCOL, WINDOW, CELL, dcol))
                .fold(ArrayName.DCOL, ChainArray.image(ArrayName.DX, dx, g))
                .relate(ArrayName.X, ArrayName.DX)
                .relate(ArrayName.COL, ArrayName.DCOL)
                .relate(ArrayName.W, ArrayName.DW)
                .relate(ArrayName.W_COL, ArrayName.DW_COL)
                .relate(ArrayName.OUT, ArrayName.DOUT);
    }

    private ChainArray matrix(ArrayName name, List<Axis> down, List<Axis> across, Tensor values) {
        List<Axis> axes = new ArrayList<>(down);
        axes.addAll(across);
        int[] extents = axes.stream().mapToInt(this::extent).toArray();
        return ChainArray.matrix(name, Axes.of(axes, extents), down.size(), values);
    }

    private int extent(Axis axis) {
        return switch (axis) {
            case SAMPLE -> x.dim(0);
            case FILTER -> filters;
            case CHANNEL -> x.dim(1);
            case ROW -> g.height();
            case COLUMN -> g.width();
            case OUTPUT_ROW -> g.outputHeight();
            case OUTPUT_COLUMN -> g.outputWidth();
            case FILTER_ROW -> g.filterHeight();
            case FILTER_COLUMN -> g.filterWidth();
        };
    }

    private static Tensor transposed(Tensor a, int... order) {
        Tensor t = Tensor.empty();
        Permutation.of(order).transpose(a, t);
        return t;
    }

    /** (N·OH·OW, FN) → (N,FN,OH,OW). */
    private Tensor maps(Tensor flat) {
        return transposed(flat.view(x.dim(0), g.outputHeight(), g.outputWidth(), filters), 0, 3, 1, 2);
    }

    /** (N,FN,OH,OW) → (N·OH·OW, FN). */
    private Tensor channelsLast(Tensor y) {
        return transposed(y, 0, 2, 3, 1).reshape(rows, filters);
    }
}
