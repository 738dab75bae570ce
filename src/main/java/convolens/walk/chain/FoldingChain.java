package convolens.walk.chain;

import convolens.engine.im2col.Col2Im;
import convolens.engine.im2col.Im2Col;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;

/**
 * col2im beside im2col.
 *
 * <pre>
 * col = im2col(x): (N·OH·OW, C·FH·FW)
 * img = col2im(dcol), before the border is cut off: (N, C, H + 2·PY + SY − 1, W + 2·PX + SX − 1)
 * count: how many windows cover each cell of img
 * </pre>
 *
 * The buffer has the book's size. Its last SY − 1 rows and SX − 1 columns only keep the end of the last slice, FH − 1 +
 * SY·OH, within it; nothing is ever added there. Source: section 7.4.3.
 */
public final class FoldingChain {
    private FoldingChain() {}

    /**
     * @param x (N,C,H,W), not modified; it must stay as it is while the chain is used
     * @param dcol (N·OH·OW, C·FH·FW), likewise
     * @throws IllegalArgumentException if the window does not fit, or dcol has another shape than im2col(x)
     */
    public static Chain of(Tensor x, Window window, Tensor dcol) {
        WindowGeometry g = window.over(x.dim(2), x.dim(3));
        Tensor col = Tensor.empty();
        Im2Col.unfold(x, g, col);
        Axes places = Axes.unfolded(x, g);
        ChainArray img = ChainArray.buffer(ArrayName.IMG, buffer(dcol, x, g), g);
        return new Chain.Builder()
                .given(ChainArray.image(ArrayName.X, x, g))
                .unfold(ArrayName.X, ChainArray.matrix(ArrayName.COL, places, 3, col))
                .given(ChainArray.matrix(ArrayName.DCOL, places, 3, dcol))
                .fold(ArrayName.DCOL, img)
                .given(counts(img, g))
                .relate(ArrayName.X, ArrayName.IMG)
                .relate(ArrayName.X, ArrayName.OVERLAPS)
                .relate(ArrayName.IMG, ArrayName.OVERLAPS)
                .relateFold(ArrayName.COL, ArrayName.IMG)
                .build();
    }

    /** Folded with its border: an image of the padded size has no padding of its own, so nothing is cut off. */
    private static Tensor buffer(Tensor dcol, Tensor x, WindowGeometry g) {
        int height = g.paddedHeight();
        int width = g.paddedWidth();
        WindowGeometry whole = g.window().padded(SidePadding.even(0, 0)).over(height, width);
        Tensor folded = Tensor.empty();
        Col2Im.fold(dcol, x.dim(0), x.dim(1), whole, folded);
        Tensor buffer = Tensor.zeros(x.dim(0), x.dim(1), height + g.strideY() - 1, width + g.strideX() - 1);
        for (int row = 0; row < x.dim(0) * x.dim(1) * height; row++) {
            int plane = row / height;
            int to = (plane * buffer.dim(2) + row % height) * buffer.dim(3);
            System.arraycopy(folded.data(), row * width, buffer.data(), to, width);
        }
        return buffer;
    }

    private static ChainArray counts(ChainArray img, WindowGeometry g) {
        List<Axis> plane = List.of(Axis.ROW, Axis.COLUMN);
        Axes axes = img.axes().select(plane);
        Tensor counts = Tensor.zeros(axes.extent(Axis.ROW), axes.extent(Axis.COLUMN));
        ChainArray array =
                new ChainArray(ArrayName.OVERLAPS, axes, plane.subList(0, 1), plane.subList(1, 2), counts, g);
        for (int cell = 0; cell < counts.size(); cell++) {
            counts.data()[cell] = g.uses(array.imageRow(cell), array.imageColumn(cell));
        }
        return array;
    }
}
