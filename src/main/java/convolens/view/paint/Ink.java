package convolens.view.paint;

import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * All that a painter knows of what it paints on: a pen with a state, and shapes. The same painter writes on a canvas
 * ({@link CanvasInk}), into a file or into a test's record.
 *
 * <p>Coordinates are in pixels of the stage, x to the right, y down. The state (colours, width of lines, type, opacity,
 * clip, scale) is what {@link #save} remembers and {@link #restore} brings back.
 */
public interface Ink {
    /** The width of the area that can be painted. */
    double width();

    /** The height of the area that can be painted. */
    double height();

    /** Remembers the state. */
    void save();

    /** Brings back the state that was remembered last. */
    void restore();

    /** The colour of filled shapes and of text. */
    void setFill(Paint paint);

    /** The colour of lines. */
    void setStroke(Color color);

    /** The width of lines. */
    void setLineWidth(double width);

    /** How long lines are drawn and left out, in turn; nothing for lines without gaps. */
    void setLineDashes(double... dashes);

    /** How lines end. */
    void setLineCap(StrokeLineCap cap);

    /** How lines meet. */
    void setLineJoin(StrokeLineJoin join);

    /** The opacity of all that follows, from 0 to 1. */
    void setAlpha(double alpha);

    /** The type of text. */
    void setFont(Font font);

    /** On which side of its place a text lies. */
    void setTextAlign(TextAlignment align);

    /** Which height of a text lies at its place. */
    void setTextBaseline(VPos baseline);

    /** Enlarges all that follows, from the origin. */
    void scale(double x, double y);

    /** Moves the origin of all that follows. */
    void translate(double x, double y);

    /**
     * Says what is painted until {@link #end}, for whoever reads what was painted; it changes nothing that is seen.
     *
     * @param group such as the name of a matrix
     */
    default void begin(String group) {}

    /** Ends the group that was begun last. */
    default void end() {}

    void fillRect(double x, double y, double width, double height);

    void strokeRect(double x, double y, double width, double height);

    /** @param arc the diameter of the corners */
    public void fillRoundRect(double x, double y, double width, double height, double arc);

    /** @param arc the diameter of the corners */
    public void strokeRoundRect(double x, double y, double width, double height, double arc);

    void fillOval(double x, double y, double width, double height);

    void strokeOval(double x, double y, double width, double height);

    void strokeLine(double fromX, double fromY, double toX, double toY);

    /** @param count how many of the points */
    void strokePolyline(double[] x, double[] y, int count);

    /** @param count how many of the points */
    void fillPolygon(double[] x, double[] y, int count);

    /** @param count how many of the points */
    void strokePolygon(double[] x, double[] y, int count);

    void fillText(String text, double x, double y);

    /** @param maxWidth to which a longer text is narrowed */
    void fillText(String text, double x, double y, double maxWidth);

    /** Draws an image enlarged without smoothing, so that its pixels stay squares. */
    void drawPixels(Image image, double x, double y, double width, double height);

    /** Begins a path, in place of the one before. */
    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    /** An arc that rounds the corner from the place reached over a corner towards an end. */
    void arcTo(double cornerX, double cornerY, double endX, double endY, double radius);

    void rect(double x, double y, double width, double height);

    void closePath();

    /** Fills the path. */
    void fill();

    /** Draws the path. */
    void stroke();

    /** Leaves only what lies within the path, until the state is restored. */
    void clip();
}
