package convolens.model.sliding;

import convolens.engine.tensor.Tensor;

/**
 * An image that an input is made of, in any size that is asked for.
 *
 * @param pixels (channels, height, width), values from 0 to 1; not to be modified
 */
public record Picture(Tensor pixels) {

    /** The picture's own rows. */
    public int height() {
        return pixels.dim(1);
    }

    /** The picture's own columns. */
    public int width() {
        return pixels.dim(2);
    }

    /**
     * A pixel of the picture scaled to {@code height × width}: bilinear between pixel centres, and the pixel itself where
     * the size is the picture's own. A channel beyond the picture's repeats them.
     */
    public float at(int channel, int row, int column, int height, int width) {
        double y = clamp((row + 0.5) * height() / height - 0.5, height() - 1);
        double x = clamp((column + 0.5) * width() / width - 0.5, width() - 1);
        int top = (int) y;
        int left = (int) x;
        int bottom = Math.min(top + 1, height() - 1);
        int right = Math.min(left + 1, width() - 1);
        int c = channel % pixels.dim(0);
        double upper = mix(pixels.get(c, top, left), pixels.get(c, top, right), x - left);
        double lower = mix(pixels.get(c, bottom, left), pixels.get(c, bottom, right), x - left);
        return (float) mix(upper, lower, y - top);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }

    private static double clamp(double value, int most) {
        return Math.max(0, Math.min(most, value));
    }
}
