package convolens.view.paint;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;

/** Ink on a canvas of the window. */
public final class CanvasInk implements Ink {
    /** Lines from this width on are outlines; thinner ones separate and stay as they are. */
    private static final double OUTLINE = 1.25;

    /** What a path is made of since it began. */
    private enum Path {
        EMPTY,
        RECTANGLE,
        OTHER
    }

    private final GraphicsContext g;
    private final double outlines;
    private Path path = Path.EMPTY;
    private Rectangle2D rectangle = Rectangle2D.EMPTY;

    /** @param canvas that is painted; the state of its graphics context is this ink's */
    public CanvasInk(Canvas canvas) {
        this(canvas, 1);
    }

    /**
     * Ink with outlines of another thickness.
     *
     * @param outlines by which outlines are thicker
     */
    public CanvasInk(Canvas canvas, double outlines) {
        this.g = canvas.getGraphicsContext2D();
        this.outlines = outlines;
    }

    /** Takes away all that is on the canvas. */
    public void clear() {
        g.clearRect(0, 0, width(), height());
    }

    @Override
    public double width() {
        return g.getCanvas().getWidth();
    }

    @Override
    public double height() {
        return g.getCanvas().getHeight();
    }

    @Override
    public void save() {
        g.save();
    }

    @Override
    public void restore() {
        g.restore();
    }

    @Override
    public void setFill(Paint paint) {
        g.setFill(paint);
    }

    @Override
    public void setStroke(Color color) {
        g.setStroke(color);
    }

    @Override
    public void setLineWidth(double width) {
        g.setLineWidth(width >= OUTLINE ? width * outlines : width);
    }

    @Override
    public void setLineDashes(double... dashes) {
        g.setLineDashes(dashes);
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        g.setLineCap(cap);
    }

    @Override
    public void setLineJoin(StrokeLineJoin join) {
        g.setLineJoin(join);
    }

    @Override
    public void setAlpha(double alpha) {
        g.setGlobalAlpha(alpha);
    }

    @Override
    public void setFont(Font font) {
        g.setFont(font);
    }

    @Override
    public void setTextAlign(TextAlignment align) {
        g.setTextAlign(align);
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        g.setTextBaseline(baseline);
    }

    @Override
    public void scale(double x, double y) {
        g.scale(x, y);
    }

    @Override
    public void translate(double x, double y) {
        g.translate(x, y);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        g.fillRect(x, y, width, height);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        g.strokeRect(x, y, width, height);
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arc) {
        g.fillRoundRect(x, y, width, height, arc, arc);
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arc) {
        g.strokeRoundRect(x, y, width, height, arc, arc);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        g.fillOval(x, y, width, height);
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        g.strokeOval(x, y, width, height);
    }

    @Override
    public void strokeLine(double fromX, double fromY, double toX, double toY) {
        g.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        g.strokePolyline(x, y, count);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        g.fillPolygon(x, y, count);
    }

    @Override
    public void strokePolygon(double[] x, double[] y, int count) {
        g.strokePolygon(x, y, count);
    }

    @Override
    public void fillText(String text, double x, double y) {
        g.fillText(text, x, y);
    }

    @Override
    public void fillText(String text, double x, double y, double maxWidth) {
        g.fillText(text, x, y, maxWidth);
    }

    @Override
    public void drawPixels(Image image, double x, double y, double width, double height) {
        g.setImageSmoothing(false);
        g.drawImage(image, x, y, width, height);
    }

    @Override
    public void beginPath() {
        path = Path.EMPTY;
        g.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        path = Path.OTHER;
        g.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path = Path.OTHER;
        g.lineTo(x, y);
    }

    @Override
    public void arcTo(double cornerX, double cornerY, double endX, double endY, double radius) {
        path = Path.OTHER;
        g.arcTo(cornerX, cornerY, endX, endY, radius);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        path = path == Path.EMPTY ? Path.RECTANGLE : Path.OTHER;
        rectangle = new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
        g.rect(x, y, width, height);
    }

    @Override
    public void closePath() {
        g.closePath();
    }

    @Override
    public void fill() {
        g.fill();
    }

    @Override
    public void stroke() {
        g.stroke();
    }

    /**
     * A rectangle is rounded to whole pixels: JavaFX cuts off what lies outside of such a one, but for any other path it paints
     * the whole canvas twice and blends the two.
     */
    @Override
    public void clip() {
        Affine to = g.getTransform();
        if (path == Path.RECTANGLE && to.getMxy() == 0 && to.getMyx() == 0) {
            double left = Math.rint(to.getMxx() * rectangle.getMinX() + to.getTx());
            double top = Math.rint(to.getMyy() * rectangle.getMinY() + to.getTy());
            double right = Math.rint(to.getMxx() * rectangle.getMaxX() + to.getTx());
            double bottom = Math.rint(to.getMyy() * rectangle.getMaxY() + to.getTy());
            g.setTransform(new Affine());
            g.beginPath();
            g.rect(left, top, right - left, bottom - top);
            g.setTransform(to);
        }
        g.clip();
    }
}
