package convolens.export;

import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.FilterWallPainter;
import convolens.raster.Picture;
import java.io.IOException;
import java.io.OutputStream;

/**
 * First-layer filters before and after learning, side by side as a PNG: low = white, high = black, each filter by its
 * own range. Needs neither a window nor a display. Source: figure 7-24.
 */
public final class FilterPicture {
    private static final int COLUMNS = 6;
    private static final int PIXELS_PER_WEIGHT = 10;
    private static final int GAP = 40;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int FRAME = 0xFFE3E6EB;

    private FilterPicture() {}

    /**
     * Paints two states of the same filters.
     *
     * @param before (FN,C,FH,FW), on the left
     * @param after of the same shape, on the right
     * @param out stays open
     */
    public static void write(Tensor before, Tensor after, OutputStream out) throws IOException {
        FilterWallPainter.Look look =
                new FilterWallPainter.Look(ColorMap.BOOK_GREY, null, before.dim(1) == 3, WHITE, FRAME);
        Picture picture = FilterWallPainter.paint(before, look, COLUMNS, PIXELS_PER_WEIGHT)
                .beside(FilterWallPainter.paint(after, look, COLUMNS, PIXELS_PER_WEIGHT), GAP, WHITE);
        Png.write(picture.width(), picture.height(), picture.argb(), out);
    }
}
