package convolens.engine.train;

import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What a network answers to samples, one by one: the probabilities of all classes.
 *
 * @param classes K
 * @param labels the true class of each sample
 * @param probabilities K for each sample, one after the other; not to be modified
 */
public record Answers(int classes, int[] labels, float[] probabilities) {
    private static final int BATCH = 100;

    /** Told how far the work is; may end it. */
    @FunctionalInterface
    public interface Progress {
        /**
         * So many samples are answered.
         *
         * @param soFar copies what was answered up to here
         * @return whether to go on
         */
        boolean answered(int samples, Supplier<Answers> soFar);
    }

    /**
     * Answers all samples.
     *
     * @param network modified only in what it keeps of its last pass
     * @param samples the samples
     * @param progress told after every {@value #BATCH} samples
     * @return those answered before the progress asked to end
     * @throws IllegalArgumentException if a label is none of the network's classes
     */
    public static Answers of(Network network, Samples samples, Progress progress) {
        int classes = network.classes();
        int[] labels = new int[samples.size()];
        float[] probabilities = new float[samples.size() * classes];
        SoftmaxWithLoss softmax = new SoftmaxWithLoss();
        Tensor x = Tensor.empty();
        int[] batchLabels = new int[BATCH];
        int done = 0;
        while (done < samples.size()) {
            int n = Math.min(BATCH, samples.size() - done);
            samples.read(done, n, x, batchLabels);
            softmax.forward(network.scores(x), batchLabels);
            System.arraycopy(softmax.probabilities().data(), 0, probabilities, done * classes, n * classes);
            System.arraycopy(batchLabels, 0, labels, done, n);
            done += n;
            int answered = done;
            Supplier<Answers> soFar = () -> new Answers(
                    classes, Arrays.copyOf(labels, answered), Arrays.copyOf(probabilities, answered * classes));
            if (!progress.answered(done, soFar) && done < samples.size()) {
                return soFar.get();
            }
        }
        return new Answers(classes, labels, probabilities);
    }

    /** How many samples were answered. */
    public int size() {
        return labels.length;
    }

    /** The probability of a class. */
    public float probability(int sample, int k) {
        return probabilities[sample * classes + k];
    }

    /** The class of the largest probability, the first of several. */
    public int answer(int sample) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = probability(sample, k) > probability(sample, best) ? k : best;
        }
        return best;
    }

    /** The probability of the answer. */
    public float confidence(int sample) {
        return probability(sample, answer(sample));
    }

    /** How far the answer is ahead of the next class: 0 on the border between two. */
    public float margin(int sample) {
        int answer = answer(sample);
        float second = 0;
        for (int k = 0; k < classes; k++) {
            second = k == answer ? second : Math.max(second, probability(sample, k));
        }
        return confidence(sample) - second;
    }

    /** Whether the answer is the true class. */
    public boolean isRight(int sample) {
        return answer(sample) == labels[sample];
    }

    /** How many answers are right. */
    public int correct() {
        return (int) IntStream.range(0, size()).filter(this::isRight).count();
    }

    /** How often true class (row) was answered as class (column). */
    public int[][] confusion() {
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < size(); i++) {
            confusion[labels[i]][answer(i)]++;
        }
        return confusion;
    }

    /** The samples that are answered rightly here and wrongly there; none where the numbers of samples differ. */
    public List<Integer> ahead(Answers other) {
        return size() != other.size()
                ? List.of()
                : IntStream.range(0, size())
                        .filter(i -> isRight(i) && !other.isRight(i))
                        .boxed()
                        .toList();
    }

    /** The samples for which something holds, the most confident answers first. */
    public List<Integer> byConfidence(IntPredicate wanted) {
        List<Integer> samples = new ArrayList<>(
                IntStream.range(0, size()).filter(wanted).boxed().toList());
        samples.sort(Comparator.comparing((Integer i) -> -confidence(i)).thenComparing(i -> i));
        return samples;
    }
}
