package convolens.view.paint;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private double width;
    private double height;
    private final Deque<Pen> kept = new ArrayDeque<>();
    private Pen pen = new Pen();
    private PathData path = new PathData(this::pen);

    /** Ink on a picture of this size. */
    protected PenInk(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Says how large the area is, in units of the moment, that is painted from here on: a picture on a page of its own size. */
    public final void setArea(double wide, double high) {
        width = wide;
        height = high;
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
        return pen.px(x);
    }

    protected final double py(double y) {
        return pen.py(y);
    }

    /** A length across, in the whole picture. */
    protected final double length(double across) {
        return pen.length(across);
    }

    /** A number as short as a hundredth of a pixel allows. */
    protected static String number(double value) {
        return PathData.number(value);
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
        fillOutline(outline().rect(x, y, w, h).toString(), pen);
    }

    @Override
    public void strokeRect(double x, double y, double w, double h) {
        strokeOutline(outline().rect(x, y, w, h).toString(), pen);
    }

    private PathData outline() {
        return new PathData(this::pen);
    }

    @Override
    public void fillRoundRect(double x, double y, double w, double h, double arc) {
        fillOutline(outline().roundRect(x, y, w, h, arc, arc).toString(), pen);
    }

    @Override
    public void strokeRoundRect(double x, double y, double w, double h, double arc) {
        strokeOutline(outline().roundRect(x, y, w, h, arc, arc).toString(), pen);
    }

    @Override
    public void fillOval(double x, double y, double w, double h) {
        fillOutline(outline().roundRect(x, y, w, h, w, h).toString(), pen);
    }

    @Override
    public void strokeOval(double x, double y, double w, double h) {
        strokeOutline(outline().roundRect(x, y, w, h, w, h).toString(), pen);
    }

    @Override
    public void strokeLine(double fromX, double fromY, double toX, double toY) {
        strokeOutline(outline().moveTo(fromX, fromY).lineTo(toX, toY).toString(), pen);
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        strokeOutline(outline().polyline(x, y, count).toString(), pen);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        fillOutline(outline().polyline(x, y, count).close().toString(), pen);
    }

    @Override
    public void strokePolygon(double[] x, double[] y, int count) {
        strokeOutline(outline().polyline(x, y, count).close().toString(), pen);
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
        path = outline();
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void arcTo(double cornerX, double cornerY, double endX, double endY, double radius) {
        path.arcTo(cornerX, cornerY, endX, endY, radius);
    }

    @Override
    public void rect(double x, double y, double w, double h) {
        path.rect(x, y, w, h);
    }

    @Override
    public void closePath() {
        path.close();
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
