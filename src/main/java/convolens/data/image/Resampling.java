package convolens.data.image;

import convolens.engine.tensor.Tensor;

/**
 * Images in other sizes. Along each axis, a shrunk pixel is the mean of the area it stands for, and an enlarged one lies
 * linearly between the centres of its neighbours:
 *
 * <pre>
 * y[c, i, j] = Σ a[i, r] · b[j, s] · x[c, r, s]   over r, s;   Σ a[i, ·] = Σ b[j, ·] = 1
 * </pre>
 *
 * so that no value leaves the range of the image, and an image in its own size stays as it is.
 */
public final class Resampling {
    private Resampling() {}

    /**
     * An image in another size.
     *
     * @param image (C,h,w), not modified
     * @return a new (C,height,width)
     */
    public static Tensor to(Tensor image, int height, int width) {
        int channels = image.dim(0);
        int h = image.dim(1);
        int w = image.dim(2);
        Axis down = Axis.of(h, height);
        Axis right = Axis.of(w, width);
        Tensor made = Tensor.zeros(channels, height, width);
        float[] x = image.data();
        float[] y = made.data();
        float[] row = new float[w];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < height; i++) {
                down.mixRows(i, x, c * h * w, row);
                for (int j = 0; j < width; j++) {
                    y[(c * height + i) * width + j] = right.mix(j, row);
                }
            }
        }
        return made;
    }

    /**
     * One image as a single channel of grey: 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601); the first channel where there are
     * not three.
     *
     * @param image (C,h,w), not modified
     * @return (1,h,w)
     */
    public static Tensor grey(Tensor image) {
        int pixels = image.dim(1) * image.dim(2);
        Tensor made = Tensor.zeros(1, image.dim(1), image.dim(2));
        float[] x = image.data();
        for (int i = 0; i < pixels; i++) {
            made.data()[i] =
                    image.dim(0) == 3 ? 0.299f * x[i] + 0.587f * x[pixels + i] + 0.114f * x[2 * pixels + i] : x[i];
        }
        return made;
    }

    /** Which pixels each new pixel is mixed of, along one axis. */
    private record Axis(int[] first, double[][] weights) {

        static Axis of(int from, int to) {
            int[] first = new int[to];
            double[][] weights = new double[to][];
            for (int i = 0; i < to; i++) {
                if (from > to) {
                    area(i, (double) from / to, from, first, weights);
                } else {
                    double centre = Math.max(0, Math.min(from - 1.0, (i + 0.5) * from / to - 0.5));
                    first[i] = (int) centre;
                    double rest = centre - first[i];
                    weights[i] = rest == 0 ? new double[] {1} : new double[] {1 - rest, rest};
                }
            }
            return new Axis(first, weights);
        }

        private static void area(int i, double size, int from, int[] first, double[][] weights) {
            double start = i * size;
            double end = Math.min(from, start + size);
            first[i] = (int) start;
            int last = Math.min(from - 1, (int) Math.ceil(end - 1e-9) - 1);
            double[] shares = new double[last - first[i] + 1];
            double all = 0;
            for (int k = 0; k < shares.length; k++) {
                shares[k] = Math.min(end, first[i] + k + 1) - Math.max(start, first[i] + k);
                all += shares[k];
            }
            for (int k = 0; k < shares.length; k++) {
                shares[k] /= all;
            }
            weights[i] = shares;
        }

        void mixRows(int i, float[] x, int offset, float[] row) {
            for (int column = 0; column < row.length; column++) {
                double sum = 0;
                for (int k = 0; k < weights[i].length; k++) {
                    sum += weights[i][k] * x[offset + (first[i] + k) * row.length + column];
                }
                row[column] = (float) sum;
            }
        }

        float mix(int j, float[] row) {
            double sum = 0;
            for (int k = 0; k < weights[j].length; k++) {
                sum += weights[j][k] * row[first[j] + k];
            }
            return (float) sum;
        }
    }
}
