package convolens.view.paint;

import javafx.scene.paint.Color;

/** Diagonal lines: cells that padding adds, and cells that no window reaches. */
public final class Hatch {
    private static final double GAP = 6;

    private Hatch() {}

    /** Hatches an area; the lines of neighbouring areas meet. */
    public static void paint(Ink ink, double x, double y, double width, double height, Color color) {
        ink.save();
        ink.setStroke(color);
        ink.setLineWidth(1);
        double first = Math.ceil((x + y) / GAP) * GAP;
        for (double sum = first; sum < x + y + width + height; sum += GAP) {
            double left = Math.max(x, sum - y - height);
            double right = Math.min(x + width, sum - y);
            ink.strokeLine(right, sum - right, left, sum - left);
        }
        ink.restore();
    }
}
