package convolens.model.learning;

import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;

/** A convolution with one filter, its loss and gradient as plain loops in double precision: nothing of the engine. */
public final class NaiveLearning {
    private NaiveLearning() {}

    /** y[oy][ox] = Σ x·w, 0 in the padding. */
    public static double[] output(Tensor x, double[] w, Window window) {
        int height = (x.dim(2) + 2 * window.paddingY() - window.height()) / window.strideY() + 1;
        int width = (x.dim(3) + 2 * window.paddingX() - window.width()) / window.strideX() + 1;
        double[] y = new double[height * width];
        for (int at = 0; at < y.length; at++) {
            for (int cell = 0; cell < w.length; cell++) {
                y[at] += w[cell] * under(x, window, width, at, cell);
            }
        }
        return y;
    }

    /** The value of the input under one cell of a window. */
    public static double under(Tensor x, Window window, int outputWidth, int at, int cell) {
        int row = at / outputWidth * window.strideY() - window.paddingY() + cell / window.width();
        int column = at % outputWidth * window.strideX() - window.paddingX() + cell % window.width();
        boolean inside = row >= 0 && column >= 0 && row < x.dim(2) && column < x.dim(3);
        return inside ? x.data()[row * x.dim(3) + column] : 0;
    }

    /** 1/n · Σ (y − t)². */
    public static double loss(double[] y, float[] target) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (y[i] - target[i]) * (y[i] - target[i]);
        }
        return sum / y.length;
    }

    /** dL/dw by central differences, which are exact for a square but for rounding. */
    public static double[] differences(Tensor x, double[] w, Window window, float[] target) {
        double h = 1e-4;
        double[] gradient = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            double kept = w[i];
            w[i] = kept + h;
            double above = loss(output(x, w, window), target);
            w[i] = kept - h;
            double below = loss(output(x, w, window), target);
            w[i] = kept;
            gradient[i] = (above - below) / (2 * h);
        }
        return gradient;
    }

    public static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
