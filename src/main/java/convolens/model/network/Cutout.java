package convolens.model.network;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;

/**
 * The part of a picture that is used, and which of its values become 0 and 1:
 *
 * <pre>
 * y[c, i, j] = clamp((x[c, top + i, left + j] − black) / (white − black), 0, 1)
 * </pre>
 *
 * The edges are shares of the picture's extents, so that a cutout does not depend on its size; at least one pixel is left.
 *
 * @param left the left edge, from 0 to 1
 * @param top the upper edge, from 0 to 1
 * @param right the right edge, above {@code left}
 * @param bottom the lower edge, above {@code top}
 * @param black the value that becomes 0, from 0 to 1
 * @param white the value that becomes 1, above {@code black}
 */
public record Cutout(double left, double top, double right, double bottom, double black, double white) {
    /** The whole picture as it is. */
    public static final Cutout WHOLE = new Cutout(0, 0, 1, 1, 0, 1);

    /** The least difference of two edges, and of the values that become 0 and 1. */
    public static final double LEAST = 0.02;

    /** @throws IllegalArgumentException if an edge lies outside, or there is nothing between two that belong together */
    public Cutout {
        check(left, right, "left and right");
        check(top, bottom, "top and bottom");
        check(black, white, "black and white");
    }

    private static void check(double low, double high, String what) {
        if (!(low >= 0 && high <= 1 && low < high)) {
            throw new IllegalArgumentException(what + " are " + low + " and " + high + "; 0 ≤ one < the other ≤ 1");
        }
    }

    /** The same part with other edges, in any order; what lies outside or too close together gives way. */
    public Cutout withEdges(double x1, double y1, double x2, double y2) {
        double[] across = apart(x1, x2);
        double[] down = apart(y1, y2);
        return new Cutout(across[0], down[0], across[1], down[1], black, white);
    }

    /** The same part with other values that become 0 and 1, in any order. */
    public Cutout withContrast(double low, double high) {
        double[] values = apart(low, high);
        return new Cutout(left, top, right, bottom, values[0], values[1]);
    }

    private static double[] apart(double one, double other) {
        double low = Math.max(0, Math.min(Math.min(one, other), 1 - LEAST));
        double high = Math.min(1, Math.max(Math.max(one, other), low + LEAST));
        return new double[] {low, high};
    }

    /**
     * Cuts the part out of a picture.
     *
     * @param picture (C,h,w) from 0 to 1, not modified
     * @return a new (C,h',w')
     */
    public Tensor of(Tensor picture) {
        int h = picture.dim(1);
        int w = picture.dim(2);
        int y = Math.min(h - 1, (int) Math.round(top * h));
        int x = Math.min(w - 1, (int) Math.round(left * w));
        int height = Math.max(1, (int) Math.round(bottom * h) - y);
        int width = Math.max(1, (int) Math.round(right * w) - x);
        Tensor made = new Tensor(Shape.of(picture.dim(0), height, width));
        int at = 0;
        for (int c = 0; c < picture.dim(0); c++) {
            for (int i = 0; i < height; i++) {
                for (int j = 0; j < width; j++) {
                    float value = picture.data()[(c * h + y + i) * w + x + j];
                    made.data()[at++] = (float) Math.max(0, Math.min(1, (value - black) / (white - black)));
                }
            }
        }
        return made;
    }
}
