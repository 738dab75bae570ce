package convolens.model.setup;

import convolens.engine.tensor.Tensor;
import java.util.Arrays;

/** An image drawn by hand: light strokes on black, as the digits of MNIST are. Coordinates are in pixels. */
public final class Drawing {
    private final int height;
    private final int width;
    private final float[] ink;

    /** An empty drawing. */
    public Drawing(int height, int width) {
        this.height = height;
        this.width = width;
        this.ink = new float[height * width];
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    /** How light a pixel is, from 0 to 1. */
    public float at(int row, int column) {
        return ink[row * width + column];
    }

    /**
     * Draws a stroke with round ends. Pixels at its edge are covered in part.
     *
     * @param radius of the pen, in pixels
     * @param erases whether it takes ink away
     */
    public void stroke(double fromX, double fromY, double toX, double toY, double radius, boolean erases) {
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double distance = distance(column + 0.5, row + 0.5, fromX, fromY, toX, toY);
                float covered = (float) Math.max(0, Math.min(1, radius + 0.5 - distance));
                int at = row * width + column;
                ink[at] = erases ? Math.min(ink[at], 1 - covered) : Math.max(ink[at], covered);
            }
        }
    }

    /**
     * Goes on from another drawing.
     *
     * @param other (1,h,w) of this size, not modified
     */
    public void set(Tensor other) {
        System.arraycopy(other.data(), 0, ink, 0, ink.length);
    }

    /** Takes all ink away. */
    public void clear() {
        Arrays.fill(ink, 0);
    }

    /** The drawing of this moment: a new (1,h,w), values from 0 to 1. */
    public Tensor tensor() {
        Tensor made = Tensor.zeros(1, height, width);
        System.arraycopy(ink, 0, made.data(), 0, ink.length);
        return made;
    }

    private static double distance(double x, double y, double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / length));
        return Math.hypot(x - fromX - t * dx, y - fromY - t * dy);
    }
}
