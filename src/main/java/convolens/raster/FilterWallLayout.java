package convolens.raster;

import org.jspecify.annotations.Nullable;

/**
 * Where the weights of a layer's filters lie on a wall, in pixels. Each filter is a tile; a tile holds one image per
 * channel (or one for all) in rows of {@code strip} images; tiles are set in rows of {@code columns}. Every weight is a
 * square of {@code zoom} × {@code zoom} pixels; where zoom is no whole number, to the nearest pixel.
 *
 * @param filters FN
 * @param images per filter: C, or 1 where channels are mixed
 * @param height FH
 * @param width FW
 * @param zoom pixels per weight, at least 1
 * @param strip images in a row of a tile
 * @param columns tiles in a row
 * @param gap between tiles
 * @param imageGap between the images of a tile
 * @param margin around everything
 */
public record FilterWallLayout(
        int filters,
        int images,
        int height,
        int width,
        double zoom,
        int strip,
        int columns,
        int gap,
        int imageGap,
        int margin) {
    private static final double LARGEST_WEIGHT = 24;
    /** From this zoom on, weights are whole pixels: below it that would waste too much of the area. */
    private static final int WHOLE = 6;

    private static final double SMALLEST_IMAGE = 12;
    private static final double SMALLEST_SCROLLED = 16;
    private static final double LARGEST_SCROLLED = 26;
    private static final double MARGIN = 6;

    /** One weight: of filter f, image i (a channel, or 0), row y and column x. */
    public record Place(int filter, int image, int y, int x) {}

    /**
     * The layout with the largest weights with which all filters fit an area. Where images would become smaller than
     * about twelve units, they stay larger and the wall is higher than the area.
     *
     * @param areaWidth in pixels
     * @param areaHeight in pixels
     * @param scale pixels per unit of length: 2 on a screen of high density
     */
    public static FilterWallLayout fit(
            int filters, int images, int height, int width, int areaWidth, int areaHeight, double scale) {
        int side = Math.max(height, width);
        int largest = Math.max(1, (int) (LARGEST_WEIGHT * scale));
        int smallest = Math.max(1, (int) Math.ceil(SMALLEST_IMAGE * scale / side));
        for (double zoom = largest; zoom >= smallest; zoom = nextSmaller(zoom, side)) {
            for (int rows = 1; rows <= images; rows++) {
                FilterWallLayout layout = of(filters, images, height, width, zoom, rows, areaWidth, scale);
                if (layout.wallWidth() <= areaWidth && layout.wallHeight() <= areaHeight) {
                    return layout;
                }
            }
        }
        return widest(filters, images, height, width, areaWidth, scale);
    }

    /** Large weights shrink by a pixel, images of small ones. */
    private static double nextSmaller(double zoom, int side) {
        return zoom > WHOLE ? zoom - 1 : (Math.rint(zoom * side) - 1) / side;
    }

    /** Of the layouts that are too high, the one that uses the width best. */
    private static FilterWallLayout widest(
            int filters, int images, int height, int width, int areaWidth, double scale) {
        int side = Math.max(height, width);
        int largest = Math.max(1, (int) Math.ceil(LARGEST_SCROLLED * scale / side));
        int smallest = Math.max(1, (int) Math.ceil(SMALLEST_SCROLLED * scale / side));
        FilterWallLayout best = of(filters, images, height, width, 1, images, areaWidth, scale);
        for (int zoom = largest; zoom >= smallest; zoom--) {
            for (int rows = 1; rows <= images; rows++) {
                FilterWallLayout layout = of(filters, images, height, width, zoom, rows, areaWidth, scale);
                boolean fits = layout.wallWidth() <= areaWidth;
                if (fits && layout.wallWidth() > 1.03 * best.wallWidth()) {
                    best = layout;
                }
            }
        }
        return best;
    }

    /** A layout for a picture: this many tiles in a row, weights of this many pixels. */
    public static FilterWallLayout ofColumns(int filters, int images, int height, int width, int columns, int zoom) {
        int gap = Math.max(4, zoom);
        return new FilterWallLayout(
                filters, images, height, width, zoom, images, columns, gap, Math.max(1, gap / 4), gap);
    }

    private static FilterWallLayout of(
            int filters, int images, int height, int width, double zoom, int tileRows, int areaWidth, double scale) {
        int strip = (images + tileRows - 1) / tileRows;
        double min = images > 1 ? 8 : 3;
        int gap = (int) Math.round(scale * Math.max(min, Math.min(10, 0.16 * width * zoom / scale)));
        int imageGap = (int) Math.ceil(scale * (width * zoom >= 16 * scale ? 2 : 1));
        int margin = (int) Math.round(MARGIN * scale);
        int tile = strip * edge(width, zoom) + (strip - 1) * imageGap;
        int max = Math.max(1, (areaWidth - 2 * margin + gap) / (tile + gap));
        int rows = Math.max(1, (filters + max - 1) / max);
        int columns = Math.max(1, (filters + rows - 1) / rows);
        return new FilterWallLayout(filters, images, height, width, zoom, strip, columns, gap, imageGap, margin);
    }

    /** Where a weight begins in its image, in either direction: its index 0 … the number of weights. */
    public int edge(int index) {
        return edge(index, zoom);
    }

    private static int edge(int index, double zoom) {
        return (int) Math.round(index * zoom);
    }

    /** The width of an image. */
    public int imageWidth() {
        return edge(width);
    }

    /** The height of an image. */
    public int imageHeight() {
        return edge(height);
    }

    /** The width of a tile. */
    public int tileWidth() {
        return strip * (imageWidth() + imageGap) - imageGap;
    }

    /** The height of a tile. */
    public int tileHeight() {
        int rows = (images + strip - 1) / strip;
        return rows * (imageHeight() + imageGap) - imageGap;
    }

    /** How many rows of tiles there are. */
    public int rows() {
        return (filters + columns - 1) / columns;
    }

    /** The width of everything. */
    public int wallWidth() {
        return 2 * margin + columns * (tileWidth() + gap) - gap;
    }

    /** The height of everything. */
    public int wallHeight() {
        return filters == 0 ? 0 : 2 * margin + rows() * (tileHeight() + gap) - gap;
    }

    /** The left edge of a filter's tile. */
    public int tileX(int filter) {
        return margin + filter % columns * (tileWidth() + gap);
    }

    /** The upper edge of a filter's tile. */
    public int tileY(int filter) {
        return margin + filter / columns * (tileHeight() + gap);
    }

    /** The left edge of one image of a filter. */
    public int imageX(int filter, int image) {
        return tileX(filter) + image % strip * (imageWidth() + imageGap);
    }

    /** The upper edge of one image of a filter. */
    public int imageY(int filter, int image) {
        return tileY(filter) + image / strip * (imageHeight() + imageGap);
    }

    /** The filter whose tile holds a pixel, gaps between its images included; −1 if there is none. */
    public int filterAt(double px, double py) {
        int column = (int) Math.floor((px - margin) / (tileWidth() + gap));
        int row = (int) Math.floor((py - margin) / (tileHeight() + gap));
        int filter = row * columns + column;
        boolean exists = column >= 0 && column < columns && row >= 0 && filter < filters;
        return exists && px < tileX(filter) + tileWidth() && py < tileY(filter) + tileHeight() ? filter : -1;
    }

    /** The weight at a pixel; null where there is none. */
    public @Nullable Place placeAt(double px, double py) {
        int filter = filterAt(px, py);
        if (filter < 0) {
            return null;
        }
        double left = px - tileX(filter);
        double top = py - tileY(filter);
        int column = (int) (left / (imageWidth() + imageGap));
        int row = (int) (top / (imageHeight() + imageGap));
        int image = row * strip + column;
        int x = at(left - column * (imageWidth() + imageGap));
        int y = at(top - row * (imageHeight() + imageGap));
        return image < images && x < width && y < height ? new Place(filter, image, y, x) : null;
    }

    /** The index of the weight at a pixel of an image. */
    private int at(double pixel) {
        int nearest = (int) (pixel / zoom);
        return pixel >= edge(nearest + 1) ? nearest + 1 : pixel < edge(nearest) ? nearest - 1 : nearest;
    }
}
