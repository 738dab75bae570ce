package convolens.data.image;

import convolens.data.DataException;
import convolens.data.image.ImageRefusal.Reason;
import convolens.engine.tensor.Tensor;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Image files: PNG, JPEG, GIF, BMP, WebP, TIFF. A file is not trusted: its extents are read before its pixels, and of a large image
 * only as many pixels are kept as are needed.
 */
public final class ImageFile {
    /** The formats that are read. */
    public static final List<String> FORMATS = List.of("png", "jpeg", "gif", "bmp", "webp", "tiff", "tif");

    /** The endings of file names in these formats. */
    public static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "tif", "tiff");

    /** The longest file, in bytes. */
    static final long LONGEST = 64L << 20;

    /** The longest side of an image, in pixels. */
    static final int LONGEST_SIDE = 20_000;

    /** The most pixels of an image. */
    static final long MAX_PIXELS = 50_000_000;

    private ImageFile() {}

    /**
     * The first image of a file. A photograph is turned as its camera was held.
     *
     * @param max the longest side of the result; a larger image is shrunk, its proportions kept
     * @throws DataException if the file is no such image, damaged, or too large; the sentence says which
     */
    public static LoadedImage read(Path file, int max) throws DataException {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new ImageRefusal(Reason.NO_FILE, name);
            }
            if (Files.size(file) > LONGEST) {
                throw new ImageRefusal(Reason.TOO_LONG, name, Files.size(file) >> 20, LONGEST >> 20);
            }
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                Orientation orientation = Orientation.of(in);
                return shrunk(ImagePixels.of(decode(in, name, max)).turned(orientation), max);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // decoders answer damaged files with any of these
            throw e instanceof DataException told ? told : new ImageRefusal(e, Reason.DAMAGED, name);
        }
    }

    /**
     * A picture that another program handed over.
     *
     * @param argb its pixels row by row, 8 bits each of alpha, red, green, blue
     * @param width its columns, at least 1
     * @param max the longest side of the result
     */
    public static LoadedImage of(int[] argb, int width, int max) {
        BufferedImage image = new BufferedImage(width, argb.length / width, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, image.getHeight(), argb, 0, width);
        return shrunk(ImagePixels.of(image), max);
    }

    private static LoadedImage shrunk(ImagePixels pixels, int max) {
        LoadedImage whole = LoadedImage.of(pixels);
        return new LoadedImage(
                shrunk(whole.pixels(), max), whole.ground(), whole.otherwise().map(other -> shrunk(other, max)));
    }

    private static BufferedImage decode(ImageInputStream in, String name, int max) throws IOException {
        ImageReader reader = readerOf(in, name);
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MAX_PIXELS) {
                throw new ImageRefusal(Reason.TOO_LARGE, name, width, height, LONGEST_SIDE, MAX_PIXELS / 1_000_000);
            }
            // two pixels or more for each that is kept, so that means can be taken
            int step = Math.max(1, Math.max(width, height) / (2 * max));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader readerOf(ImageInputStream in, String name) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new ImageRefusal(Reason.FORMAT, name);
    }

    private static Tensor shrunk(Tensor pixels, int max) {
        int h = pixels.dim(1);
        int w = pixels.dim(2);
        double shrink = Math.min(1, (double) max / Math.max(h, w));
        int height = Math.max(1, (int) Math.round(h * shrink));
        int width = Math.max(1, (int) Math.round(w * shrink));
        return Resampling.to(pixels, height, width);
    }
}
