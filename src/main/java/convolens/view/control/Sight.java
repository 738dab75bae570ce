package convolens.view.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** What a scrolling column shows. JavaFX follows the focus only where Tab moves it. */
public final class Sight {
    private Sight() {}

    /** Scrolls until a node of the column and its neighbours are in sight. */
    public static void centre(ScrollPane scroll, Node node) {
        Region column = (Region) scroll.getContent();
        double hidden = column.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            Bounds place = column.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double middle = (hidden - column.getHeight()) / 2 + place.getCenterY();
            scroll.setVvalue(Math.max(0, Math.min(1, middle / hidden)));
        }
    }

    /** Scrolls to a node of the column that is not in sight as a whole. */
    public static void bring(ScrollPane scroll, Node node) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        if (!scroll.localToScene(scroll.getBoundsInLocal()).contains(place)) {
            centre(scroll, node);
        }
    }
}
