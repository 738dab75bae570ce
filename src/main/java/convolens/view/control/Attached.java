package convolens.view.control;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Pane;

/**
 * Keeps in the scene only what can be seen. In every pulse JavaFX goes through all nodes of a scene, those of closed cards
 * and folded groups too, and with a thousand of them that takes longer than painting a step.
 */
public final class Attached {
    private Attached() {}

    /**
     * Takes the children that a pane has now out of it while it is invisible. Whoever gives one of them the focus when the
     * pane opens listens to its visibility after this call, for changes: those who listen for invalidation hear of it first.
     */
    public static void whileVisible(Pane pane) {
        List<Node> content = List.copyOf(pane.getChildren());
        pane.visibleProperty().addListener((observable, old, visible) -> {
            if (!visible && pane.getScene() == null) {
                detach(pane);
            } else if (!visible) {
                // later, because whoever closes the pane hands the focus of its content on
                Platform.runLater(() -> detach(pane));
            } else if (pane.getChildren().isEmpty()) {
                pane.getChildren().setAll(content);
            }
        });
        detach(pane);
    }

    private static void detach(Pane pane) {
        if (!pane.isVisible()) {
            pane.getChildren().clear();
        }
    }

    /** Takes the content that a group has now out of it while it is folded. */
    public static void whileExpanded(TitledPane group) {
        Node content = group.getContent();
        group.expandedProperty().addListener((observable, old, open) -> group.setContent(open ? content : null));
        group.setContent(group.isExpanded() ? content : null);
    }
}
