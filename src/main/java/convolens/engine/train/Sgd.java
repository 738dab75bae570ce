package convolens.engine.train;

/** Stochastic gradient descent: {@code p ← p − η·g}. Source: section 6.1.2, equation 6.1. */
final class Sgd extends Optimizer {
    Sgd(double learningRate) {
        super(learningRate, 0);
    }

    @Override
    void update(float[] p, float[] g, float[] a, float[] b, int size) {
        float rate = (float) rate();
        for (int i = 0; i < size; i++) {
            p[i] -= rate * g[i];
        }
    }
}
