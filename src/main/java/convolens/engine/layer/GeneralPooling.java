package convolens.engine.layer;

import convolens.engine.tensor.WindowGeometry;

/** Pooling of one channel under windows that the chapter does not have: with gaps, uneven padding, rounded up. */
final class GeneralPooling {
    private GeneralPooling() {}

    /**
     * The maxima of a plane.
     *
     * @param x not modified
     * @param plane which channel of which sample, counted through
     * @param y modified
     * @param argmax modified: the flat index in x of each winner
     */
    static void max(WindowGeometry g, float[] x, int plane, float[] y, int[] argmax) {
        int at = plane * g.windows();
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                int winner = index(g, plane, oy, ox, g.firstFilterRow(oy), g.firstFilterColumn(ox));
                for (int fy = g.firstFilterRow(oy); fy < g.endFilterRow(oy); fy++) {
                    for (int fx = g.firstFilterColumn(ox); fx < g.endFilterColumn(ox); fx++) {
                        int i = index(g, plane, oy, ox, fy, fx);
                        winner = x[i] > x[winner] || Float.isNaN(x[i]) ? i : winner;
                    }
                }
                y[at] = x[winner];
                argmax[at] = winner;
                at++;
            }
        }
    }

    /** The means of a plane. */
    static void average(WindowGeometry g, boolean countsPadding, float[] x, int plane, float[] y) {
        int at = plane * g.windows();
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                float sum = 0;
                for (int fy = g.firstFilterRow(oy); fy < g.endFilterRow(oy); fy++) {
                    for (int fx = g.firstFilterColumn(ox); fx < g.endFilterColumn(ox); fx++) {
                        sum += x[index(g, plane, oy, ox, fy, fx)];
                    }
                }
                y[at++] = sum / count(g, countsPadding, oy, ox);
            }
        }
    }

    /** The gradient of {@link #average}: every cell of a window gets its share; dx is added to. */
    static void spread(WindowGeometry g, boolean countsPadding, float[] dy, int plane, float[] dx) {
        int at = plane * g.windows();
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                float share = dy[at++] / count(g, countsPadding, oy, ox);
                for (int fy = g.firstFilterRow(oy); fy < g.endFilterRow(oy); fy++) {
                    for (int fx = g.firstFilterColumn(ox); fx < g.endFilterColumn(ox); fx++) {
                        dx[index(g, plane, oy, ox, fy, fx)] += share;
                    }
                }
            }
        }
    }

    private static int count(WindowGeometry g, boolean countsPadding, int oy, int ox) {
        return countsPadding
                ? g.existingCells(oy, ox)
                : (g.endFilterRow(oy) - g.firstFilterRow(oy)) * (g.endFilterColumn(ox) - g.firstFilterColumn(ox));
    }

    private static int index(WindowGeometry g, int plane, int oy, int ox, int fy, int fx) {
        int row = g.top(oy) + fy * g.dilationY();
        return (plane * g.height() + row) * g.width() + g.left(ox) + fx * g.dilationX();
    }
}
