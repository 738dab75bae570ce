package convolens.engine.layer;

import convolens.engine.tensor.Tensor;

/** The convolution by its definition: seven nested loops in float64, forward and backward. */
final class NaiveConvolution {
    final double[] y;
    final double[] dx;
    final double[] dw;
    final double[] db;

    NaiveConvolution(Tensor x, Tensor w, Tensor b, int sy, int sx, int py, int px, Tensor dy) {
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
                        for (int c = 0; c < channels; c++) {
                            for (int i = 0; i < fh; i++) {
                                for (int j = 0; j < fw; j++) {
                                    int row = oy * sy - py + i;
                                    int column = ox * sx - px + j;
                                    if (row >= 0 && row < height && column >= 0 && column < width) {
                                        int xAt = ((n * channels + c) * height + row) * width + column;
                                        int wAt = ((f * channels + c) * fh + i) * fw + j;
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
