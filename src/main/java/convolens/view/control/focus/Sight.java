package convolens.view.control.focus;

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

    /** Brings a node into sight in all columns around it of which it has been scrolled out. */
    public static void follow(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll && scroll.getContent() instanceof Region) {
                Bounds seen = scroll.localToScene(scroll.getLayoutBounds());
                if (!seen.intersects(node.localToScene(node.getLayoutBounds()))) {
                    bring(scroll, node);
                }
            }
        }
    }

    /** Scrolls no further than it takes for a node of the column and a neighbour to be in sight. */
    public static void bring(ScrollPane scroll, Node node) {
        Region column = (Region) scroll.getContent();
        double view = scroll.getViewportBounds().getHeight();
        double hidden = column.getHeight() - view;
        if (hidden > 0) {
            Bounds place = column.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double top = scroll.getVvalue() * hidden;
            double rim = place.getHeight();
            double min = place.getMaxY() + rim - view;
            double max = place.getMinY() - rim;
            if (top < min || top > max) {
                double nearest = top < min ? min : max;
                scroll.setVvalue(Math.max(0, Math.min(1, nearest / hidden)));
            }
        }
    }
}
