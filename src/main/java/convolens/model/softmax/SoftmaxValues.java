package convolens.model.softmax;

import convolens.engine.inspect.UnshiftedSoftmax;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;

/**
 * What is computed of the scores: by the layer that ends every network, or without subtracting the maximum as float32
 * would have it.
 *
 * @param max the largest score
 * @param shifted a − max: (K)
 * @param exponentials (K)
 * @param sums of the first 1, 2, … K exponentials
 * @param probabilities p: (K)
 * @param loss −ln(p[t] + 1e-7)
 * @param gradient p − onehot(t): (K)
 */
public record SoftmaxValues(
        float max,
        double[] shifted,
        double[] exponentials,
        double[] sums,
        float[] probabilities,
        double loss,
        float[] gradient) {

    static SoftmaxValues of(SoftmaxState state) {
        float[] scores = state.scores();
        int classes = scores.length;
        float max = scores[0];
        for (float score : scores) {
            max = Math.max(max, score);
        }
        double[] shifted = new double[classes];
        double[] exponentials = new double[classes];
        double[] sums = new double[classes];
        for (int k = 0; k < classes; k++) {
            shifted[k] = scores[k] - (double) max;
            exponentials[k] = SoftmaxWithLoss.exponential(scores[k], max);
            sums[k] = exponentials[k] + (k > 0 ? sums[k - 1] : 0);
        }
        if (!state.shifted()) {
            UnshiftedSoftmax plain = UnshiftedSoftmax.of(scores, state.label());
            return new SoftmaxValues(
                    max,
                    shifted,
                    doubles(plain.exponentials()),
                    doubles(plain.sums()),
                    plain.probabilities(),
                    plain.loss(),
                    plain.gradient());
        }
        SoftmaxWithLoss layer = new SoftmaxWithLoss();
        double loss = layer.forward(Tensor.wrap(Shape.of(1, classes), scores), new int[] {state.label()});
        Tensor gradient = Tensor.empty();
        layer.backward(gradient);
        return new SoftmaxValues(
                max, shifted, exponentials, sums, layer.probabilities().toArray(), loss, gradient.toArray());
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** Σ of all exponentials. */
    public double sum() {
        return sums[sums.length - 1];
    }

    /** Whether something is no number, or beyond all numbers. */
    public boolean isBroken() {
        return !Double.isFinite(sum()) || !(sum() > 0);
    }
}
