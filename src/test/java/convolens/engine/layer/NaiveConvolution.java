package convolens.engine.layer;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;

/** The convolution by its definition: seven nested loops in float64, forward and backward. */
final class NaiveConvolution {
    final double[] y;
    final double[] dx;
    final double[] dw;
    final double[] db;

    NaiveConvolution(Tensor x, Tensor w, Tensor b, int sy, int sx, int py, int px, Tensor dy) {
        this(x, w, b, new Window(w.dim(2), w.dim(3), sy, sx, py, px), dy);
    }

    /** With as many groups as the channels of w go into those of x. */
    NaiveConvolution(Tensor x, Tensor w, Tensor b, Window window, Tensor dy) {
        int sy = window.strideY();
        int sx = window.strideX();
        int py = window.padding().top();
        int px = window.padding().left();
        int channelsOfGroup = w.dim(1);
        int filtersOfGroup = w.dim(0) / (x.dim(1) / channelsOfGroup);
        int samples = x.dim(0);
        int channels = x.dim(1);
        int height = x.dim(2);
        int width = x.dim(3);
        int filters = w.dim(0);
        int fh = w.dim(2);
        int fw = w.dim(3);
        int oh = dy.dim(2);
        int ow = dy.dim(3);
        y = new double[dy.size()];
        dx = new double[x.size()];
        dw = new double[w.size()];
        db = new double[b.size()];
        for (int n = 0; n < samples; n++) {
            for (int f = 0; f < filters; f++) {
                for (int oy = 0; oy < oh; oy++) {
                    for (int ox = 0; ox < ow; ox++) {
                        int at = ((n * filters + f) * oh + oy) * ow + ox;
                        y[at] += b.get(f);
                        db[f] += dy.data()[at];
                        for (int own = 0; own < channelsOfGroup; own++) {
                            int c = f / filtersOfGroup * channelsOfGroup + own;
                            for (int i = 0; i < fh; i++) {
                                for (int j = 0; j < fw; j++) {
                                    int row = oy * sy - py + i * window.dilationY();
                                    int column = ox * sx - px + j * window.dilationX();
                                    if (row >= 0 && row < height && column >= 0 && column < width) {
                                        int xAt = ((n * channels + c) * height + row) * width + column;
                                        int wAt = ((f * channelsOfGroup + own) * fh + i) * fw + j;
                                        y[at] += (double) x.data()[xAt] * w.data()[wAt];
                                        dx[xAt] += (double) dy.data()[at] * w.data()[wAt];
                                        dw[wAt] += (double) dy.data()[at] * x.data()[xAt];
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
