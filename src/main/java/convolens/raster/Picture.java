package convolens.raster;

import java.util.Arrays;

/**
 * A rectangle of packed 0xAARRGGBB pixels, row by row: what painters write where there is no window. The array is not
 * copied and may be longer than the picture.
 */
public record Picture(int width, int height, int[] argb) {
    public Picture {
        if (width < 0 || height < 0 || (long) width * height > argb.length) {
            throw new IllegalArgumentException("a picture of " + width + " × " + height + " pixels needs "
                    + (long) width * height + " numbers, but got " + argb.length);
        }
    }

    /** A picture of one colour. */
    public static Picture filled(int width, int height, int argb) {
        Picture picture = new Picture(width, height, new int[Math.multiplyExact(width, height)]);
        Arrays.fill(picture.argb, argb);
        return picture;
    }

    /** Fills a rectangle, as far as it lies inside. */
    public void fill(int x, int y, int w, int h, int color) {
        int from = Math.max(0, x);
        int to = Math.min(width, x + w);
        for (int row = Math.max(0, y); row < Math.min(height, y + h) && from < to; row++) {
            Arrays.fill(argb, row * width + from, row * width + to, color);
        }
    }

    /** This picture and another to its right, both at the top, on a background. */
    public Picture beside(Picture other, int gap, int background) {
        Picture both = filled(width + gap + other.width, Math.max(height, other.height), background);
        both.put(this, 0);
        both.put(other, width + gap);
        return both;
    }

    private void put(Picture part, int x) {
        for (int row = 0; row < part.height; row++) {
            System.arraycopy(part.argb, row * part.width, argb, row * width + x, part.width);
        }
    }
}
