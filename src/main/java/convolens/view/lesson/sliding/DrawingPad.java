package convolens.view.lesson.sliding;

import convolens.engine.tensor.Tensor;
import convolens.model.sliding.Drawing;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.ColorMap;
import convolens.view.paint.Palette;
import convolens.view.paint.Range;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/** Where one draws with a pen or an eraser, pixel by pixel as the input will have them. The right button erases, too. */
final class DrawingPad extends PaintedRegion {
    private static final double PEN = 0.9;
    private static final double ERASER = 1.8;

    private final Drawing drawing = new Drawing(28, 28);
    private final Consumer<Tensor> drawn;
    private final Runnable ended;
    private final Layer pixels = addLayer((g, width, height) -> paint(g, width, height));
    private Point2D from;
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
        setFocusTraversable(false);
        setCursor(Cursor.CROSSHAIR);
        setMinSize(252, 252);
        setPrefSize(252, 252);
        setMaxSize(252, 252);
        setOnMousePressed(event -> {
            from = at(event);
            stroke(event);
        });
        setOnMouseDragged(this::stroke);
        setOnMouseReleased(event -> ended.run());
    }

    /** Chooses the eraser or the pen. */
    void setErases(boolean eraser) {
        erases = eraser;
    }

    /** Takes all away. */
    void clear() {
        drawing.clear();
        tell();
        ended.run();
    }

    /** Goes on from another drawing. */
    void show(Tensor other) {
        drawing.set(other);
        pixels.repaint();
    }

    private void stroke(MouseEvent event) {
        Point2D to = at(event);
        boolean away = erases || event.isSecondaryButtonDown();
        drawing.stroke(from.getX(), from.getY(), to.getX(), to.getY(), away ? ERASER : PEN, away);
        from = to;
        tell();
        event.consume();
    }

    private void tell() {
        pixels.repaint();
        drawn.accept(drawing.tensor());
    }

    private Point2D at(MouseEvent event) {
        return new Point2D(event.getX() / getWidth() * drawing.width(), event.getY() / getHeight() * drawing.height());
    }

    private void paint(GraphicsContext g, double width, double height) {
        double cell = width / drawing.width();
        for (int row = 0; row < drawing.height(); row++) {
            for (int column = 0; column < drawing.width(); column++) {
                g.setFill(Palette.color(ColorMap.IMAGE_GREY.argb(drawing.at(row, column), Range.UNIT)));
                g.fillRect(column * cell, row * cell, cell, cell);
            }
        }
        g.setStroke(getPalette().line());
        g.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
}
