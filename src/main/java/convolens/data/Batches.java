package convolens.data;

import convolens.engine.tensor.Tensor;
import convolens.engine.train.BatchSource;
import java.util.Random;

/**
 * Mini-batches drawn from samples, in an order that the seed decides: {@link Random}'s numbers are fixed by its
 * specification, so the same seed gives the same batches with every Java. In the steady state a batch allocates nothing.
 */
public final class Batches {
    private Batches() {}

    /**
     * Batches as the book's trainer draws them: every sample is chosen at random from all, so within an epoch some come
     * twice and some never. Source: section 7.5, {@code np.random.choice(train_size, batch_size)}.
     */
    public static BatchSource withReplacement(Split samples, long seed) {
        return new WithReplacement(samples, seed);
    }

    /**
     * Epochs in which every sample comes once, in a new random order each. No batch mixes two epochs: the last batch of
     * an epoch has what is left.
     */
    public static BatchSource shuffledEpochs(Split samples, long seed) {
        return new ShuffledEpochs(samples, seed);
    }

    private static final class WithReplacement implements BatchSource {
        private final Split samples;
        private final Random random;
        private int[] chosen = new int[0];

        WithReplacement(Split samples, long seed) {
            this.samples = samples;
            this.random = new Random(seed);
        }

        @Override
        public int size() {
            return samples.size();
        }

        @Override
        public boolean crossesEpochs() {
            return true;
        }

        @Override
        public int next(int count, Tensor x, int[] labels) {
            requireCount(count);
            if (chosen.length < count) {
                chosen = new int[count];
            }
            for (int i = 0; i < count; i++) {
                chosen[i] = random.nextInt(samples.size());
            }
            samples.read(chosen, 0, count, x, labels);
            return count;
        }

        @Override
        public void skip(long passed) {
            for (long i = 0; i < passed; i++) {
                random.nextInt(samples.size());
            }
        }
    }

    private static final class ShuffledEpochs implements BatchSource {
        private final Split samples;
        private final Random random;
        private final int[] order;
        private int drawn;

        ShuffledEpochs(Split samples, long seed) {
            this.samples = samples;
            this.random = new Random(seed);
            this.order = new int[samples.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            this.drawn = order.length;
        }

        @Override
        public int size() {
            return order.length;
        }

        @Override
        public int next(int count, Tensor x, int[] labels) {
            requireCount(count);
            beginEpochIfDue();
            int taken = Math.min(count, order.length - drawn);
            samples.read(order, drawn, taken, x, labels);
            drawn += taken;
            return taken;
        }

        @Override
        public void skip(long passed) {
            for (long left = passed; left > 0; ) {
                beginEpochIfDue();
                int taken = (int) Math.min(left, order.length - drawn);
                drawn += taken;
                left -= taken;
            }
        }

        private void beginEpochIfDue() {
            if (drawn == order.length) {
                shuffle();
                drawn = 0;
            }
        }

        // Fisher and Yates, from the end.
        private void shuffle() {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }
    }

    private static void requireCount(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("expected a batch of at least 1 sample, but got " + count);
        }
    }
}
