package convolens.view.control;

import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import javafx.scene.image.WritableImage;

/** An image pixel by pixel, enlarged by whole pixels so that it stays sharp. */
public final class PixelPicture {
    private PixelPicture() {}

    /**
     * The picture of an image.
     *
     * @param image (C,H,W) from 0 to 1; with three channels or more the first three are red, green and blue
     * @param size the side that it is shown at
     */
    public static WritableImage of(Tensor image, double size) {
        int height = image.dim(1);
        int width = image.dim(2);
        int zoom = Math.max(1, (int) Math.ceil(2 * size / Math.max(height, width)));
        WritableImage made = new WritableImage(width * zoom, height * zoom);
        int plane = height * width;
        for (int y = 0; y < height * zoom; y++) {
            for (int x = 0; x < width * zoom; x++) {
                int at = y / zoom * width + x / zoom;
                int argb;
                if (image.dim(0) >= 3) {
                    argb = 0xFF << 24
                            | level(image.data()[at]) << 16
                            | level(image.data()[plane + at]) << 8
                            | level(image.data()[2 * plane + at]);
                } else {
                    argb = ColorMap.BOOK_GREY.argb(image.data()[at], Range.UNIT);
                }
                made.getPixelWriter().setArgb(x, y, argb);
            }
        }
        return made;
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(255 * value)));
    }
}
