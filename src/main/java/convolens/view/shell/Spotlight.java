package convolens.view.shell;

import convolens.view.control.PaintedRegion;
import convolens.view.paint.OutlineInk;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Dims a stage but for what its step is about: what painters give a strong outline, in every scene the window, what it is
 * multiplied with and what comes of it. Where nothing has one, the surroundings of the mouse stay light.
 */
final class Spotlight extends Pane {
    private static final double MARGIN = 8;
    private static final double CORNERS = 14;
    private static final double AROUND_MOUSE = 130;

    /** More holes than this are no spotlight. */
    private static final int MOST = 40;

    private final Node stage;
    private final Runnable afterLayout = this::follow;
    private List<Rectangle2D> lit = List.of();
    private @Nullable Point2D mouse;

    /**
     * Lies over a stage.
     *
     * @param stage that is dimmed
     * @param on whether it is
     */
    Spotlight(Node stage, ObservableBooleanValue on) {
        this.stage = stage;
        setMouseTransparent(true);
        setManaged(false);
        visibleProperty().bind(on);
        stage.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            mouse = stage.sceneToLocal(event.getSceneX(), event.getSceneY());
            if (isVisible() && lit.isEmpty()) {
                dim();
            }
        });
        sceneProperty().addListener((observable, old, now) -> move(old, now));
        visibleProperty().addListener(observable -> renew());
        widthProperty().addListener(observable -> renew());
        heightProperty().addListener(observable -> renew());
    }

    private void move(@Nullable Scene old, @Nullable Scene now) {
        if (old != null) {
            old.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    /** What is lit, in coordinates of the stage. */
    List<Rectangle2D> lit() {
        return lit;
    }

    private void renew() {
        lit = List.of();
        getChildren().clear();
        if (isVisible()) {
            dim();
            follow();
        }
    }

    private void follow() {
        if (!isVisible() || getScene() == null) {
            return;
        }
        List<Rectangle2D> found = new ArrayList<>();
        find(stage, found);
        if (!found.equals(lit)) {
            lit = found;
            dim();
        }
    }

    private void find(Node node, List<Rectangle2D> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof PaintedRegion region) {
            OutlineInk ink = new OutlineInk(region.getWidth(), region.getHeight());
            region.paintOn(ink);
            for (Rectangle2D box : ink.outlines()) {
                if (found.size() < MOST) {
                    found.add(onStage(region, box));
                }
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> find(child, found));
        }
    }

    private Rectangle2D onStage(Node region, Rectangle2D box) {
        Point2D from = stage.sceneToLocal(region.localToScene(box.getMinX(), box.getMinY()));
        Point2D to = stage.sceneToLocal(region.localToScene(box.getMaxX(), box.getMaxY()));
        return new Rectangle2D(
                from.getX(), from.getY(), Math.max(0, to.getX() - from.getX()), Math.max(0, to.getY() - from.getY()));
    }

    private void dim() {
        Shape shade = new Rectangle(getWidth(), getHeight());
        for (Rectangle2D box : lit) {
            Rectangle hole = new Rectangle(
                    box.getMinX() - MARGIN,
                    box.getMinY() - MARGIN,
                    box.getWidth() + 2 * MARGIN,
                    box.getHeight() + 2 * MARGIN);
            hole.setArcWidth(CORNERS);
            hole.setArcHeight(CORNERS);
            shade = Shape.subtract(shade, hole);
        }
        Point2D at = mouse;
        if (lit.isEmpty()) {
            Bounds all = getLayoutBounds();
            double x = at == null ? all.getCenterX() : at.getX();
            double y = at == null ? all.getCenterY() : at.getY();
            shade = Shape.subtract(shade, new Circle(x, y, AROUND_MOUSE));
        }
        shade.getStyleClass().add("shade");
        getChildren().setAll(shade);
    }
}
