package convolens.view.lesson.sliding;

import convolens.i18n.Messages;
import convolens.model.sliding.Setup;
import convolens.view.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The ways back: undo, redo, and the state with which the book begins. */
public final class HistoryRow extends FlowPane {

    public HistoryRow(Setup setup, Messages messages) {
        getStyleClass().add(Styles.CHIPS);
        Button undo = button(messages, "undo", setup::undo);
        undo.disableProperty().bind(setup.canUndoProperty().not());
        Button redo = button(messages, "redo", setup::redo);
        redo.disableProperty().bind(setup.canRedoProperty().not());
        Button reset = button(messages, "reset", setup::reset);
        getChildren().addAll(undo, redo, reset);
    }

    private static Button button(Messages messages, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind("settings." + id));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind("settings." + id + ".tip"));
        button.setTooltip(tooltip);
        button.setOnAction(event -> action.run());
        return button;
    }
}
