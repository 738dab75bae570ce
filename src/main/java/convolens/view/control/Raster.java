package convolens.view.control;

import convolens.raster.Picture;
import convolens.view.paint.Ink;
import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/** Pixels that are painted by hand and drawn on a canvas, one for one on the screen. The memory is used again. */
public final class Raster {
    private Picture picture = new Picture(0, 0, new int[0]);
    private @Nullable PixelBuffer<IntBuffer> buffer;

    @SuppressWarnings("NullAway.Init") // made with the buffer
    private WritableImage image;

    /** The pixels to write opaque or fully transparent colours into, for the next drawing. */
    public Picture resize(int width, int height) {
        if (picture.width() != width || picture.height() != height) {
            picture = new Picture(width, height, new int[Math.max(1, width * height)]);
            buffer = null;
        }
        return picture;
    }

    /** Draws the pixels enlarged to a rectangle, without blurring them. */
    public void draw(Ink ink, double x, double y, double width, double height) {
        if (picture.width() == 0 || picture.height() == 0) {
            return;
        }
        if (buffer == null) {
            buffer = new PixelBuffer<>(
                    picture.width(),
                    picture.height(),
                    IntBuffer.wrap(picture.argb()),
                    PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        } else {
            buffer.updateBuffer(whole -> null);
        }
        ink.drawPixels(image, x, y, width, height);
    }
}
