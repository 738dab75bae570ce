package convolens.engine.im2col;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;

/**
 * Folds the rows of an im2col matrix back into images by adding up every place a pixel was copied to.
 *
 * <pre>
 * x[n, c, y, x'] = Σ col[row, column] over all (row, column) that {@link Im2Col} reads from (n, c, y, x')
 * </pre>
 *
 * It is the adjoint of im2col, ⟨im2col x, y⟩ = ⟨x, col2im y⟩, not its inverse: folding an unfolded image gives every
 * pixel times the number of windows that use it. What falls on padding is dropped. Source: section 7.4.3.
 */
public final class Col2Im {
    private Col2Im() {}

    /**
     * Folds a batch: {@code col: (N·OH·OW, C·FH·FW) → x: (N,C,H,W)}.
     *
     * @param col the matrix, not modified
     * @param n the number of samples N
     * @param channels the number of channels C
     * @param g the geometry over one channel
     * @param x modified: reshaped and overwritten
     * @throws IllegalArgumentException if col has not N·OH·OW rows of C·FH·FW columns
     */
    public static void fold(Tensor col, int n, int channels, WindowGeometry g, Tensor x) {
        int rows = g.windows();
        int columns = channels * g.cells();
        if (col.shape().rank() != 2 || col.dim(0) != n * rows || col.dim(1) != columns) {
            throw new IllegalArgumentException("folding " + n + " samples of " + channels + " channels needs a matrix ("
                    + n * rows + ", " + columns + "), but got " + col.shape());
        }
        x.reshape(n, channels, g.height(), g.width());
        x.fill(0);
        for (int i = 0; i < n; i++) {
            foldSample(col.data(), i * rows * columns, channels, g, x.data(), i * channels * g.height() * g.width());
        }
    }

    /**
     * Adds the rows of one sample into it: {@code (OH·OW, C·FH·FW) → (C,H,W)}.
     *
     * @param col the array that holds the rows, not modified
     * @param colAt where they begin
     * @param channels C
     * @param g the geometry over one channel
     * @param x modified: the sample that begins at {@code xAt} is added to, not cleared
     * @param xAt where the sample begins
     */
    public static void foldSample(float[] col, int colAt, int channels, WindowGeometry g, float[] x, int xAt) {
        if (g.dilationY() > 1 || g.dilationX() > 1) {
            foldDilated(col, colAt, channels, g, x, xAt);
            return;
        }
        int fh = g.filterHeight();
        int fw = g.filterWidth();
        int oh = g.outputHeight();
        int ow = g.outputWidth();
        int plane = g.height() * g.width();
        int at = colAt;
        // listing col2im
        for (int oy = 0; oy < oh; oy++) {
            int top = g.top(oy);
            for (int ox = 0; ox < ow; ox++) {
                int left = g.left(ox);
                int from = Math.max(0, -left);
                int to = Math.min(fw, g.width() - left);
                for (int c = 0; c < channels; c++) {
                    for (int fy = 0; fy < fh; fy++) { // @filter-row
                        int row = top + fy;
                        if (row >= 0 && row < g.height()) { // @crop
                            int target = xAt + c * plane + row * g.width() + left;
                            for (int fx = from; fx < to; fx++) { // @filter-column
                                x[target + fx] += col[at + fx]; // @add
                            }
                        }
                        at += fw;
                    }
                }
            }
        }
        // end listing
    }

    private static void foldDilated(float[] col, int colAt, int channels, WindowGeometry g, float[] x, int xAt) {
        int fw = g.filterWidth();
        int dx = g.dilationX();
        int plane = g.height() * g.width();
        int at = colAt;
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            int firstRow = g.firstFilterRow(oy);
            int endRow = g.endFilterRow(oy);
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                int from = g.firstFilterColumn(ox);
                int to = g.endFilterColumn(ox);
                for (int c = 0; c < channels; c++) {
                    for (int fy = 0; fy < g.filterHeight(); fy++) {
                        if (fy >= firstRow && fy < endRow) {
                            int target = xAt + c * plane + (g.top(oy) + fy * g.dilationY()) * g.width() + g.left(ox);
                            for (int fx = from; fx < to; fx++) {
                                x[target + fx * dx] += col[at + fx];
                            }
                        }
                        at += fw;
                    }
                }
            }
        }
    }
}
