package convolens.view.network;

import convolens.engine.tensor.Tensor;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.raster.ColorMap;
import convolens.raster.Picture;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.Palette;

/**
 * The colours of the maps of one column: grey for the picture, the colour of outputs where nothing is negative, both signs
 * elsewhere.
 */
final class MapColors {
    private final NetworkColumn column;
    private final Tensor values;
    private final ColorMap colors;
    private final Range whole;
    private final boolean shared;

    MapColors(NetworkColumn column, Tensor values, NetworkModel.Scale scale, Palette palette) {
        this.column = column;
        this.values = values;
        Range range = Range.of(values.data(), 0, values.size());
        boolean signed = !range.isEmpty() && range.min() < 0;
        boolean picture = column.kind() == NetworkColumn.Kind.PICTURE;
        this.colors = picture ? ColorMap.BOOK_GREY : signed ? palette.signedMap() : palette.sequentialMap(Role.OUTPUT);
        this.whole = picture ? Range.UNIT : fromZero(range);
        this.shared = picture || scale == NetworkModel.Scale.LAYER;
    }

    private Range fromZero(Range range) {
        return range.isEmpty() ? range : colors.fit(new Range(Math.min(0, range.min()), Math.max(1e-12f, range.max())));
    }

    /** The range of values that the colours of a map stand for. */
    Range range(int map) {
        if (shared) {
            return whole;
        }
        int size = column.height() * column.width();
        return fromZero(Range.of(values.data(), map * size, size));
    }

    ColorMap map() {
        return colors;
    }

    /** The colour of a cell as packed 0xAARRGGBB. */
    int argb(int map, int y, int x) {
        return color(map, column.height() * column.width(), y * column.width() + x, range(map));
    }

    float value(int map, int y, int x) {
        return values.data()[(map * column.height() + y) * column.width() + x];
    }

    /** Paints a map into a rectangle of pixels, each pixel the colour of the cell in its middle. */
    void paint(int map, Picture picture, int left, int top, int width, int height) {
        Range range = range(map);
        int size = column.height() * column.width();
        for (int y = 0; y < height; y++) {
            int row = (2 * y + 1) * column.height() / (2 * height);
            for (int x = 0; x < width; x++) {
                int at = row * column.width() + (2 * x + 1) * column.width() / (2 * width);
                int color = color(map, size, at, range);
                int px = left + x;
                int py = top + y;
                if (px >= 0 && py >= 0 && px < picture.width() && py < picture.height()) {
                    picture.argb()[py * picture.width() + px] = color;
                }
            }
        }
    }

    /** A picture of three channels is mixed of them. */
    private int color(int map, int size, int at, Range range) {
        if (column.kind() == NetworkColumn.Kind.PICTURE && column.maps() == 3) {
            int mixed = 0xFF;
            for (int c = 0; c < 3; c++) {
                mixed = mixed << 8 | (int) (Range.UNIT.fraction(values.data()[c * size + at]) * 255 + 0.5);
            }
            return mixed;
        }
        return colors.argb(values.data()[map * size + at], range);
    }
}
