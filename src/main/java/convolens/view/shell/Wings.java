package convolens.view.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A place of the window for a part of the scene that is on. The same part of the next scene can wait there for its entrance,
 * unseen but with the skins, styles and layout that it will have: whatever moves to another place is styled anew.
 */
final class Wings {
    private final Pane place;

    /** @param place has the parts among its children */
    Wings(Pane place) {
        this.place = place;
    }

    /** One part and nothing else, so that it need not move when it comes on. */
    private static final class Wing extends StackPane {
        private final Node part;

        Wing(Node part) {
            super(part);
            this.part = part;
            setMinSize(0, 0);
        }
    }

    /**
     * Lets a part wait, and no other. Between two frames: nothing of it is drawn.
     *
     * @param part what stands somewhere already stays there
     */
    void await(Node part, double width, double height) {
        if (part.getParent() != null) {
            return;
        }
        dismiss();
        Wing wing = new Wing(part);
        wing.setManaged(false);
        // where it will be when the one before it has gone, and behind it for whoever looks something up
        Node on = shown();
        place.getChildren().add(on == null ? 0 : place.getChildren().indexOf(on.getParent()) + 1, wing);
        wing.resize(width, height);
        wing.applyCss();
        wing.layout();
        wing.setVisible(false);
    }

    /** Nobody waits any more. */
    void dismiss() {
        for (Node child : List.copyOf(place.getChildren())) {
            if (child instanceof Wing wing && !wing.isVisible()) {
                remove(wing);
            }
        }
    }

    /** A part comes on, before everything else in the place, and the one before goes. */
    void show(Node part) {
        Wing entering = null;
        for (Node child : List.copyOf(place.getChildren())) {
            if (child instanceof Wing wing && wing.part == part) {
                entering = wing;
            } else if (child instanceof Wing wing) {
                remove(wing);
            }
        }
        if (entering == null) {
            place.getChildren().add(0, new Wing(part));
        } else {
            entering.setManaged(true);
            entering.setVisible(true);
        }
    }

    /** What is on; null for nothing. */
    @Nullable
    Node shown() {
        for (Node child : place.getChildren()) {
            if (child instanceof Wing wing && wing.isVisible()) {
                return wing.part;
            }
        }
        return null;
    }

    private void remove(Wing wing) {
        place.getChildren().remove(wing);
        wing.getChildren().clear();
    }
}
