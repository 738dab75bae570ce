package convolens.engine.layer;

import convolens.engine.tensor.Tensor;

/**
 * Softmax and the cross-entropy with the true labels.
 *
 * <pre>
 * p[n,k] = exp(s[n,k] − max s[n]) / Σⱼ exp(s[n,j] − max s[n])
 * L = −1/N · Σₙ ln(p[n, tₙ] + 1e-7)
 * ds = (p − onehot(t)) / N
 * s, p, ds: (N,K), t: N labels from 0 to K − 1
 * </pre>
 *
 * The 1e-7 keeps the logarithm finite and is not in the gradient, both as in the book. Source: sections 4.2.2, 5.6.3.
 */
public final class SoftmaxWithLoss {
    private static final double TINY = 1e-7;

    private final Tensor probabilities = Tensor.empty();
    private int[] labels = new int[0];

    /**
     * Computes the loss.
     *
     * @param scores s, not modified
     * @param labels t, at least N long; kept until the backward pass
     * @return L, computed in double precision; NaN where a score is not finite
     * @throws IllegalArgumentException if the scores are not (N,K) or a label is not one of the K classes
     */
    public double forward(Tensor scores, int[] labels) {
        if (scores.shape().rank() != 2 || labels.length < scores.dim(0)) {
            throw new IllegalArgumentException("a loss takes scores (N, K) and N labels, but got " + scores.shape()
                    + " and " + labels.length + " labels");
        }
        int n = scores.dim(0);
        int classes = scores.dim(1);
        probabilities.reshape(scores.shape());
        float[] s = scores.data();
        float[] p = probabilities.data();
        double loss = 0;
        for (int i = 0; i < n; i++) {
            int label = labels[i];
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("the label of sample " + i + " is " + label
                        + ", but the network has the classes 0 to " + (classes - 1));
            }
            int at = i * classes;
            float max = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                max = Math.max(max, s[at + k]);
            }
            if (!finite(s, at, classes)) {
                loss = Double.NaN;
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += exponential(s[at + k], max);
            }
            for (int k = 0; k < classes; k++) {
                p[at + k] = (float) (exponential(s[at + k], max) / sum);
            }
            loss += crossEntropy(exponential(s[at + label], max) / sum);
        }
        this.labels = labels;
        return n == 0 ? 0 : loss / n;
    }

    /** exp(s − max), of which the probabilities are made: no more than 1, however large the scores are. */
    public static double exponential(float score, float max) {
        return Math.exp(score - (double) max);
    }

    /** −ln(p + 1e-7): what a sample adds to the loss whose true class has the probability p. */
    public static double crossEntropy(double p) {
        return -Math.log(p + TINY);
    }

    private static boolean finite(float[] s, int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (!Float.isFinite(s[i])) {
                return false;
            }
        }
        return true;
    }

    /** The probabilities p of the last forward pass: (N,K). Not a copy. */
    public Tensor probabilities() {
        return probabilities;
    }

    /**
     * Computes the gradient of the last loss.
     *
     * @param ds modified: reshaped to (N,K) and overwritten
     */
    public void backward(Tensor ds) {
        int n = probabilities.dim(0);
        int classes = probabilities.dim(1);
        ds.reshape(probabilities.shape());
        float[] p = probabilities.data();
        float[] to = ds.data();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < classes; k++) {
                to[i * classes + k] = (p[i * classes + k] - (k == labels[i] ? 1 : 0)) / n;
            }
        }
    }
}
