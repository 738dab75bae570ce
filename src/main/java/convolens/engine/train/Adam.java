package convolens.engine.train;

/**
 * Adam:
 *
 * <pre>
 * m ← m + (1 − β1)·(g − m),  v ← v + (1 − β2)·(g² − v)
 * p ← p − η·√(1 − β2ᵗ)/(1 − β1ᵗ) · m / (√v + 1e-7)
 * </pre>
 *
 * Source: section 6.1.6; Kingma and Ba, 2015, the efficient form at the end of section 2; the 1e-7 is the printed code's.
 */
final class Adam extends Optimizer {
    private final double beta1;
    private final double beta2;

    Adam(double learningRate, double beta1, double beta2) {
        super(learningRate, 2);
        this.beta1 = beta1;
        this.beta2 = beta2;
    }

    @Override
    void update(float[] p, float[] g, float[] m, float[] v, int size) {
        double correction = Math.sqrt(1 - Math.pow(beta2, steps())) / (1 - Math.pow(beta1, steps()));
        float rate = (float) (rate() * correction);
        float rest1 = (float) (1 - beta1);
        float rest2 = (float) (1 - beta2);
        for (int i = 0; i < size; i++) {
            m[i] += rest1 * (g[i] - m[i]);
            v[i] += rest2 * (g[i] * g[i] - v[i]);
            p[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + 1e-7f);
        }
    }
}
