package convolens.model.shuffle;

import convolens.data.PixelShuffle;
import convolens.run.KeyName;

/**
 * What is compared. A batch is never larger than the training set.
 *
 * @param trainCount digits to learn
 * @param testCount digits to answer
 * @param epochs how often every digit is learned
 * @param batchSize digits in a mini-batch
 * @param seed where the weights and the order of the digits come from, the same in all four trainings
 * @param share of the pixels that change places, in percent
 * @param shuffleSeed where their new places come from
 * @param sameStart whether the affine net on shuffled digits begins with the other's weights, reordered as the pixels
 */
public record ShuffleSettings(
        int trainCount,
        int testCount,
        int epochs,
        int batchSize,
        int seed,
        int share,
        long shuffleSeed,
        boolean sameStart) {
    private static final double PERCENT = 100;

    /** A batch larger than the training set is all of it. */
    public ShuffleSettings {
        batchSize = Math.min(batchSize, trainCount);
    }

    /** What the scene begins with: enough to see the difference in a minute or less. */
    public static ShuffleSettings standard() {
        return new ShuffleSettings(3_000, 1_000, 8, 50, 1, 100, 1, false);
    }

    /** One of the numbers. */
    public int get(ShuffleField field) {
        return switch (field) {
            case SHARE -> share;
            case TRAIN_COUNT -> trainCount;
            case TEST_COUNT -> testCount;
            case EPOCHS -> epochs;
            case BATCH_SIZE -> batchSize;
            case SEED -> seed;
        };
    }

    /** @throws IllegalArgumentException if one of the numbers cannot be set */
    void require() {
        for (ShuffleField field : ShuffleField.values()) {
            if (get(field) < field.min() || get(field) > field.max()) {
                throw new IllegalArgumentException(KeyName.of(field) + " is from " + field.min() + " to " + field.max()
                        + ", but is " + get(field));
            }
        }
    }

    /** These settings with another number, or the nearest that is possible. */
    public ShuffleSettings with(ShuffleField field, int wanted) {
        int value = Math.max(field.min(), Math.min(field.max(), wanted));
        return switch (field) {
            case SHARE ->
                new ShuffleSettings(trainCount, testCount, epochs, batchSize, seed, value, shuffleSeed, sameStart);
            case TRAIN_COUNT ->
                new ShuffleSettings(value, testCount, epochs, batchSize, seed, share, shuffleSeed, sameStart);
            case TEST_COUNT ->
                new ShuffleSettings(trainCount, value, epochs, batchSize, seed, share, shuffleSeed, sameStart);
            case EPOCHS ->
                new ShuffleSettings(trainCount, testCount, value, batchSize, seed, share, shuffleSeed, sameStart);
            case BATCH_SIZE ->
                new ShuffleSettings(trainCount, testCount, epochs, value, seed, share, shuffleSeed, sameStart);
            case SEED ->
                new ShuffleSettings(trainCount, testCount, epochs, batchSize, value, share, shuffleSeed, sameStart);
        };
    }

    /** These settings with other new places for the pixels. */
    public ShuffleSettings withShuffle(long changed) {
        return new ShuffleSettings(trainCount, testCount, epochs, batchSize, seed, share, changed, sameStart);
    }

    /** These settings with or without a common start of the affine nets. */
    public ShuffleSettings withSameStart(boolean changed) {
        return new ShuffleSettings(trainCount, testCount, epochs, batchSize, seed, share, shuffleSeed, changed);
    }

    /** The new places of an image's pixels. */
    public PixelShuffle shuffle(int pixels) {
        return PixelShuffle.of(pixels, share / PERCENT, shuffleSeed);
    }

    /** Whether pixels go to the same places. */
    public boolean hasShuffleOf(ShuffleSettings other) {
        return share == other.share && shuffleSeed == other.shuffleSeed;
    }
}
