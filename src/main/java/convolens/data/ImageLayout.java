package convolens.data;

import convolens.engine.tensor.Shape;

/**
 * How the extents of an IDX file are read as images.
 *
 * <p>Rank 3 is (N,H,W), one channel. Rank 4 is (N,C,H,W) or (N,H,W,C) with 1 to 4 channels: the axis whose extent is 1
 * to 4 is the channels. Where the second and the last axis both are, the reading whose images are closer to a square is
 * taken, and (N,C,H,W) where they are equally close.
 *
 * @param count N, at least 1
 * @param channels C, 1 to 4
 * @param height H, at least 1
 * @param width W, at least 1
 * @param channelsLast whether the file holds (N,H,W,C)
 */
record ImageLayout(int count, int channels, int height, int width, boolean channelsLast) {
    private static final int MAX_CHANNELS = 4;

    /**
     * Reads the layout from a file's extents.
     *
     * @throws DataException if they are not those of images
     */
    static ImageLayout of(IdxFile file) throws DataException {
        Shape shape = file.shape();
        if (shape.rank() != 3 && shape.rank() != 4) {
            throw file.atRank(
                    "expected images of rank 3 (N,H,W) or 4 (N,C,H,W or N,H,W,C), but found rank " + shape.rank());
        }
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (shape.dim(axis) == 0) {
                throw file.atExtent(
                        axis, "expected at least one image of at least one pixel, but the shape is " + shape);
            }
        }
        if (shape.rank() == 3) {
            return new ImageLayout(shape.dim(0), 1, shape.dim(1), shape.dim(2), false);
        }
        ImageLayout first = new ImageLayout(shape.dim(0), shape.dim(1), shape.dim(2), shape.dim(3), false);
        ImageLayout last = new ImageLayout(shape.dim(0), shape.dim(3), shape.dim(1), shape.dim(2), true);
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

    /** The shape of one image: (C,H,W). */
    Shape ofImage() {
        return Shape.of(channels, height, width);
    }

    private boolean isPlausible() {
        return channels <= MAX_CHANNELS;
    }

    private int distanceFromSquare() {
        return Math.abs(height - width);
    }
}
