package convolens.data;

import convolens.engine.tensor.Tensor;
import convolens.engine.train.BatchSource;
import convolens.engine.train.Samples;
import java.util.Random;

/**
 * A fixed reordering of the pixels of an image, the same in every image and channel. The chosen pixels change places in a
 * ring, so that each of them moves; the others stay. With one seed, a larger share moves all that a smaller one does.
 *
 * <pre>
 * x'[n, c, target(i)] = x[n, c, i]        i = row·W + column
 * </pre>
 *
 * Immutable. Source: section 7.2.1, on the shape of the data that a fully connected layer ignores.
 */
public final class PixelShuffle {
    private final int[] targets;
    private final int moved;

    private PixelShuffle(int[] targets, int moved) {
        this.targets = targets;
        this.moved = moved;
    }

    /**
     * A reordering that the seed decides.
     *
     * @param pixels H·W
     * @param share of the pixels that move, from 0 to 1; a single pixel has nowhere to go
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static PixelShuffle of(int pixels, double share, long seed) {
        if (pixels < 1 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "a share from 0 to 1 of at least 1 pixel can move, but got " + share + " of " + pixels);
        }
        int[] order = identity(pixels);
        Random random = new Random(seed);
        for (int i = pixels - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        int moved = (int) Math.round(share * pixels);
        moved = moved == 1 ? 0 : moved;
        int[] targets = identity(pixels);
        for (int i = 0; i < moved; i++) {
            targets[order[i]] = order[(i + 1) % moved];
        }
        return new PixelShuffle(targets, moved);
    }

    private static int[] identity(int count) {
        int[] same = new int[count];
        for (int i = 0; i < count; i++) {
            same[i] = i;
        }
        return same;
    }

    /** H·W. */
    public int pixels() {
        return targets.length;
    }

    /** How many pixels change their place. */
    public int moved() {
        return moved;
    }

    /** Where a pixel goes. */
    public int target(int pixel) {
        return targets[pixel];
    }

    /** Which pixel comes to a place. */
    public int source(int place) {
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] == place) {
                return i;
            }
        }
        throw new IndexOutOfBoundsException("there is no pixel " + place + " among " + targets.length);
    }

    /**
     * Reorders the pixels of images.
     *
     * @param x (N,C,H,W) or (C,H,W) with H·W pixels, modified
     * @throws IllegalArgumentException if the images have another number of pixels
     */
    public void apply(Tensor x) {
        int rank = x.shape().rank();
        int plane = rank < 2 ? 0 : x.dim(rank - 1) * x.dim(rank - 2);
        if (plane != targets.length) {
            throw new IllegalArgumentException(
                    "images of " + targets.length + " pixels are shuffled, but got " + x.shape());
        }
        reorder(x.data(), x.size() / plane, 1);
    }

    /**
     * Reorders the rows of an affine layer's weights as the pixels of its images are, so that it gives for the shuffled
     * image what it gave for the original, up to the rounding of a sum in another order.
     *
     * @param w (C·H·W, M), modified
     * @throws IllegalArgumentException if the rows are no planes of H·W
     */
    public void applyToRows(Tensor w) {
        if (w.shape().rank() != 2 || w.dim(0) % targets.length != 0) {
            throw new IllegalArgumentException("weights (C·" + targets.length + ", M) fit, but got " + w.shape());
        }
        reorder(w.data(), w.dim(0) / targets.length, w.dim(1));
    }

    private void reorder(float[] data, int planes, int width) {
        float[] before = new float[targets.length * width];
        for (int plane = 0; plane < planes; plane++) {
            int at = plane * before.length;
            System.arraycopy(data, at, before, 0, before.length);
            for (int i = 0; i < targets.length; i++) {
                System.arraycopy(before, i * width, data, at + targets[i] * width, width);
            }
        }
    }

    /** Samples whose images are shuffled as they are read. */
    public Samples over(Samples samples) {
        return new Samples() {
            @Override
            public int size() {
                return samples.size();
            }

            @Override
            public void read(int from, int count, Tensor x, int[] labels) {
                samples.read(from, count, x, labels);
                apply(x);
            }
        };
    }

    /** Mini-batches whose images are shuffled as they are drawn. */
    public BatchSource over(BatchSource batches) {
        return new BatchSource() {
            @Override
            public int size() {
                return batches.size();
            }

            @Override
            public boolean crossesEpochs() {
                return batches.crossesEpochs();
            }

            @Override
            public int next(int count, Tensor x, int[] labels) {
                int drawn = batches.next(count, x, labels);
                apply(x);
                return drawn;
            }

            @Override
            public void skip(long samples) {
                batches.skip(samples);
            }
        };
    }
}
