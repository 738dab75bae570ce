package convolens.view.lesson.sliding;

import convolens.i18n.Messages;
import convolens.model.sliding.Setup;
import convolens.view.Styles;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The ways back: undo, redo, and the state with which the book begins. */
public final class HistoryRow extends FlowPane {

    public HistoryRow(Setup setup, Messages messages) {
        getStyleClass().add(Styles.CHIPS);
        Button undo = button(messages, "settings.undo", "undo", setup::undo);
        undo.disableProperty().bind(setup.canUndoProperty().not());
        Button redo = button(messages, "settings.redo", "redo", setup::redo);
        redo.disableProperty().bind(setup.canRedoProperty().not());
        Button reset = button(messages, "settings.reset", "reset", setup::reset);
        getChildren().addAll(undo, redo, reset);
    }

    private static Button button(Messages messages, String key, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
