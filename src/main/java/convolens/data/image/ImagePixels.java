package convolens.data.image;

import convolens.engine.tensor.Tensor;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * The pixels of a decoded image as shares of full intensity: sample / (2^bits − 1), whatever the file stores them as, so
 * that grey, palette, RGB, with or without alpha, 8 and 16 bits give the same numbers where they mean the same.
 *
 * <p>Java's own conversion to RGB takes grey samples for linear light and brightens them; here a grey sample is read as
 * the image viewers show it.
 *
 * @param height h
 * @param width w
 * @param color three planes of h·w, not multiplied by alpha
 * @param alpha h·w, 1 where nothing shines through
 */
record ImagePixels(int height, int width, float[] color, float[] alpha) {
    private static final int PLANES = 3;

    static ImagePixels of(BufferedImage image) {
        int h = image.getHeight();
        int w = image.getWidth();
        ImagePixels pixels = new ImagePixels(h, w, new float[PLANES * h * w], new float[h * w]);
        ColorModel model = image.getColorModel();
        if (hasPlainSamples(model)) {
            pixels.readSamples(image.getRaster(), model);
        } else {
            pixels.readRgb(image);
        }
        return pixels;
    }

    /** Whether the samples are those that are shown: grey or sRGB, whole numbers of equal size. */
    private static boolean hasPlainSamples(ColorModel model) {
        ColorSpace space = model.getColorSpace();
        int type = model.getTransferType();
        return model instanceof ComponentColorModel
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT)
                && (space.getType() == ColorSpace.TYPE_GRAY || space.isCS_sRGB());
    }

    private void readSamples(Raster raster, ColorModel model) {
        int bands = raster.getNumBands();
        int colors = model.getNumColorComponents();
        int[] row = new int[width * bands];
        float[] full = new float[bands];
        for (int band = 0; band < bands; band++) {
            full[band] = (1 << model.getComponentSize(band)) - 1;
        }
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                float a = model.hasAlpha() ? row[x * bands + colors] / full[colors] : 1;
                float unmultiplied = model.isAlphaPremultiplied() && a > 0 ? 1 / a : 1;
                alpha[at] = a;
                for (int plane = 0; plane < PLANES; plane++) {
                    int band = colors == 1 ? 0 : plane;
                    color[plane * height * width + at] = row[x * bands + band] / full[band] * unmultiplied;
                }
            }
        }
    }

    private void readRgb(BufferedImage image) {
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                alpha[at] = (row[x] >>> 24) / 255f;
                for (int plane = 0; plane < PLANES; plane++) {
                    color[plane * height * width + at] = (row[x] >> 16 - 8 * plane & 255) / 255f;
                }
            }
        }
    }

    /** Whether something shines through anywhere. */
    boolean isTransparent() {
        for (float a : alpha) {
            if (a < 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * The image on a ground of one grey: y = x·a + g·(1 − a).
     *
     * @param ground g, from 0 for black to 1 for white
     * @return (3,h,w), or (1,h,w) without colours
     */
    Tensor on(float ground) {
        int plane = height * width;
        Tensor made = Tensor.zeros(PLANES, height, width);
        boolean grey = true;
        for (int i = 0; i < color.length; i++) {
            float a = alpha[i % plane];
            made.data()[i] = color[i] * a + ground * (1 - a);
        }
        for (int i = 0; i < plane && grey; i++) {
            grey = made.data()[i] == made.data()[plane + i] && made.data()[i] == made.data()[2 * plane + i];
        }
        if (!grey) {
            return made;
        }
        Tensor one = Tensor.zeros(1, height, width);
        System.arraycopy(made.data(), 0, one.data(), 0, plane);
        return one;
    }

    /** The image as it was seen by a camera that was held so. */
    ImagePixels turned(Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return this;
        }
        int plane = height * width;
        boolean swapped = orientation.isSwapped();
        ImagePixels made = new ImagePixels(
                swapped ? width : height, swapped ? height : width, new float[PLANES * plane], new float[plane]);
        for (int y = 0; y < made.height; y++) {
            for (int x = 0; x < made.width; x++) {
                int from = orientation.source(y, x, made.height, made.width);
                int to = y * made.width + x;
                made.alpha[to] = alpha[from];
                for (int p = 0; p < PLANES; p++) {
                    made.color[p * plane + to] = color[p * plane + from];
                }
            }
        }
        return made;
    }
}
