package convolens.engine.inspect;

import convolens.engine.tensor.Tensor;

/**
 * Blurs pictures with a Gaussian of deviation σ, cut off at 3σ, rows and columns one after the other. At the edges only the
 * pixels that exist count, with weights that add up to 1.
 */
final class GaussianBlur {
    private final double[] weights;
    private float[] line = new float[0];

    /** @param deviation σ in pixels; 0 for no blur */
    GaussianBlur(double deviation) {
        weights = new double[1 + (int) Math.ceil(3 * deviation)];
        weights[0] = 1;
        for (int i = 1; i < weights.length; i++) {
            weights[i] = Math.exp(-i * i / (2 * deviation * deviation));
        }
    }

    /** @param x (N,C,H,W), modified: blurred in place */
    void apply(Tensor x) {
        if (weights.length == 1) {
            return;
        }
        int height = x.dim(2);
        int width = x.dim(3);
        line = new float[Math.max(height, width)];
        for (int plane = 0; plane < x.dim(0) * x.dim(1); plane++) {
            int from = plane * height * width;
            for (int y = 0; y < height; y++) {
                blur(x.data(), from + y * width, 1, width);
            }
            for (int column = 0; column < width; column++) {
                blur(x.data(), from + column, width, height);
            }
        }
    }

    private void blur(float[] data, int from, int step, int count) {
        for (int i = 0; i < count; i++) {
            line[i] = data[from + i * step];
        }
        for (int i = 0; i < count; i++) {
            double sum = 0;
            double total = 0;
            int first = Math.max(0, i - weights.length + 1);
            int last = Math.min(count - 1, i + weights.length - 1);
            for (int k = first; k <= last; k++) {
                double weight = weights[Math.abs(k - i)];
                sum += weight * line[k];
                total += weight;
            }
            data[from + i * step] = (float) (sum / total);
        }
    }
}
