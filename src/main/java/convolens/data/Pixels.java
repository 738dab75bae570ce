package convolens.data;

/**
 * The pixels of many images as the bytes they are in the file, scaled to [0,1] only where they are read: the 60,000
 * training images of MNIST take 47 MB so, and would take 188 MB as float32. Immutable.
 */
final class Pixels {
    private final ImageLayout layout;
    private final ElementType type;
    private final ValueRange range;
    private final byte[] raw;
    private final float[] scaledBytes = new float[256];

    /**
     * Takes over the elements of a file.
     *
     * @param file modified: where its channels come last they are moved first, in place
     */
    Pixels(IdxFile file, ImageLayout layout, ValueRange range) {
        this.layout = layout;
        this.type = file.type();
        this.range = range;
        this.raw = file.raw();
        for (int value = 0; value < scaledBytes.length; value++) {
            scaledBytes[value] = range.scale(value);
        }
        if (layout.channelsLast() && layout.channels() > 1) {
            moveChannelsFirst();
        }
    }

    ValueRange range() {
        return range;
    }

    ImageLayout layout() {
        return layout;
    }

    /**
     * Writes images, scaled.
     *
     * @param from the first image
     * @param count how many
     * @param out modified: count·C·H·W elements from {@code at} on are overwritten
     */
    void read(int from, int count, float[] out, int at) {
        int first = from * layout.elements();
        int elements = count * layout.elements();
        if (type == ElementType.UBYTE) {
            for (int i = 0; i < elements; i++) {
                out[at + i] = scaledBytes[raw[first + i] & 0xFF];
            }
        } else {
            for (int i = 0; i < elements; i++) {
                out[at + i] = range.scale(type.value(raw, first + i));
            }
        }
    }

    private void moveChannelsFirst() {
        int cells = layout.height() * layout.width();
        int channels = layout.channels();
        int width = type.bytes();
        byte[] image = new byte[layout.elements() * width];
        for (int start = 0; start < raw.length; start += image.length) {
            System.arraycopy(raw, start, image, 0, image.length);
            for (int cell = 0; cell < cells; cell++) {
                for (int c = 0; c < channels; c++) {
                    System.arraycopy(
                            image, (cell * channels + c) * width, raw, start + (c * cells + cell) * width, width);
                }
            }
        }
    }
}
