package convolens.view.paint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Ink that keeps its state itself and makes every shape an outline, so that one more kind of ink needs five methods:
 * {@link #fillOutline}, {@link #strokeOutline}, {@link #clipOutline}, {@link #text} and {@link #drawPixels}.
 *
 * <p>Outlines are path data of SVG 1.1, section 8.3, in coordinates of the whole picture; so are the places that
 * {@link #px} and {@link #py} give.
 */
public abstract class PenInk implements Ink {
    private final double width;
    private final double height;
    private final Deque<Pen> kept = new ArrayDeque<>();
    private Pen pen = new Pen();
    private StringBuilder path = new StringBuilder();
    private double atX;
    private double atY;

    /** The state. Lengths are in coordinates before the scale. */
    protected static final class Pen implements Cloneable {
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

        @Override
        public Pen clone() {
            try {
                return (Pen) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Ink on a picture of this size. */
    protected PenInk(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Fills an outline in {@code pen.fill}. */
    protected abstract void fillOutline(String outline, Pen pen);

    /** Draws an outline in {@code pen.stroke}. */
    protected abstract void strokeOutline(String outline, Pen pen);

    /** Leaves only what is inside an outline and inside {@code pen.clip}. Returns what names the new clip, above 0. */
    protected abstract int clipOutline(String outline, Pen pen);

    /**
     * Writes a text in {@code pen.fill}, {@code pen.font}.
     *
     * @param x where {@code pen.align} lies
     * @param y the baseline
     * @param maxWidth to which a longer text is narrowed
     */
    protected abstract void text(String text, double x, double y, double maxWidth, Pen pen);

    /** The state now. */
    protected final Pen pen() {
        return pen;
    }

    protected final double px(double x) {
        return pen.x + pen.scaleX * x;
    }

    protected final double py(double y) {
        return pen.y + pen.scaleY * y;
    }

    /** A length across, in the whole picture. */
    protected final double length(double across) {
        return pen.scaleX * across;
    }

    /** A number as short as a hundredth of a pixel allows. */
    protected static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded);
    }

    private String point(double x, double y) {
        return number(px(x)) + " " + number(py(y));
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void save() {
        kept.push(pen.clone());
    }

    @Override
    public void restore() {
        pen = kept.pop();
    }

    @Override
    public void setFill(Paint paint) {
        pen.fill = paint;
    }

    @Override
    public void setStroke(Color color) {
        pen.stroke = color;
    }

    @Override
    public void setLineWidth(double lineWidth) {
        pen.lineWidth = lineWidth;
    }

    @Override
    public void setLineDashes(double... dashes) {
        pen.dashes = dashes == null ? new double[0] : dashes.clone();
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        pen.cap = cap;
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        pen.join = join;
    }

    @Override
    public void setAlpha(double alpha) {
        pen.alpha = alpha;
    }

    @Override
    public void setFont(Font font) {
        pen.font = font;
    }

    @Override
    public void setTextAlign(TextAlignment align) {
        pen.align = align;
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        pen.baseline = baseline;
    }

    @Override
    public void scale(double x, double y) {
        pen.scaleX *= x;
        pen.scaleY *= y;
    }

    @Override
    public void translate(double x, double y) {
        pen.x = px(x);
        pen.y = py(y);
    }

    @Override
    public void fillRect(double x, double y, double w, double h) {
        fillOutline(box(x, y, w, h), pen);
    }

    @Override
    public void strokeRect(double x, double y, double w, double h) {
        strokeOutline(box(x, y, w, h), pen);
    }

    private String box(double x, double y, double w, double h) {
        return "M" + point(x, y) + "H" + number(px(x + w)) + "V" + number(py(y + h)) + "H" + number(px(x)) + "Z";
    }

    @Override
    public void fillRoundRect(double x, double y, double w, double h, double arc) {
        fillOutline(rounded(x, y, w, h, arc, arc), pen);
    }

    @Override
    public void strokeRoundRect(double x, double y, double w, double h, double arc) {
        strokeOutline(rounded(x, y, w, h, arc, arc), pen);
    }

    @Override
    public void fillOval(double x, double y, double w, double h) {
        fillOutline(rounded(x, y, w, h, w, h), pen);
    }

    @Override
    public void strokeOval(double x, double y, double w, double h) {
        strokeOutline(rounded(x, y, w, h, w, h), pen);
    }

    private String rounded(double x, double y, double w, double h, double arcX, double arcY) {
        double rx = Math.min(arcX, w) / 2;
        double ry = Math.min(arcY, h) / 2;
        String arc = "A" + number(rx * pen.scaleX) + " " + number(ry * pen.scaleY) + " 0 0 1 ";
        return "M" + point(x + rx, y) + "H" + number(px(x + w - rx)) + arc + point(x + w, y + ry) + "V"
                + number(py(y + h - ry)) + arc + point(x + w - rx, y + h) + "H" + number(px(x + rx)) + arc
                + point(x, y + h - ry) + "V" + number(py(y + ry)) + arc + point(x + rx, y) + "Z";
    }

    @Override
    public void strokeLine(double fromX, double fromY, double toX, double toY) {
        strokeOutline("M" + point(fromX, fromY) + "L" + point(toX, toY), pen);
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        strokeOutline(polyline(x, y, count), pen);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        fillOutline(polyline(x, y, count) + "Z", pen);
    }

    @Override
    public void strokePolygon(double[] x, double[] y, int count) {
        strokeOutline(polyline(x, y, count) + "Z", pen);
    }

    private String polyline(double[] x, double[] y, int count) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < count; i++) {
            line.append(i == 0 ? 'M' : 'L').append(point(x[i], y[i]));
        }
        return line.toString();
    }

    @Override
    public void fillText(String text, double x, double y) {
        fillText(text, x, y, Double.POSITIVE_INFINITY);
    }

    @Override
    public void fillText(String text, double x, double y, double maxWidth) {
        if (!text.isBlank()) {
            text(text, px(x), py(y + Typography.baseline(pen.font, pen.baseline)), length(maxWidth), pen);
        }
    }

    @Override
    public void beginPath() {
        path = new StringBuilder();
    }

    @Override
    public void moveTo(double x, double y) {
        path.append('M').append(point(x, y));
        atX = x;
        atY = y;
    }

    @Override
    public void lineTo(double x, double y) {
        path.append('L').append(point(x, y));
        atX = x;
        atY = y;
    }

    /** The circle that touches both sides of the corner touches them at the distance r / tan(angle / 2) from it. */
    @Override
    public void arcTo(double cornerX, double cornerY, double endX, double endY, double radius) {
        double inX = atX - cornerX;
        double inY = atY - cornerY;
        double outX = endX - cornerX;
        double outY = endY - cornerY;
        double in = Math.hypot(inX, inY);
        double out = Math.hypot(outX, outY);
        double cross = inX * outY - inY * outX;
        if (in == 0 || out == 0 || radius <= 0 || Math.abs(cross) < 1e-9 * in * out) {
            lineTo(cornerX, cornerY);
            return;
        }
        double angle = Math.acos(Math.max(-1, Math.min(1, (inX * outX + inY * outY) / (in * out))));
        double distance = radius / Math.tan(angle / 2);
        lineTo(cornerX + inX / in * distance, cornerY + inY / in * distance);
        double toX = cornerX + outX / out * distance;
        double toY = cornerY + outY / out * distance;
        path.append('A')
                .append(number(radius * pen.scaleX))
                .append(' ')
                .append(number(radius * pen.scaleY))
                .append(cross < 0 ? " 0 0 1 " : " 0 0 0 ")
                .append(point(toX, toY));
        atX = toX;
        atY = toY;
    }

    @Override
    public void rect(double x, double y, double w, double h) {
        path.append(box(x, y, w, h));
    }

    @Override
    public void closePath() {
        path.append('Z');
    }

    @Override
    public void fill() {
        fillOutline(path.toString(), pen);
    }

    @Override
    public void stroke() {
        strokeOutline(path.toString(), pen);
    }

    @Override
    public void clip() {
        pen.clip = clipOutline(path.toString(), pen);
    }
}
