package convolens.ui.access;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** What can be seen of a node. Only on the FX thread. */
final class Sighted {
    private Sighted() {}

    /** Whether neither it nor anything around it is hidden. */
    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /** Why a node that has the focus cannot be seen to have it; null if it can. */
    static String hidden(Node owner, Scene scene) {
        if (owner == null) {
            return "nothing has the focus";
        }
        if (owner.getScene() != scene || !isShown(owner)) {
            return "what has the focus is not shown";
        }
        if (owner.isDisabled()) {
            return "what has the focus is disabled";
        }
        Bounds place = owner.localToScene(owner.getLayoutBounds());
        if (!place.intersects(0, 0, scene.getWidth(), scene.getHeight())) {
            return "what has the focus is outside of the window";
        }
        for (Node at = owner.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane
                    && !pane.localToScene(pane.getLayoutBounds()).intersects(place)) {
                return "what has the focus is scrolled away";
            }
        }
        return null;
    }

    /** A node for people who read what failed. */
    static String describe(Node node) {
        return node == null
                ? "nothing"
                : String.format(
                        Locale.ROOT,
                        "%s#%s %s “%s” in %s",
                        node.getClass().getSimpleName(),
                        node.getId(),
                        node.getStyleClass(),
                        node.getAccessibleText(),
                        node.getParent() == null
                                ? null
                                : node.getParent().getClass().getSimpleName());
    }
}
