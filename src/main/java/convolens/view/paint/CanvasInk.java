package convolens.view.paint;

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

/** Ink on a canvas of the window. */
public final class CanvasInk implements Ink {
    /** Lines from this width on are outlines; thinner ones separate and stay as they are. */
    private static final double OUTLINE = 1.25;

    private final GraphicsContext g;
    private final double outlines;

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
        g.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        g.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        g.lineTo(x, y);
    }

    @Override
    public void arcTo(double cornerX, double cornerY, double endX, double endY, double radius) {
        g.arcTo(cornerX, cornerY, endX, endY, radius);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
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

    @Override
    public void clip() {
        g.clip();
    }
}
