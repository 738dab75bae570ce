package convolens.view.paint;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The state of {@link PenInk}. Lengths are in coordinates before the scale. */
public final class Pen implements Cloneable {
    public Paint fill = Color.BLACK;
    public Color stroke = Color.BLACK;
    public double lineWidth = 1;
    public double[] dashes = {};
    public StrokeLineCap cap = StrokeLineCap.SQUARE;
    public StrokeLineJoin join = StrokeLineJoin.MITER;
    public double alpha = 1;
    public Font font = Font.getDefault();
    public TextAlignment align = TextAlignment.LEFT;
    public VPos baseline = VPos.BASELINE;
    /** What names the clip; 0 for none. */
    public int clip;

    double scaleX = 1;
    double scaleY = 1;
    double x;
    double y;

    Pen() {}

    /** A place across, in the whole picture. */
    double px(double across) {
        return x + scaleX * across;
    }

    /** A place down, in the whole picture. */
    double py(double down) {
        return y + scaleY * down;
    }

    /** A length across, in the whole picture. */
    double length(double across) {
        return scaleX * across;
    }

    @Override
    public Pen clone() {
        try {
            return (Pen) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
