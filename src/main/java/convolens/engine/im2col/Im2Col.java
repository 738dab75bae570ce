package convolens.engine.im2col;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;

/**
 * Unfolds windows into the rows of a matrix, so that a convolution becomes one matrix product.
 *
 * <pre>
 * col[n·OH·OW + oy·OW + ox, c·FH·FW + fy·FW + fx] = x[n, c, oy·SY − PY + fy·DY, ox·SX − PX + fx·DX]
 * </pre>
 *
 * and 0 where that position is padding. Source: section 7.4.2, figures 7-17 to 7-19.
 */
public final class Im2Col {
    private Im2Col() {}

    /**
     * Unfolds a batch: {@code x: (N,C,H,W) → col: (N·OH·OW, C·FH·FW)}.
     *
     * @param x the input, not modified
     * @param g the geometry over one channel of x
     * @param col modified: reshaped and overwritten
     * @throws IllegalArgumentException if x is not (N,C,H,W) with the geometry's height and width
     */
    public static void unfold(Tensor x, WindowGeometry g, Tensor col) {
        requireInput(x, g);
        int n = x.dim(0);
        int c = x.dim(1);
        int rows = g.windows();
        int columns = c * g.cells();
        col.reshape(n * rows, columns);
        for (int i = 0; i < n; i++) {
            unfoldSample(x.data(), i * c * g.height() * g.width(), c, g, col.data(), i * rows * columns);
        }
    }

    /**
     * Unfolds one sample: {@code (C,H,W) → (OH·OW, C·FH·FW)}.
     *
     * @param x the array that holds the sample, not modified
     * @param xAt where the sample begins
     * @param channels C
     * @param g the geometry over one channel
     * @param col modified from {@code colAt} on
     * @param colAt where the rows of this sample begin
     */
    public static void unfoldSample(float[] x, int xAt, int channels, WindowGeometry g, float[] col, int colAt) {
        if (g.dilationY() > 1 || g.dilationX() > 1) {
            unfoldDilated(x, xAt, channels, g, col, colAt);
            return;
        }
        int fh = g.filterHeight();
        int fw = g.filterWidth();
        int oh = g.outputHeight();
        int ow = g.outputWidth();
        int plane = g.height() * g.width();
        int at = colAt;
        // listing im2col
        for (int oy = 0; oy < oh; oy++) {
            int top = g.top(oy);
            for (int ox = 0; ox < ow; ox++) {
                int left = g.left(ox);
                int from = Math.min(Math.max(0, -left), fw);
                int to = Math.max(from, Math.min(fw, g.width() - left));
                for (int c = 0; c < channels; c++) {
                    for (int fy = 0; fy < fh; fy++) { // @filter-row
                        int row = top + fy;
                        if (row < 0 || row >= g.height()) {
                            Arrays.fill(col, at, at + fw, 0); // @pad
                        } else {
                            int source = xAt + c * plane + row * g.width() + left;
                            for (int fx = 0; fx < from; fx++) {
                                col[at + fx] = 0; // @pad
                            }
                            for (int fx = from; fx < to; fx++) { // @filter-column
                                col[at + fx] = x[source + fx]; // @copy
                            }
                            for (int fx = to; fx < fw; fx++) {
                                col[at + fx] = 0; // @pad
                            }
                        }
                        at += fw;
                    }
                }
            }
        }
        // end listing
    }

    private static void unfoldDilated(float[] x, int xAt, int channels, WindowGeometry g, float[] col, int colAt) {
        int fw = g.filterWidth();
        int dx = g.dilationX();
        int plane = g.height() * g.width();
        int at = colAt;
        // listing im2col_dilated
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            int firstRow = g.firstFilterRow(oy);
            int endRow = g.endFilterRow(oy);
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                int from = Math.min(g.firstFilterColumn(ox), fw);
                int to = Math.max(from, g.endFilterColumn(ox));
                for (int c = 0; c < channels; c++) {
                    for (int fy = 0; fy < g.filterHeight(); fy++) { // @filter-row
                        Arrays.fill(col, at, at + fw, 0); // @pad
                        if (fy >= firstRow && fy < endRow) {
                            int source = xAt + c * plane + (g.top(oy) + fy * g.dilationY()) * g.width() + g.left(ox);
                            for (int fx = from; fx < to; fx++) { // @filter-column
                                col[at + fx] = x[source + fx * dx]; // @copy
                            }
                        }
                        at += fw;
                    }
                }
            }
        }
        // end listing
    }

    static void requireInput(Tensor x, WindowGeometry g) {
        if (x.shape().rank() != 4 || x.dim(2) != g.height() || x.dim(3) != g.width()) {
            throw new IllegalArgumentException("the geometry is over images of " + g.height() + "×" + g.width()
                    + ", so (N, C, " + g.height() + ", " + g.width() + ") would fit, but the tensor is " + x.shape());
        }
    }
}
