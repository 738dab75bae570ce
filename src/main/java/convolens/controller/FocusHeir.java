package convolens.controller;

import convolens.view.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Who gets the focus when the control that had it is taken out of the window by a key: what stands beside it, or the
 * stage. JavaFX would begin again at the first control of the window.
 */
final class FocusHeir {
    /** Farther up lie parts of the window that have nothing to do with the control. */
    private static final int NEAR = 3;

    private List<Parent> around = List.of();

    /** Remembers where the control lies that has the focus now. */
    void follow(Node owner) {
        List<Parent> found = new ArrayList<>();
        for (Parent at = owner == null ? null : owner.getParent(); at != null && found.size() < NEAR; ) {
            found.add(at);
            at = at.getParent();
        }
        around = List.copyOf(found);
    }

    /** Hands the focus of a control that is gone on, unless the scene does so itself and puts it near by. */
    void inherit(Scene scene) {
        List<Parent> near = around;
        Optional<Node> beside = around.stream()
                .filter(parent -> parent.getScene() == scene && Keyboard.isShown(parent))
                .flatMap(FocusHeir::stops)
                .findFirst();
        Node heir = beside.orElseGet(() -> scene.lookup("." + Styles.STAGE));
        if (heir != null) {
            // later, because JavaFX looks for another one in the meantime
            Platform.runLater(() -> {
                if (!isIn(near, scene.getFocusOwner())) {
                    heir.requestFocus();
                }
            });
        }
    }

    private static boolean isIn(List<Parent> parents, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Parent parent && parents.contains(parent)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node.isFocusTraversable()) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FocusHeir::stops)
                : Stream.empty();
    }
}
