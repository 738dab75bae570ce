package convolens.engine.train;

/**
 * Momentum: {@code v ← α·v − η·g, p ← p + v}. Source: section 6.1.4, equations 6.3 and 6.4.
 */
final class Momentum extends Optimizer {
    private final float momentum;

    Momentum(double learningRate, double momentum) {
        super(learningRate, 1);
        this.momentum = (float) momentum;
    }

    @Override
    void update(float[] p, float[] g, float[] v, float[] unused, int size) {
        float rate = (float) rate();
        for (int i = 0; i < size; i++) {
            v[i] = momentum * v[i] - rate * g[i];
            p[i] += v[i];
        }
    }
}
