package convolens.view.control.matrix;

import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.paint.Palette;
import javafx.scene.paint.Color;

/**
 * The colours of a matrix.
 *
 * @param map value → colour of the cell; null leaves cells plain
 * @param range of the map
 * @param pixels the colours of cells instead of the map; null for the map
 */
record MatrixLook(Palette palette, ColorMap map, Range range, MatrixAppearance.Pixels pixels) {
    Color background(MatrixValues values, int y, int x) {
        if (values.isPadding(y, x)) {
            return palette.padding();
        }
        if (pixels != null) {
            return Palette.color(pixels.argb(y, x));
        }
        if (!values.isKnown(y, x)) {
            return palette.cell();
        }
        return map == null ? palette.cell() : Palette.color(map.argb(values.value(y, x), range));
    }

    Color text(MatrixValues values, int y, int x) {
        if (values.isPadding(y, x)) {
            return palette.text(Role.PADDING);
        }
        return map == null ? palette.text(Role.PLAIN) : palette.textOn(background(values, y, x));
    }
}
