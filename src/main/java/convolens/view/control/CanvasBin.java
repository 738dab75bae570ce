package convolens.view.control;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Lets go of what canvases hold that are no longer shown.
 *
 * <p>A canvas keeps its pixels, 4 bytes each, on the heap or in the graphics card, for as long as what is drawn knows it:
 * until its parent is drawn without it. A scene that has left the window is not drawn, and thirty scenes of several
 * canvases are more than a small heap. So a canvas is emptied out here, in a corner of the window that is drawn.
 */
public final class CanvasBin extends Group {
    private static final Object KEY = new Object();

    /** Pulses after which a group is drawn without its canvas. */
    private static final int PULSES = 3;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            if (++pulses > PULSES) {
                stop();
                getChildren().clear();
            }
        }
    };
    private int pulses;

    /** A bin, unseen, to be put into the root of a window. */
    public CanvasBin() {
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        sceneProperty().addListener((observable, old, now) -> {
            if (old != null) {
                old.getProperties().remove(KEY);
            }
            if (now != null) {
                now.getProperties().put(KEY, this);
            }
        });
    }

    /** Lets a region that has just left a window empty its canvases, unless it comes back at once. */
    static void whenGone(Node region, Scene from, Consumer<CanvasBin> empties) {
        CanvasBin bin = (CanvasBin) from.getProperties().get(KEY);
        Platform.runLater(() -> {
            if (bin != null && region.getScene() == null) {
                empties.accept(bin);
            }
        });
    }

    /** Takes a group that is in no window and lets go of what is in it. */
    void take(Group group) {
        getChildren().add(group);
        group.getChildren().clear();
        pulses = 0;
        timer.start();
    }
}
