package convolens.engine.train;

/**
 * RMSprop: {@code h ← ρ·h + (1 − ρ)·g², p ← p − η·g / (√h + 1e-7)}. Source: section 6.1.5; Tieleman and Hinton, lecture
 * 6.5, 2012.
 */
final class RmsProp extends Optimizer {
    private final float decay;
    private final float rest;

    RmsProp(double learningRate, double decay) {
        super(learningRate, 1);
        this.decay = (float) decay;
        this.rest = (float) (1 - decay);
    }

    @Override
    void update(float[] p, float[] g, float[] h, float[] unused, int size) {
        float rate = (float) rate();
        for (int i = 0; i < size; i++) {
            h[i] = decay * h[i] + rest * g[i] * g[i];
            p[i] -= rate * g[i] / ((float) Math.sqrt(h[i]) + 1e-7f);
        }
    }
}
