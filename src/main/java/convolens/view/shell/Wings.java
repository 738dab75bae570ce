package convolens.view.shell;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** Where a part of a scene is made ready for its entrance, beside the one that is on. */
final class Wings {
    private Wings() {}

    /**
     * Gives a node the skins, styles and layout that it will have in a place, and takes it away again: all between two
     * frames, so that it is never drawn. A node that stands somewhere else already stays there.
     */
    static void dress(Pane place, Node node, double width, double height) {
        if (node.getParent() != null) {
            return;
        }
        StackPane wing = new StackPane(node);
        wing.setManaged(false);
        place.getChildren().add(wing);
        wing.resize(width, height);
        wing.applyCss();
        wing.layout();
        place.getChildren().remove(wing);
        wing.getChildren().clear();
    }
}
