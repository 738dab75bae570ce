package convolens.view.control;

import convolens.view.paint.CanvasInk;
import convolens.view.paint.Ink;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A canvas with a pixel for each of the screen, also where the window is zoomed: it is so much larger than its place, and
 * shrunk by as much. Lengths are those of the place.
 */
final class LayerCanvas {
    private final Scale shrink = new Scale(1, 1);
    private final Group node = new Group();
    private Canvas canvas = canvas();
    private double width;
    private double height;
    private double zoom = 1;
    private Occupancy.@Nullable Box clip;

    LayerCanvas() {
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.getChildren().add(new Group(canvas));
    }

    private Canvas canvas() {
        Canvas made = new Canvas();
        made.setMouseTransparent(true);
        made.getTransforms().add(shrink);
        return made;
    }

    /** What is shown. */
    Node node() {
        return node;
    }

    /** Forgets what was painted, while it is in no window, and has no size until it has a place again. */
    void empty(CanvasBin bin) {
        Group before = (Group) node.getChildren().get(0);
        canvas = canvas();
        node.getChildren().setAll(new Group(canvas));
        bin.take(before);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /**
     * Puts it into its place.
     *
     * @param magnification of the window
     * @return whether it has another size now, and is empty
     */
    boolean place(double x, double y, double newWidth, double newHeight, double magnification) {
        canvas.relocate(x, y);
        width = newWidth;
        height = newHeight;
        zoom = magnification;
        shrink.setX(1 / zoom);
        shrink.setY(1 / zoom);
        boolean resized = canvas.getWidth() != width * zoom || canvas.getHeight() != height * zoom;
        if (resized) {
            canvas.setWidth(width * zoom);
            canvas.setHeight(height * zoom);
            clipCanvas();
        }
        return resized;
    }

    /** Shows only what lies in a box. */
    void clip(Occupancy.Box box) {
        clip = box;
        clipCanvas();
    }

    private void clipCanvas() {
        if (clip == null) {
            return;
        }
        if (!(canvas.getClip() instanceof Rectangle)) {
            canvas.setClip(new Rectangle());
        }
        Rectangle area = (Rectangle) canvas.getClip();
        area.setX(clip.x() * zoom);
        area.setY(clip.y() * zoom);
        area.setWidth(clip.width() * zoom);
        area.setHeight(clip.height() * zoom);
    }

    /** Limits an ink to what is shown. */
    void clipOn(Ink ink) {
        ink.beginPath();
        ink.rect(0, 0, width, height);
        ink.clip();
        if (clip != null) {
            ink.beginPath();
            ink.rect(clip.x(), clip.y(), clip.width(), clip.height());
            ink.clip();
        }
    }

    /**
     * Paints.
     *
     * @param clears whether what is there goes first
     * @param outlines by which outlines are thicker than usual
     */
    void paint(boolean clears, double outlines, Consumer<Ink> painter) {
        CanvasInk ink = new CanvasInk(canvas, outlines);
        ink.save();
        if (clears) {
            ink.clear();
        }
        ink.scale(zoom, zoom);
        painter.accept(ink);
        ink.restore();
    }
}
