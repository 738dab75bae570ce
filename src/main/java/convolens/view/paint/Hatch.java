package convolens.view.paint;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Diagonal lines: cells that padding adds, and cells that no window reaches. */
public final class Hatch {
    private static final double GAP = 6;

    private Hatch() {}

    /** Hatches an area; the lines of neighbouring areas meet. */
    public static void paint(GraphicsContext g, double x, double y, double width, double height, Color color) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        g.setStroke(color);
        g.setLineWidth(1);
        double first = Math.floor((x + y) / GAP) * GAP;
        for (double sum = first; sum <= x + y + width + height; sum += GAP) {
            g.strokeLine(sum - y, y, sum - y - height, y + height);
        }
        g.restore();
    }
}
