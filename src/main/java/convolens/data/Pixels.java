package convolens.data;

import convolens.engine.tensor.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pixels of many images as the bytes they are in the files, scaled to [0,1] only where they are read: the 60,000
 * training images of MNIST take 47 MB so, and would take 188 MB as float32. The images may be spread over several arrays.
 * Immutable.
 */
final class Pixels {
    private final List<? extends StoredArray> arrays;
    private final int[] starts;
    private final ValueRange range;
    private final boolean inverted;
    private final Shape shape;
    private final int elements;
    private final int @Nullable [] sources;
    private final float[] scaledBytes = new float[256];

    /**
     * @param arrays all of images of one layout
     * @param order how they are stored
     * @param range the stored values that become 0 and 1
     * @param inverted whether 0 and 1 change places
     */
    Pixels(List<? extends StoredArray> arrays, PixelOrder order, ValueRange range, boolean inverted) {
        this.arrays = List.copyOf(arrays);
        this.range = range;
        this.inverted = inverted;
        this.shape = order.ofImage();
        this.elements = order.layout().elements();
        this.sources = order.sources();
        starts = new int[arrays.size() + 1];
        for (int i = 0; i < arrays.size(); i++) {
            starts[i + 1] = starts[i] + arrays.get(i).shape().dim(0);
        }
        for (int value = 0; value < scaledBytes.length; value++) {
            scaledBytes[value] = scaled(value);
        }
    }

    ValueRange range() {
        return range;
    }

    /** The shape (C,H,W) of one image. */
    Shape ofImage() {
        return shape;
    }

    /**
     * Writes images, scaled.
     *
     * @param from the first image
     * @param count how many
     * @param out modified: count·C·H·W elements from {@code at} on are overwritten
     */
    void read(int from, int count, float[] out, int at) {
        int done = 0;
        for (int array = 0; done < count; array++) {
            int here = Math.min(from + count, starts[array + 1]) - (from + done);
            if (here > 0) {
                read(arrays.get(array), from + done - starts[array], here, out, at + done * elements);
                done += here;
            }
        }
    }

    private void read(StoredArray array, int from, int count, float[] out, int at) {
        byte[] raw = array.raw();
        ElementType type = array.type();
        for (int image = 0; image < count; image++) {
            int first = (from + image) * elements;
            int to = at + image * elements;
            if (type != ElementType.UBYTE) {
                for (int i = 0; i < elements; i++) {
                    out[to + i] = scaled(type.value(raw, first + (sources == null ? i : sources[i])));
                }
            } else if (sources == null) {
                for (int i = 0; i < elements; i++) {
                    out[to + i] = scaledBytes[raw[first + i] & 0xFF];
                }
            } else {
                for (int i = 0; i < elements; i++) {
                    out[to + i] = scaledBytes[raw[first + sources[i]] & 0xFF];
                }
            }
        }
    }

    private float scaled(double value) {
        float x = range.scale(value);
        return inverted ? 1 - x : x;
    }
}
