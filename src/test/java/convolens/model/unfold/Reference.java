package convolens.model.unfold;

import convolens.fixtures.Fixtures.Array;
import convolens.walk.chain.ArrayName;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the arrays of section 7.4 hold, from reference values in float64 and loops over windows: nothing of the program is
 * asked but the names of the arrays.
 */
final class Reference {
    private final Map<ArrayName, double[]> arrays = new EnumMap<>(ArrayName.class);
    private final Array x;
    private final int fh;
    private final int fw;
    private final int sy;
    private final int sx;
    private final int py;
    private final int px;
    private final int oh;
    private final int ow;

    /** @param window FH, FW, SY, SX, PY, PX */
    Reference(Array x, int... window) {
        this.x = x;
        fh = window[0];
        fw = window[1];
        sy = window[2];
        sx = window[3];
        py = window[4];
        px = window[5];
        oh = (x.shape()[2] + 2 * py - fh) / sy + 1;
        ow = (x.shape()[3] + 2 * px - fw) / sx + 1;
        arrays.put(ArrayName.X, x.data());
        arrays.put(ArrayName.COL, unfolded(0));
    }

    /** The array, in flat order, without padding. */
    double[] of(ArrayName name) {
        double[] array = arrays.get(name);
        if (array == null) {
            throw new AssertionError("no reference for " + name);
        }
        return array;
    }

    Reference with(ArrayName name, double[] values) {
        arrays.put(name, values);
        return this;
    }

    private int n() {
        return x.shape()[0];
    }

    private int c() {
        return x.shape()[1];
    }

    private int rows() {
        return n() * oh * ow;
    }

    private int columns() {
        return c() * fh * fw;
    }

    /** A convolution: W (FN,C,FH,FW), out and dout (N,FN,OH,OW). */
    Reference convolution(Array w, Array b, Array y, Array dy, Array dx, Array dw, Array db) {
        int fn = w.shape()[0];
        double[] dout2d = channelsLast(dy.data(), fn);
        double[] dcol = new double[rows() * columns()];
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                for (int f = 0; f < fn; f++) {
                    dcol[row * columns() + column] += dout2d[row * fn + f] * w.data()[f * columns() + column];
                }
            }
        }
        return with(ArrayName.W, w.data())
                .with(ArrayName.W_COL, transposed(w.data(), fn))
                .with(ArrayName.B, b.data())
                .with(ArrayName.OUT, y.data())
                .with(ArrayName.OUT_2D, channelsLast(y.data(), fn))
                .with(ArrayName.DOUT, dy.data())
                .with(ArrayName.DOUT_2D, dout2d)
                .with(ArrayName.DB, db.data())
                .with(ArrayName.DW, dw.data())
                .with(ArrayName.DW_COL, transposed(dw.data(), fn))
                .with(ArrayName.DCOL, dcol)
                .with(ArrayName.DX, dx.data());
    }

    /** A pooling: out and dout (N,C,OH,OW). */
    Reference pooling(boolean max, Array y, Array dy, Array dx) {
        // (N·OH·OW, C·FH·FW) and (N·OH·OW·C, FH·FW) are the same numbers in the same order
        double[] rows = of(ArrayName.COL);
        double[] candidates = unfolded(Double.NEGATIVE_INFINITY);
        double[] dout1d = channelsLast(dy.data(), c());
        double[] dcol = new double[rows.length];
        int cells = fh * fw;
        for (int row = 0; row < dout1d.length; row++) {
            int winner = 0;
            for (int i = 0; i < cells; i++) {
                winner = candidates[row * cells + i] > candidates[row * cells + winner] ? i : winner;
                dcol[row * cells + i] = max ? 0 : dout1d[row] / cells;
            }
            if (max) {
                dcol[row * cells + winner] = dout1d[row];
            }
        }
        return with(ArrayName.COL_POOLING, rows)
                .with(ArrayName.ROW_RESULT, channelsLast(y.data(), c()))
                .with(ArrayName.OUT, y.data())
                .with(ArrayName.DOUT, dy.data())
                .with(ArrayName.DROW_RESULT, dout1d)
                .with(ArrayName.DCOL_POOLING, dcol)
                .with(ArrayName.DX, dx.data());
    }

    /** Folding dcol: the buffer of the book with its border, and the count of windows. */
    Reference folding(double[] dcol) {
        int height = x.shape()[2] + 2 * py + sy - 1;
        int width = x.shape()[3] + 2 * px + sx - 1;
        double[] img = new double[n() * c() * height * width];
        double[] count = new double[height * width];
        each((row, column, n, c, y, x0) -> {
            img[((n * c() + c) * height + y) * width + x0] += dcol[row * columns() + column];
            count[y * width + x0] += n == 0 && c == 0 ? 1 : 0;
        });
        return with(ArrayName.DCOL, dcol).with(ArrayName.IMG, img).with(ArrayName.OVERLAPS, count);
    }

    /** The buffer without its border. */
    double[] cut() {
        int h = x.shape()[2];
        int w = x.shape()[3];
        int height = h + 2 * py + sy - 1;
        int width = w + 2 * px + sx - 1;
        double[] inner = new double[x.data().length];
        for (int i = 0; i < inner.length; i++) {
            int plane = i / (h * w);
            inner[i] = of(ArrayName.IMG)[(plane * height + i / w % h + py) * width + i % w + px];
        }
        return inner;
    }

    private interface Cell {
        void visit(int row, int column, int n, int c, int y, int x);
    }

    /** Every cell of the unfolded matrix and the place of the padded image from which it comes. */
    private void each(Cell cell) {
        for (int n = 0; n < n(); n++) {
            for (int oy = 0; oy < oh; oy++) {
                for (int ox = 0; ox < ow; ox++) {
                    for (int c = 0; c < c(); c++) {
                        for (int fy = 0; fy < fh; fy++) {
                            for (int fx = 0; fx < fw; fx++) {
                                cell.visit(
                                        (n * oh + oy) * ow + ox,
                                        (c * fh + fy) * fw + fx,
                                        n,
                                        c,
                                        oy * sy + fy,
                                        ox * sx + fx);
                            }
                        }
                    }
                }
            }
        }
    }

    private double[] unfolded(double padding) {
        int h = x.shape()[2];
        int w = x.shape()[3];
        double[] col = new double[rows() * columns()];
        each((row, column, n, c, y, x0) -> {
            boolean inside = y >= py && y < h + py && x0 >= px && x0 < w + px;
            col[row * columns() + column] = inside ? x.data()[((n * c() + c) * h + y - py) * w + x0 - px] : padding;
        });
        return col;
    }

    /** (N,M,OH,OW) → (N·OH·OW, M). */
    private double[] channelsLast(double[] maps, int m) {
        double[] flat = new double[maps.length];
        for (int i = 0; i < maps.length; i++) {
            int place = i % (oh * ow);
            int map = i / (oh * ow) % m;
            int n = i / (oh * ow) / m;
            flat[(n * oh * ow + place) * m + map] = maps[i];
        }
        return flat;
    }

    /** (FN, C·FH·FW) → (C·FH·FW, FN). */
    private double[] transposed(double[] filters, int fn) {
        double[] columns = new double[filters.length];
        for (int i = 0; i < filters.length; i++) {
            columns[i % columns() * fn + i / columns()] = filters[i];
        }
        return columns;
    }
}
