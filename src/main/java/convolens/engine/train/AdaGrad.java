package convolens.engine.train;

/**
 * AdaGrad: {@code h ← h + g², p ← p − η·g / (√h + 1e-7)}. Source: section 6.1.5, equations 6.5 and 6.6; the 1e-7 is the
 * printed code's.
 */
final class AdaGrad extends Optimizer {
    AdaGrad(double learningRate) {
        super(learningRate, 1);
    }

    @Override
    void update(float[] p, float[] g, float[] h, float[] unused, int size) {
        float rate = (float) rate();
        for (int i = 0; i < size; i++) {
            h[i] += g[i] * g[i];
            p[i] -= rate * g[i] / ((float) Math.sqrt(h[i]) + 1e-7f);
        }
    }
}
