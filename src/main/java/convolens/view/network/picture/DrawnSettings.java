package convolens.view.network.picture;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.setup.DrawingHistory;
import convolens.view.SceneContext;
import convolens.view.control.Attached;
import convolens.view.control.Tip;
import convolens.view.setup.DrawingPane;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A drawing by hand, which the network answers while one draws; strokes can be taken back. */
final class DrawnSettings extends VBox {
    private final DrawingHistory history = new DrawingHistory(Tensor.zeros(1, 28, 28));
    private final PictureActions actions;
    private final DrawingPane pane;
    private boolean begins;

    DrawnSettings(SceneContext context, PictureActions actions) {
        this.actions = actions;
        Messages messages = context.messages();
        Button undo = button(messages, "settings.undo", "draw-undo", this::undo, history.canUndoProperty());
        Button redo = button(messages, "settings.redo", "draw-redo", this::redo, history.canRedoProperty());
        pane = new DrawingPane(this::drawn, history::endStroke, context, new HBox(6, undo, redo));
        getChildren().add(pane);
        Attached.whileVisible(this);
        visibleProperty().addListener((observable, old, now) -> focus());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static Button button(
            Messages messages, String key, String id, Runnable action, BooleanExpression possible) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        Tip.explain(button, messages.bind(key + ".tip"));
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(possible.not());
        return button;
    }

    /** Sends the drawing of now through, and gives the pad the keyboard. */
    void begin() {
        begins = true;
        actions.draw(history.now());
        focus();
    }

    /** What is not in sight yet cannot have the keyboard. */
    private void focus() {
        if (begins && isVisible()) {
            begins = false;
            pane.focus();
        }
    }

    private void drawn(Tensor drawing) {
        history.draw(drawing);
        actions.draw(drawing);
    }

    private void undo() {
        history.undo();
        again();
    }

    private void redo() {
        history.redo();
        again();
    }

    private void again() {
        pane.show(history.now());
        actions.draw(history.now());
    }

    private void pressed(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        boolean back = event.getCode() == KeyCode.Z && !event.isShiftDown();
        boolean forth = event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z && event.isShiftDown();
        if (back) {
            undo();
        } else if (forth) {
            redo();
        } else {
            return;
        }
        event.consume();
    }
}
