package convolens.view.control;

import convolens.engine.tensor.Tensor;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import java.util.Arrays;
import javafx.scene.image.PixelFormat;
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
        int[] argb = new int[width * zoom * height * zoom];
        int plane = height * width;
        for (int i = 0; i < plane; i++) {
            int color = image.dim(0) >= 3
                    ? 0xFF << 24
                            | level(image.data()[i]) << 16
                            | level(image.data()[plane + i]) << 8
                            | level(image.data()[2 * plane + i])
                    : ColorMap.BOOK_GREY.argb(image.data()[i], Range.UNIT);
            int first = i / width * zoom * width * zoom + i % width * zoom;
            for (int row = 0; row < zoom; row++) {
                int from = first + row * width * zoom;
                Arrays.fill(argb, from, from + zoom, color);
            }
        }
        WritableImage made = new WritableImage(width * zoom, height * zoom);
        made.getPixelWriter()
                .setPixels(0, 0, width * zoom, height * zoom, PixelFormat.getIntArgbInstance(), argb, 0, width * zoom);
        return made;
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, Math.round(255 * value)));
    }
}
