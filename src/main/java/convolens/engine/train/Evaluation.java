package convolens.engine.train;

import convolens.engine.network.Network;

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
        Evaluator evaluator = new Evaluator(network, samples, count);
        while (!evaluator.isDone()) {
            evaluator.advance();
        }
        return evaluator.result();
    }
}
