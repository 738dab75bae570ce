package convolens.data;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Images drawn for testing, of every class the same share: the training and the test images by their numbers, both in an
 * order that the seed decides.
 */
record DrawnSplit(int[] train, int[] test) {

    /**
     * Draws images.
     *
     * @param classes the class of each image
     * @param share of each class, at least one image where there are two
     */
    static DrawnSplit of(int[] classes, double share, long seed) {
        int[] order = shuffled(classes.length, seed);
        int most = IntStream.of(classes).max().orElse(0);
        int[] wanted = new int[most + 1];
        for (int c : classes) {
            wanted[c]++;
        }
        for (int c = 0; c <= most; c++) {
            int all = wanted[c];
            wanted[c] = all < 2 ? 0 : (int) Math.max(1, Math.min(all - 1, Math.round(all * share)));
        }
        int[] test = new int[IntStream.of(wanted).sum()];
        int[] train = new int[classes.length - test.length];
        int tested = 0;
        int trained = 0;
        for (int image : order) {
            if (wanted[classes[image]]-- > 0) {
                test[tested++] = image;
            } else {
                train[trained++] = image;
            }
        }
        return new DrawnSplit(train, test);
    }

    /** The numbers from 0 to count − 1 in an order that the seed decides. Source: Fisher and Yates, from the end. */
    static int[] shuffled(int count, long seed) {
        int[] order = IntStream.range(0, count).toArray();
        Random random = new Random(seed);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return train.length + "+" + test.length;
    }
}
