package convolens.engine.layer;

import convolens.engine.tensor.WindowGeometry;

/**
 * A filter over the one channel it sees, straight from the definition: with a single channel there is too little in a row
 * of the im2col matrix for a matrix product to pay. Row by row, so that the inner loops run along memory.
 *
 * <pre>
 * y[oy,ox] += Σ x[oy·SY − PY + fy·DY, ox·SX − PX + fx·DX] · w[fy,fx]   over fy, fx
 * x: (H,W), w: (FH,FW), y: (OH,OW)
 * </pre>
 *
 * Source: Chollet, "Xception: deep learning with depthwise separable convolutions" (2017).
 */
final class Depthwise {
    private Depthwise() {}

    /** A row of outputs under one cell of the filter: outputs {@code from} to {@code to} read x from {@code xAt} on. */
    @FunctionalInterface
    private interface Row {
        void run(int cell, int xAt, int yAt, int count);
    }

    /**
     * Adds the products of a plane.
     *
     * @param x not modified
     * @param w not modified
     * @param y modified: added to
     */
    static void forward(WindowGeometry g, float[] x, int xAt, float[] w, int wAt, float[] y, int yAt) {
        int sx = g.strideX();
        each(g, (cell, from, to, count) -> {
            float weight = w[wAt + cell];
            if (sx == 1) {
                for (int i = 0; i < count; i++) {
                    y[yAt + to + i] += weight * x[xAt + from + i];
                }
            } else {
                for (int i = 0; i < count; i++) {
                    y[yAt + to + i] += weight * x[xAt + from + i * sx];
                }
            }
        });
    }

    /** Adds the gradient of the weights: {@code dw[fy,fx] += Σ dy·x}. */
    static void addWeights(WindowGeometry g, float[] x, int xAt, float[] dy, int dyAt, float[] dw, int dwAt) {
        int sx = g.strideX();
        each(g, (cell, from, to, count) -> {
            int xFrom = xAt + from;
            int yFrom = dyAt + to;
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            int i = 0;
            for (; i + 3 < count; i += 4) {
                a += dy[yFrom + i] * x[xFrom + i * sx];
                b += dy[yFrom + i + 1] * x[xFrom + (i + 1) * sx];
                c += dy[yFrom + i + 2] * x[xFrom + (i + 2) * sx];
                d += dy[yFrom + i + 3] * x[xFrom + (i + 3) * sx];
            }
            for (; i < count; i++) {
                a += dy[yFrom + i] * x[xFrom + i * sx];
            }
            dw[dwAt + cell] += a + b + (c + d);
        });
    }

    /** Adds the gradient of the input: {@code dx[…] += dy·w}. */
    static void backward(WindowGeometry g, float[] dy, int dyAt, float[] w, int wAt, float[] dx, int dxAt) {
        int sx = g.strideX();
        each(g, (cell, from, to, count) -> {
            float weight = w[wAt + cell];
            if (sx == 1) {
                for (int i = 0; i < count; i++) {
                    dx[dxAt + from + i] += weight * dy[dyAt + to + i];
                }
            } else {
                for (int i = 0; i < count; i++) {
                    dx[dxAt + from + i * sx] += weight * dy[dyAt + to + i];
                }
            }
        });
    }

    private static void each(WindowGeometry g, Row row) {
        int ow = g.outputWidth();
        for (int fx = 0; fx < g.filterWidth(); fx++) {
            int shift = fx * g.dilationX() - g.paddingX();
            int first = Math.max(0, -Math.floorDiv(shift, g.strideX()));
            int end = Math.min(ow, Math.floorDiv(g.width() - 1 - shift, g.strideX()) + 1);
            if (first >= end) {
                continue;
            }
            for (int oy = 0; oy < g.outputHeight(); oy++) {
                int endRow = g.endFilterRow(oy);
                for (int fy = g.firstFilterRow(oy); fy < endRow; fy++) {
                    int from = (g.top(oy) + fy * g.dilationY()) * g.width() + first * g.strideX() + shift;
                    row.run(fy * g.filterWidth() + fx, from, oy * ow + first, end - first);
                }
            }
        }
    }
}
