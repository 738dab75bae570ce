package convolens.view.setup;

import convolens.engine.tensor.Tensor;
import convolens.view.SceneContext;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Popup;

/** The drawing pad and its tools beside what it is for. */
final class DrawingSheet {
    private final Popup popup = new Popup();
    private final DrawingPane pane;

    /**
     * @param drawn receives the drawing (1,28,28) whenever it has changed
     * @param ended is called at the end of a stroke
     */
    DrawingSheet(Consumer<Tensor> drawn, Runnable ended, SceneContext context) {
        pane = new DrawingPane(drawn, ended, context);
        pane.getStyleClass().addAll("popover");
        popup.getContent().add(pane);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /** Opens beside a node, to its left, and gives the pad the keyboard; closes where it is open. */
    void toggleBeside(Node node) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        Bounds at = node.localToScreen(node.getBoundsInLocal());
        popup.show(node, at.getMinX() - 280, Math.max(8, at.getMinY() - 200));
        pane.focus();
    }

    /** Goes on from another drawing. */
    void show(Tensor drawing) {
        pane.show(drawing);
    }

    /** Goes on from an empty drawing. */
    void wipe() {
        pane.wipe();
    }
}
