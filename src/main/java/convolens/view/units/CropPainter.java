package convolens.view.units;

import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.Picture;
import convolens.raster.Range;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Palette;

/** Paints parts of pictures (C,h,w) pixel by pixel: in colour where they have three channels; what is NaN as padding. */
final class CropPainter {
    private static final int HATCH = 5;

    private final ColorMap grey;
    private final int padding;
    private final int hatch;
    private final double scale;

    /** @param scale device pixels per unit */
    CropPainter(Palette palette, double scale) {
        this.grey = palette.isDark() ? ColorMap.IMAGE_GREY : ColorMap.BOOK_GREY;
        this.padding = Palette.argb(palette.padding());
        this.hatch = Palette.argb(palette.padding().interpolate(palette.faint(), 0.4));
        this.scale = scale;
    }

    /** The largest box of the crop's proportions in the middle of a square. */
    static Box fit(Tensor crop, double x, double y, double side) {
        double longest = Math.max(crop.dim(1), crop.dim(2));
        double wide = Math.max(1, side * crop.dim(2) / longest);
        double high = Math.max(1, side * crop.dim(1) / longest);
        return new Box(x + (side - wide) / 2, y + (side - high) / 2, wide, high);
    }

    /** Paints a crop into a box, in units. */
    void paint(Tensor crop, Picture pixels, Box box) {
        int left = (int) Math.round(box.x() * scale);
        int top = (int) Math.round(box.y() * scale);
        int width = Math.max(1, (int) Math.round(box.width() * scale));
        int height = Math.max(1, (int) Math.round(box.height() * scale));
        int rows = crop.dim(1);
        int columns = crop.dim(2);
        for (int y = Math.max(0, -top); y < height && top + y < pixels.height(); y++) {
            int row = (2 * y + 1) * rows / (2 * height);
            for (int x = Math.max(0, -left); x < width && left + x < pixels.width(); x++) {
                int at = row * columns + (2 * x + 1) * columns / (2 * width);
                boolean outside = Float.isNaN(crop.data()[at]);
                int color = !outside ? color(crop, at) : (left + x + top + y) % HATCH == 0 ? hatch : padding;
                pixels.argb()[(top + y) * pixels.width() + left + x] = color;
            }
        }
    }

    private int color(Tensor crop, int at) {
        int plane = crop.dim(1) * crop.dim(2);
        if (crop.dim(0) == 3) {
            int mixed = 0xFF;
            for (int c = 0; c < 3; c++) {
                mixed = mixed << 8 | (int) (Range.UNIT.fraction(crop.data()[c * plane + at]) * 255 + 0.5);
            }
            return mixed;
        }
        float sum = 0;
        for (int c = 0; c < crop.dim(0); c++) {
            sum += crop.data()[c * plane + at];
        }
        return grey.argb(sum / crop.dim(0), Range.UNIT);
    }
}
