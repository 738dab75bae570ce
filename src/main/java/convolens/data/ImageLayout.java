package convolens.data;

import convolens.engine.tensor.Shape;
import org.jspecify.annotations.Nullable;

/**
 * How the extents of an array are read as images.
 *
 * <p>Rank 3 is (N,H,W), one channel. Rank 4 is (N,C,H,W) or (N,H,W,C) with 1 to 4 channels: the axis whose extent is 1
 * to 4 is the channels. Where the second and the last axis both are, the reading whose images are closer to a square is
 * taken, and (N,C,H,W) where they are equally close. Rank 2 is (N,H·W) or (N,3·H·W) with H = W: images of which every row
 * follows the one before, and of three channels one plane after the other.
 *
 * @param count N, at least 1
 * @param channels C, 1 to 4
 * @param height H, at least 1
 * @param width W, at least 1
 * @param channelsLast whether the file holds (N,H,W,C)
 */
record ImageLayout(int count, int channels, int height, int width, boolean channelsLast) {
    private static final int MAX_CHANNELS = 4;
    private static final int COLORS = 3;

    /**
     * Reads the layout from an array's extents.
     *
     * @throws DataException if they are not those of images
     */
    static ImageLayout of(StoredArray file) throws DataException {
        return of(file, null);
    }

    /**
     * Reads the layout from an array's extents.
     *
     * @param last whether the channels are the last axis; null where the extents decide
     * @throws DataException if they are not those of images
     */
    static ImageLayout of(StoredArray file, @Nullable Boolean last) throws DataException {
        Shape shape = file.shape();
        if (shape.rank() < 2 || shape.rank() > 4) {
            throw file.atRank(expected() + "found rank " + shape.rank());
        }
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (shape.dim(axis) == 0) {
                throw file.atExtent(
                        axis, "expected at least one image of at least one pixel, but the shape is " + shape);
            }
        }
        return switch (shape.rank()) {
            case 2 -> flat(file, last != null && last);
            case 3 -> new ImageLayout(shape.dim(0), 1, shape.dim(1), shape.dim(2), false);
            default -> ofRank4(file, last);
        };
    }

    private static String expected() {
        return "expected images of rank 3 (N,H,W), 4 (N,C,H,W or N,H,W,C) or 2 (N,H·W, square), but ";
    }

    /** The side of the square images that so many values are, with one channel or three; 0 where they are none. */
    static int flatSide(int values) {
        int side = side(values);
        return side > 0 ? side : values % COLORS == 0 ? side(values / COLORS) : 0;
    }

    private static int side(int pixels) {
        int side = (int) Math.round(Math.sqrt(pixels));
        return side * side == pixels ? side : 0;
    }

    private static ImageLayout flat(StoredArray file, boolean last) throws DataException {
        int values = file.shape().dim(1);
        int side = flatSide(values);
        if (side == 0) {
            throw file.atRank(expected() + "found rank 2 with " + values + " values an image, which are no square");
        }
        return new ImageLayout(file.shape().dim(0), values / (side * side), side, side, last);
    }

    private static ImageLayout ofRank4(StoredArray file, @Nullable Boolean wanted) throws DataException {
        Shape shape = file.shape();
        ImageLayout first = new ImageLayout(shape.dim(0), shape.dim(1), shape.dim(2), shape.dim(3), false);
        ImageLayout last = new ImageLayout(shape.dim(0), shape.dim(3), shape.dim(1), shape.dim(2), true);
        if (wanted != null && (wanted ? last : first).isPlausible()) {
            return wanted ? last : first;
        }
        if (!first.isPlausible() && !last.isPlausible()) {
            throw file.atExtent(
                    1, "expected 1 to 4 channels as the second or the last extent, but the shape is " + shape);
        }
        if (first.isPlausible() && last.isPlausible()) {
            return last.distanceFromSquare() < first.distanceFromSquare() ? last : first;
        }
        return first.isPlausible() ? first : last;
    }

    /** The number of elements of one image: C·H·W. */
    int elements() {
        return channels * height * width;
    }

    /** Whether the images of another file have the same size and number of channels. */
    boolean sameImages(ImageLayout other) {
        return channels == other.channels && height == other.height && width == other.width;
    }

    /** The shape of one image as it is stored, but for the place of the channels: (C,H,W). */
    Shape ofImage() {
        return Shape.of(channels, height, width);
    }

    /** Whether both readings of the extents are possible, or the array does not say. */
    static boolean isAmbiguous(StoredArray file) {
        Shape shape = file.shape();
        return switch (shape.rank()) {
            case 4 -> shape.dim(1) <= MAX_CHANNELS && shape.dim(3) <= MAX_CHANNELS && shape.dim(1) * shape.dim(3) > 1;
            case 2 -> side(shape.dim(1)) == 0;
            default -> false;
        };
    }

    private boolean isPlausible() {
        return channels <= MAX_CHANNELS;
    }

    private int distanceFromSquare() {
        return Math.abs(height - width);
    }
}
