package convolens.raster;

import convolens.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Filters as images: weights (FN,C,FH,FW) → pixels, each weight a square of one colour. Needs no JavaFX; window and
 * command line paint the same pixels.
 */
public final class FilterWallPainter {
    private FilterWallPainter() {}

    /**
     * How weights become colours.
     *
     * @param map value → colour
     * @param range the values that all filters share; null gives each filter its own, over all its channels
     * @param mixed whether the three channels of a filter are red, green and blue of one image; else each channel is an
     *     image of its own
     * @param background between the images
     * @param frame the hairline around each image, without which pale filters have no edge; 0 for none
     */
    public record Look(ColorMap map, @Nullable Range range, boolean mixed, int background, int frame) {
        /** How many images one filter of these weights takes. */
        public int images(Tensor weights) {
            return mixes(weights) ? 1 : weights.dim(1);
        }

        private boolean mixes(Tensor weights) {
            return mixed && weights.dim(1) == 3;
        }
    }

    /** The values that all filters together have: the range with which they share one scale. */
    public static Range sharedRange(Tensor weights) {
        return Range.of(weights.data(), 0, weights.size());
    }

    /** The values that two walls together have. */
    public static Range sharedRange(Tensor before, Tensor after) {
        return sharedRange(before).union(sharedRange(after));
    }

    /** The range with which one filter is painted. */
    public static Range rangeOf(Tensor weights, Look look, int filter) {
        int size = weights.shape().sizeOfOne();
        Range own = look.range == null ? Range.of(weights.data(), filter * size, size) : look.range;
        return look.mixes(weights) ? own : look.map.fit(own);
    }

    /** All filters on one picture, this many in a row, each weight a square of {@code zoom} pixels. */
    public static Picture paint(Tensor weights, Look look, int columns, int zoom) {
        check(weights);
        FilterWallLayout layout = FilterWallLayout.ofColumns(
                weights.dim(0), look.images(weights), weights.dim(2), weights.dim(3), columns, zoom);
        Picture picture = Picture.filled(layout.wallWidth(), layout.wallHeight(), look.background);
        paint(weights, look, layout, 0, picture);
        return picture;
    }

    /**
     * Paints the part of a wall that starts at row {@code top} of its pixels.
     *
     * @param weights (FN,C,FH,FW). Not modified.
     * @param layout made for the shape of these weights
     * @param picture filled with the background, then painted
     */
    public static void paint(Tensor weights, Look look, FilterWallLayout layout, int top, Picture picture) {
        check(weights);
        picture.fill(0, 0, picture.width(), picture.height(), look.background);
        for (int filter = 0; filter < weights.dim(0); filter++) {
            int y = layout.tileY(filter) - top;
            if (y + layout.tileHeight() > 0 && y < picture.height()) {
                paintFilter(weights, look, layout, filter, top, picture);
            }
        }
    }

    private static void paintFilter(
            Tensor weights, Look look, FilterWallLayout layout, int filter, int top, Picture picture) {
        Range range = rangeOf(weights, look, filter);
        int area = layout.height() * layout.width();
        int offset = filter * weights.shape().sizeOfOne();
        float[] data = weights.data();
        boolean mixes = look.mixes(weights);
        for (int image = 0; image < layout.images(); image++) {
            int left = layout.imageX(filter, image);
            int above = layout.imageY(filter, image) - top;
            if (look.frame != 0) {
                int wide = layout.imageWidth() + 2;
                int high = layout.imageHeight() + 2;
                picture.fill(left - 1, above - 1, wide, high, look.frame);
            }
            for (int i = 0; i < area; i++) {
                int color = mixes
                        ? mix(data, offset + i, area, range)
                        : look.map.argb(data[offset + image * area + i], range);
                int row = i / layout.width();
                int column = i % layout.width();
                int x = layout.edge(column);
                int y = layout.edge(row);
                picture.fill(left + x, above + y, layout.edge(column + 1) - x, layout.edge(row + 1) - y, color);
            }
        }
    }

    private static int mix(float[] data, int index, int area, Range range) {
        int color = 0xFF;
        for (int channel = 0; channel < 3; channel++) {
            double fraction = range.fraction(data[index + channel * area]);
            if (Double.isNaN(fraction)) {
                return ColorMap.NAN;
            }
            color = color << 8 | (int) (fraction * 255 + 0.5);
        }
        return color;
    }

    private static void check(Tensor weights) {
        if (weights.shape().rank() != 4) {
            throw new IllegalArgumentException("filters have the shape (FN, C, FH, FW), but got " + weights.shape());
        }
    }
}
