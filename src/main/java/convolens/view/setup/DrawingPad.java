package convolens.view.setup;

import convolens.engine.tensor.Tensor;
import convolens.model.setup.Drawing;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.view.control.PaintedRegion;
import convolens.view.control.focus.KeyedFocus;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Where one draws with a pen or an eraser, pixel by pixel as the input will have them. The right button erases, too. By
 * keyboard ({@link DrawingKeys}) one draws at a cursor, a ring around a pixel.
 */
final class DrawingPad extends PaintedRegion {
    private static final double PEN = 0.9;
    private static final double ERASER = 1.8;
    private static final double CELL = 8;
    /** Room for the focus ring. */
    private static final double MARGIN = 3;

    private final Drawing drawing = new Drawing(28, 28);
    private final Consumer<Tensor> drawn;
    private final Runnable ended;
    private final Layer pixels = addLayer((ink, width, height) -> paint(ink, width, height));
    private @Nullable Point2D from;
    private Point2D cursor = new Point2D(14.5, 14.5);
    private boolean showsCursor = true;
    private boolean erases;

    /**
     * @param drawn receives the drawing whenever it has changed
     * @param ended is called at the end of a stroke
     */
    DrawingPad(Consumer<Tensor> drawn, Runnable ended) {
        this.drawn = drawn;
        this.ended = ended;
        setId("drawing-pad");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        focusedProperty().addListener(observable -> pixels.repaint());
        setCursor(Cursor.CROSSHAIR);
        setPadding(new Insets(MARGIN));
        double width = drawing.width() * CELL + 2 * MARGIN;
        double height = drawing.height() * CELL + 2 * MARGIN;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setOnMousePressed(event -> {
            requestFocus();
            from = at(event);
            stroke(event);
        });
        setOnMouseDragged(this::stroke);
        setOnMouseReleased(event -> endStroke());
        KeyedFocus.keepPlainKeys(this);
        new DrawingKeys(this);
    }

    /** Chooses the eraser or the pen. */
    void setErases(boolean eraser) {
        erases = eraser;
    }

    /** Goes on from an empty drawing. */
    void wipe() {
        drawing.clear();
        pixels.repaint();
    }

    /** Takes all away. */
    void clear() {
        wipe();
        tell();
        endStroke();
    }

    /** Goes on from another drawing. */
    void show(Tensor other) {
        drawing.set(other);
        pixels.repaint();
    }

    /** Where the keyboard draws, in pixels: the centre of one. */
    Point2D cursor() {
        return cursor;
    }

    /** Moves the cursor to the pixel at a point, or to the one nearest to it, and shows it. */
    void moveCursor(double x, double y) {
        cursor = new Point2D(centre(x, drawing.width()), centre(y, drawing.height()));
        showsCursor = true;
        pixels.repaint();
    }

    /**
     * Draws a line between two points, in pixels. It erases where the eraser is chosen, too.
     *
     * @param away whether it erases in any case
     */
    void line(Point2D start, Point2D end, boolean away) {
        boolean taken = away || erases;
        drawing.stroke(start.getX(), start.getY(), end.getX(), end.getY(), taken ? ERASER : PEN, taken);
        tell();
    }

    /** Ends a stroke: the next one is undone apart from it. */
    void endStroke() {
        ended.run();
    }

    private void stroke(MouseEvent event) {
        Point2D to = at(event);
        line(from == null ? to : from, to, event.isSecondaryButtonDown());
        from = to;
        moveCursor(to.getX(), to.getY());
        // the pointer itself says where the mouse draws
        showsCursor = false;
        event.consume();
    }

    private static double centre(double coordinate, int count) {
        return Math.max(0, Math.min(count - 1, Math.floor(coordinate))) + 0.5;
    }

    private void tell() {
        pixels.repaint();
        drawn.accept(drawing.tensor());
    }

    private Point2D at(MouseEvent event) {
        return new Point2D((event.getX() - MARGIN) / CELL, (event.getY() - MARGIN) / CELL);
    }

    private void paint(Ink ink, double width, double height) {
        for (int row = 0; row < drawing.height(); row++) {
            for (int column = 0; column < drawing.width(); column++) {
                ink.setFill(Palette.color(ColorMap.IMAGE_GREY.argb(drawing.at(row, column), Range.UNIT)));
                ink.fillRect(column * CELL, row * CELL, CELL, CELL);
            }
        }
        ink.setStroke(getPalette().line());
        ink.strokeRect(0.5, 0.5, width - 1, height - 1);
        if (isFocused() && showsCursor) {
            paintCursor(ink);
        }
    }

    /** Two rings of opposite lightness, so that one of them stands out from whatever is drawn there. */
    private void paintCursor(Ink ink) {
        double x = (cursor.getX() - 0.5) * CELL;
        double y = (cursor.getY() - 0.5) * CELL;
        ink.setLineWidth(1);
        ink.setStroke(Color.BLACK);
        ink.strokeRect(x - 0.5, y - 0.5, CELL + 1, CELL + 1);
        ink.setStroke(Color.WHITE);
        ink.strokeRect(x - 3.5, y - 3.5, CELL + 7, CELL + 7);
        ink.setLineWidth(2);
        ink.setStroke(getPalette().accent());
        ink.strokeRect(x - 2, y - 2, CELL + 4, CELL + 4);
    }
}
