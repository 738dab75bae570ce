package convolens.engine.train;

import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;

/**
 * Answers samples batch by batch, so that whoever evaluates many can rest or give up between any two batches. What comes
 * out does not depend on the rests, as long as the network does not change meanwhile.
 */
public final class Evaluator {
    private static final int BATCH = 100;

    private final Network network;
    private final Samples samples;
    private final int count;
    private final int[][] confusion;
    private final Tensor x = Tensor.empty();
    private final int[] labels = new int[BATCH];
    private final SoftmaxWithLoss softmax = new SoftmaxWithLoss();
    private int answered;
    private int correct;
    private double loss;

    /**
     * @param network modified only in what it keeps of its last pass
     * @param samples the samples
     * @param count how many of them to answer, from the first; at most {@code samples.size()}
     * @throws IllegalArgumentException if there are not so many
     */
    public Evaluator(Network network, Samples samples, int count) {
        if (count < 0 || count > samples.size()) {
            throw new IllegalArgumentException("cannot evaluate " + count + " samples: there are " + samples.size());
        }
        this.network = network;
        this.samples = samples;
        this.count = count;
        this.confusion = new int[network.classes()][network.classes()];
    }

    /** How many samples there are to answer. */
    public int samples() {
        return count;
    }

    /** How many samples are answered. */
    public int answered() {
        return answered;
    }

    /** Whether all samples are answered. */
    public boolean isDone() {
        return answered == count;
    }

    /**
     * Answers the next batch, if any is left.
     *
     * @throws IllegalArgumentException if a label is none of the network's classes
     */
    public void advance() {
        int n = Math.min(BATCH, count - answered);
        if (n == 0) {
            return;
        }
        int classes = network.classes();
        samples.read(answered, n, x, labels);
        Tensor scores = network.scores(x);
        loss += n * softmax.forward(scores, labels);
        for (int i = 0; i < n; i++) {
            int answer = largest(scores.data(), i * classes, classes);
            confusion[labels[i]][answer]++;
            correct += answer == labels[i] ? 1 : 0;
        }
        answered += n;
    }

    /** What came out for the samples answered so far. */
    public Evaluation result() {
        return new Evaluation(answered, correct, answered == 0 ? 0 : loss / answered, confusion);
    }

    private static int largest(float[] scores, int at, int classes) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = scores[at + k] > scores[at + best] ? k : best;
        }
        return best;
    }
}
