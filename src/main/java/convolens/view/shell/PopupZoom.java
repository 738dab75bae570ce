package convolens.view.shell;

import convolens.view.control.Magnification;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows menus, lists and tooltips as large as the window that they belong to: each is a window of its own. */
final class PopupZoom {
    private static final Object KEY = new Object();

    /** Held by the node, so that it listens for as long. */
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(PopupZoom::enlarge);
        }
    };

    private PopupZoom() {}

    /** Follows all popups from now on, for as long as a node is in a window. */
    static void follow(Node node) {
        PopupZoom zoom = new PopupZoom();
        node.sceneProperty().addListener((observable, old, now) -> {
            if (now == null) {
                Window.getWindows().removeListener(zoom.opened);
            } else if (old == null) {
                Window.getWindows().addListener(zoom.opened);
            }
        });
    }

    private static void enlarge(Window window) {
        Scene owner = owner(window);
        if (owner == null) {
            return;
        }
        double factor = Magnification.of(owner).get();
        for (Node part : window.getScene().getRoot().getChildrenUnmodifiable()) {
            Scale scale = (Scale) part.getProperties().get(KEY);
            if (scale == null && factor != 1) {
                scale = Transform.scale(1, 1);
                part.getProperties().put(KEY, scale);
                part.getTransforms().add(scale);
            }
            if (scale != null) {
                scale.setX(factor);
                scale.setY(factor);
            }
        }
    }

    /** What a popup, or a popup of a popup, belongs to; null for what is no popup. */
    private static @Nullable Scene owner(Window window) {
        Window at = window;
        while (at instanceof PopupWindow popup && popup.getOwnerWindow() != null) {
            at = popup.getOwnerWindow();
        }
        return at == window ? null : at.getScene();
    }
}
