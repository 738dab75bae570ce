package convolens.view.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** A large ring around a place that all in the room can see. */
final class PointerRing extends Pane {
    private static final double RADIUS = 26;

    private final Circle ring = new Circle(RADIUS);
    private final Circle halo = new Circle(RADIUS);

    /** @param on whether it is shown, once it has a place */
    PointerRing(ObservableBooleanValue on) {
        setMouseTransparent(true);
        setManaged(false);
        visibleProperty().bind(on);
        halo.getStyleClass().add("pointer-halo");
        ring.getStyleClass().add("pointer-ring");
        getChildren().addAll(halo, ring);
        moveTo(null);
    }

    /** Lies around a place, or nowhere. */
    void moveTo(@Nullable Point2D place) {
        ring.setVisible(place != null);
        halo.setVisible(place != null);
        if (place != null) {
            ring.relocate(place.getX() - RADIUS, place.getY() - RADIUS);
            halo.relocate(place.getX() - RADIUS, place.getY() - RADIUS);
        }
    }

    /** Where it is; null if nowhere. */
    @Nullable
    Point2D place() {
        return ring.isVisible() ? new Point2D(ring.getLayoutX(), ring.getLayoutY()) : null;
    }
}
