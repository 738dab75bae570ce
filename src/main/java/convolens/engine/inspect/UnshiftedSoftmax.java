package convolens.engine.inspect;

import convolens.engine.layer.SoftmaxWithLoss;

/**
 * Softmax as its formula stands, in the arithmetic of float32, the maximum not subtracted: what the layer does not do,
 * and why.
 *
 * <pre>
 * e[k] = exp(s[k]),  p[k] = e[k] / Σⱼ e[j]
 * </pre>
 *
 * From a score of 88.73 on, exp is beyond the largest float and becomes ∞, and ∞ / ∞ is no number; below −103.97 it becomes
 * 0, and where all do, 0 / 0 is no number either. Source: section 3.5.2.
 *
 * @param exponentials e: (K)
 * @param sums of the first 1, 2, … K exponentials
 * @param probabilities p: (K)
 * @param loss −ln(p[t] + 1e-7)
 * @param gradient p − onehot(t): (K)
 */
public record UnshiftedSoftmax(
        float[] exponentials, float[] sums, float[] probabilities, float loss, float[] gradient) {

    /**
     * Computes it for one sample.
     *
     * @param scores s: (K), not modified
     * @param label t, from 0 to K − 1
     */
    public static UnshiftedSoftmax of(float[] scores, int label) {
        int classes = scores.length;
        float[] exponentials = new float[classes];
        float[] sums = new float[classes];
        float sum = 0;
        for (int k = 0; k < classes; k++) {
            exponentials[k] = (float) Math.exp(scores[k]);
            sum += exponentials[k];
            sums[k] = sum;
        }
        float[] probabilities = new float[classes];
        float[] gradient = new float[classes];
        for (int k = 0; k < classes; k++) {
            probabilities[k] = exponentials[k] / sum;
            gradient[k] = probabilities[k] - (k == label ? 1 : 0);
        }
        float loss = (float) SoftmaxWithLoss.crossEntropy(probabilities[label]);
        return new UnshiftedSoftmax(exponentials, sums, probabilities, loss, gradient);
    }
}
