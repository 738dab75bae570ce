package convolens.engine.train;

/**
 * Nesterov's accelerated gradient, written for the gradient at p itself:
 * {@code p ← p + α²·v − (1 + α)·η·g, v ← α·v − η·g}, with the velocity from before the update in the first formula.
 * The printed code changes the velocity first, which is another rule. Source: Bengio, Boulanger-Lewandowski and
 * Pascanu, "Advances in optimizing recurrent networks", 2012, equations 6 and 7.
 */
final class Nesterov extends Optimizer {
    private final float momentum;

    Nesterov(double learningRate, double momentum) {
        super(learningRate, 1);
        this.momentum = (float) momentum;
    }

    @Override
    void update(float[] p, float[] g, float[] v, float[] unused, int size) {
        float rate = (float) rate();
        for (int i = 0; i < size; i++) {
            p[i] += momentum * momentum * v[i] - (1 + momentum) * rate * g[i];
            v[i] = momentum * v[i] - rate * g[i];
        }
    }
}
