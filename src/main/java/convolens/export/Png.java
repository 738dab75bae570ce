package convolens.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pixels as a PNG, with neither a window nor a display. */
public final class Png {
    private Png() {}

    /**
     * Writes a picture.
     *
     * @param argb packed 0xAARRGGBB, row by row; transparency is left out
     * @param out stays open
     */
    public static void write(int width, int height, int[] argb, OutputStream out) throws IOException {
        write(width, height, argb, BufferedImage.TYPE_INT_RGB, out);
    }

    /** {@link #write(int, int, int[], OutputStream)} with its transparency. */
    public static void writeWithAlpha(int width, int height, int[] argb, OutputStream out) throws IOException {
        write(width, height, argb, BufferedImage.TYPE_INT_ARGB, out);
    }

    private static void write(int width, int height, int[] argb, int type, OutputStream out) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, argb, 0, width);
        // Not ImageIO.write to a stream, which would keep a temporary file.
        try (MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", png)) {
                throw new IOException("this Java cannot write PNG pictures");
            }
        }
    }
}
