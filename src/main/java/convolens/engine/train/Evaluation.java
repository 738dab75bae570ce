package convolens.engine.train;

import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;

/**
 * How well a network answers on samples, all of them: the last partial batch counts too, which the printed
 * {@code accuracy} drops.
 *
 * @param samples how many were answered
 * @param correct how many rightly
 * @param loss the mean loss
 * @param confusion how often true class (row) was answered as class (column); not to be modified
 */
public record Evaluation(int samples, int correct, double loss, int[][] confusion) {
    private static final int BATCH = 100;

    /** The share of right answers, 0 where there were no samples. */
    public double accuracy() {
        return samples == 0 ? 0 : (double) correct / samples;
    }

    /**
     * Answers the first {@code count} samples.
     *
     * @param network modified only in what it keeps of its last pass
     * @param samples the samples
     * @param count how many, at most {@code samples.size()}
     * @throws IllegalArgumentException if there are not so many, or a label is none of the network's classes
     */
    public static Evaluation of(Network network, Samples samples, int count) {
        if (count < 0 || count > samples.size()) {
            throw new IllegalArgumentException("cannot evaluate " + count + " samples: there are " + samples.size());
        }
        int classes = network.classes();
        int[][] confusion = new int[classes][classes];
        Tensor x = Tensor.empty();
        int[] labels = new int[BATCH];
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        int correct = 0;
        double loss = 0;
        for (int from = 0; from < count; from += BATCH) {
            int n = Math.min(BATCH, count - from);
            samples.read(from, n, x, labels);
            Tensor scores = network.scores(x);
            loss += n * softmax.forward(scores, labels);
            for (int i = 0; i < n; i++) {
                int answer = largest(scores.data(), i * classes, classes);
                confusion[labels[i]][answer]++;
                correct += answer == labels[i] ? 1 : 0;
            }
        }
        return new Evaluation(count, correct, count == 0 ? 0 : loss / count, confusion);
    }

    private static int largest(float[] scores, int at, int classes) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = scores[at + k] > scores[at + best] ? k : best;
        }
        return best;
    }
}
