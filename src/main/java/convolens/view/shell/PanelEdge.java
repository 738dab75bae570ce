package convolens.view.shell;

import convolens.model.PanelModel;
import convolens.view.Styles;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The edge between a panel and the stage. Dragging it makes the panel wider or narrower. */
final class PanelEdge extends Region {
    /** How wide the invisible area is that takes the mouse. */
    static final double REACH = 7;

    private double grabbedWidth;
    private double grabbedX;

    /** @param outward the direction in which the panel becomes wider */
    PanelEdge(PanelModel panel, HorizontalDirection outward) {
        getStyleClass().add(Styles.EDGE);
        setCursor(Cursor.H_RESIZE);
        visibleProperty().bind(panel.visible());
        int sign = outward == HorizontalDirection.RIGHT ? 1 : -1;
        setOnMousePressed(event -> {
            grabbedWidth = panel.getWidth();
            grabbedX = x(event);
            event.consume();
        });
        setOnMouseDragged(event -> {
            panel.widthProperty().set(Math.rint(grabbedWidth + sign * (x(event) - grabbedX)));
            event.consume();
        });
    }

    /** In the units of the window's content, which may be zoomed. */
    private double x(MouseEvent event) {
        return getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    }
}
