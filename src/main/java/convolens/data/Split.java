package convolens.data;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.train.Samples;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One side of a {@link DataSet}, for training or for testing: labelled images in a fixed order, (N,C,H,W) with values in
 * [0,1]. Immutable, so any number of threads may read it.
 */
public final class Split implements Samples {
    private final Pixels pixels;
    private final int[] labels;
    private final int @Nullable [] order;
    private final int size;

    /** @param size how many images, from the first */
    Split(Pixels pixels, int[] labels, int size) {
        this(pixels, labels, null, size);
    }

    /** @param order which images, by their numbers */
    Split(Pixels pixels, int[] labels, int[] order) {
        this(pixels, labels, order, order.length);
    }

    private Split(Pixels pixels, int[] labels, int @Nullable [] order, int size) {
        this.pixels = pixels;
        this.labels = labels;
        this.order = order;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    /** Which stored values were taken for black and white. */
    ValueRange pixelRange() {
        return pixels.range();
    }

    /** The shape of one image: (C,H,W). */
    public Shape imageShape() {
        return pixels.ofImage();
    }

    /**
     * The first samples of this split; they share its memory.
     *
     * @throws IllegalArgumentException if n is not 1 to {@link #size()}
     */
    public Split take(int n) {
        if (n < 1 || n > size) {
            throw new IllegalArgumentException("expected 1 to " + size + " samples, but got " + n);
        }
        return n == size ? this : new Split(pixels, labels, order, n);
    }

    /** The same images with other numbers for their classes; they share this split's memory. */
    Split relabelled(int[] numbers) {
        return new Split(
                pixels, IntStream.of(labels).map(label -> numbers[label]).toArray(), order, size);
    }

    /** The class of one sample, counted from 0. */
    public int label(int index) {
        return labels[stored(Objects.checkIndex(index, size))];
    }

    /** One image: a new tensor (C,H,W). */
    public Tensor image(int index) {
        Objects.checkIndex(index, size);
        Tensor image = new Tensor(imageShape());
        pixels.read(stored(index), 1, image.data(), 0);
        return image;
    }

    /**
     * Reads images that follow each other.
     *
     * @param from the first image, at least 0
     * @param count how many, with {@code from + count ≤ size()}
     * @param x modified: reshaped to (count,C,H,W) and overwritten
     * @throws IndexOutOfBoundsException if there are not so many images
     */
    public void images(int from, int count, Tensor x) {
        Objects.checkFromIndexSize(from, count, size);
        shapeForBatch(x, count);
        if (order == null) {
            pixels.read(from, count, x.data(), 0);
        } else {
            for (int i = 0; i < count; i++) {
                pixels.read(order[from + i], 1, x.data(), i * (x.size() / count));
            }
        }
    }

    /** The number of an image among those that are stored. */
    private int stored(int index) {
        return order == null ? index : order[index];
    }

    @Override
    public void read(int from, int count, Tensor x, int[] batchLabels) {
        images(from, count, x);
        for (int i = 0; i < count; i++) {
            batchLabels[i] = labels[stored(from + i)];
        }
    }

    /** Reads chosen samples: those that {@code indices} names from {@code first} on, {@code count} of them. */
    void read(int[] indices, int first, int count, Tensor x, int[] batchLabels) {
        shapeForBatch(x, count);
        int elements = x.size() / Math.max(1, count);
        for (int i = 0; i < count; i++) {
            int index = stored(indices[first + i]);
            pixels.read(index, 1, x.data(), i * elements);
            batchLabels[i] = labels[index];
        }
    }

    private void shapeForBatch(Tensor x, int count) {
        Shape image = pixels.ofImage();
        // A new Shape only where the batch size changes: training allocates nothing in the steady state.
        boolean fits = x.shape().rank() == 4
                && x.dim(0) == count
                && x.dim(1) == image.dim(0)
                && x.dim(2) == image.dim(1)
                && x.dim(3) == image.dim(2);
        if (!fits) {
            x.reshape(count, image.dim(0), image.dim(1), image.dim(2));
        }
    }
}
