package convolens.engine.fused;

import convolens.engine.tensor.WindowGeometry;
import org.jspecify.annotations.Nullable;

/**
 * A plane with its padding, its rows parted so that every tap of a filter reads numbers that lie together, whatever the
 * stride: phase p has the rows that are p modulo SY.
 *
 * <pre>
 * phase[p][r·P + q] = padded[r·SY + p, q]                                P = W + PX + PX'
 * y[oy,ox] = Σ w[fy,fx] · phase[fy·DY mod SY][(oy + ⌊fy·DY/SY⌋)·P + ox·SX + fx·DX]
 * </pre>
 *
 * So with output (oy,ox) at oy·P + ox·SX, a tap reads at a fixed distance from the output, over all of the plane. What lands
 * between the outputs counts for nothing: with a stride of 2 that is half of all, which costs less than parting the columns.
 */
final class PhasePlanes {
    private final WindowGeometry g;
    private final TapLoops loops;
    private final int pitch;
    private final int rows;
    private final int stride;

    PhasePlanes(WindowGeometry g, TapLoops loops) {
        this.g = g;
        this.loops = loops;
        this.pitch = g.paddedWidth();
        this.rows = (g.paddedHeight() + g.strideY() - 1) / g.strideY();
        this.stride = rows * pitch + g.paddingX() + loops.lanes();
    }

    WindowGeometry geometry() {
        return g;
    }

    /** SY. */
    int phases() {
        return g.strideY();
    }

    /** How long a phase is, without room behind it. */
    int area() {
        return rows * pitch;
    }

    /** How many numbers one channel takes. */
    int size() {
        return phases() * stride;
    }

    /** How many outputs there are, with those between them that count for nothing. */
    int outputs() {
        return (g.outputHeight() - 1) * pitch + (g.outputWidth() - 1) * g.strideX() + 1;
    }

    /** The phase that a cell of the filter reads. */
    int phase(int cell) {
        return cell / g.filterWidth() * g.dilationY() % g.strideY();
    }

    /** How far behind the output a cell of the filter reads in its phase. */
    int distance(int cell) {
        return cell / g.filterWidth() * g.dilationY() / g.strideY() * pitch + cell % g.filterWidth() * g.dilationX();
    }

    /** Where a cell of the filter reads for the first output, from the beginning of the channel. */
    int at(int cell) {
        return phase(cell) * stride + distance(cell);
    }

    /** The greatest {@link #distance}. */
    int reach() {
        return distance(g.cells() - 1);
    }

    /** The first number of a phase that can lie on the input. */
    int first(int phase) {
        return firstRow(phase) * pitch;
    }

    /** How many numbers from there on can lie on the input. */
    int count(int phase) {
        int end = Math.floorDiv(g.height() + g.paddingY() - 1 - phase, g.strideY()) + 1;
        return Math.max(0, end - firstRow(phase)) * pitch;
    }

    private int firstRow(int phase) {
        return Math.max(0, -Math.floorDiv(phase - g.paddingY(), g.strideY()));
    }

    /** Parts a channel: {@code x: (H,W) → phases}, of which what lies on the input is written. */
    void part(float[] x, int xAt, float[] planes, int planesAt) {
        if (phases() == 1) {
            int to = planesAt + g.paddingY() * pitch + g.paddingX();
            loops.spread(x, xAt, g.height(), g.width(), planes, to, pitch);
            return;
        }
        for (int row = 0; row < g.height(); row++) {
            int padded = row + g.paddingY();
            int to = planesAt + padded % phases() * stride + padded / phases() * pitch + g.paddingX();
            loops.spread(x, xAt + row * g.width(), 1, g.width(), planes, to, pitch);
        }
    }

    /** Puts what lies on the input of one phase back to its places: {@code plane → dx: (H,W)}. */
    void join(float[] plane, int phase, float[] dx, int dxAt) {
        int from = firstRow(phase) * pitch + g.paddingX();
        if (phases() == 1) {
            loops.gather(plane, from, pitch, g.height(), g.width(), dx, dxAt);
            return;
        }
        int first = firstRow(phase) * phases() + phase - g.paddingY();
        for (int row = first; row < g.height(); row += phases()) {
            loops.gather(plane, from, pitch, 1, g.width(), dx, dxAt + row * g.width());
            from += pitch;
        }
    }

    /** Takes the outputs from between those that count for nothing: {@code plane → y: (OH,OW)}. */
    void gatherOutputs(float[] plane, float[] y, int yAt) {
        int oh = g.outputHeight();
        int ow = g.outputWidth();
        int step = g.strideX();
        if (step == 1) {
            loops.gather(plane, 0, pitch, oh, ow, y, yAt);
            return;
        }
        for (int oy = 0; oy < oh; oy++) {
            int from = oy * pitch;
            int to = yAt + oy * ow;
            for (int ox = 0; ox < ow; ox++) {
                y[to + ox] = plane[from + ox * step];
            }
        }
    }

    /**
     * The reverse of {@link #gatherOutputs} for gradients: {@code dy: (OH,OW) → plane}.
     *
     * @param y what a ReLU has given, at the same place: where that is 0, so is the gradient; null without ReLU
     * @param plane modified; 0 between the outputs, as it was before
     * @param scratch modified
     */
    void spreadOutputs(float[] dy, float @Nullable [] y, int at, float[] plane, int planeAt, float[] scratch) {
        int oh = g.outputHeight();
        int ow = g.outputWidth();
        if (g.strideX() > 1) {
            if (y == null) {
                spreadApart(dy, at, plane, planeAt);
            } else {
                // a branch for each number would be mispredicted half of the time
                loops.spreadOpen(dy, y, at, 1, oh * ow, scratch, 0, 0);
                spreadApart(scratch, 0, plane, planeAt);
            }
        } else if (y == null) {
            loops.spread(dy, at, oh, ow, plane, planeAt, pitch);
        } else {
            loops.spreadOpen(dy, y, at, oh, ow, plane, planeAt, pitch);
        }
    }

    private void spreadApart(float[] dy, int at, float[] plane, int planeAt) {
        int ow = g.outputWidth();
        int step = g.strideX();
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            int from = at + oy * ow;
            int to = planeAt + oy * pitch;
            for (int ox = 0; ox < ow; ox++) {
                plane[to + ox * step] = dy[from + ox];
            }
        }
    }
}
