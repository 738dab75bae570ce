package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.model.setup.Setup;
import convolens.model.setup.UndoableState;
import convolens.view.Styles;
import convolens.view.control.Tip;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The ways back: undo, redo, and the state with which the book begins. */
public final class HistoryRow extends FlowPane {

    /** A way back or forth, and whether there is one now. */
    public record Way(Runnable action, BooleanExpression possible) {}

    /** The ways back of any state. */
    public static HistoryRow of(Messages messages, UndoableState<?> state) {
        return new HistoryRow(
                messages,
                new Way(state::undo, state.canUndoProperty()),
                new Way(state::redo, state.canRedoProperty()),
                state::reset);
    }

    public HistoryRow(Setup<?> setup, Messages messages) {
        this(
                messages,
                new Way(setup::undo, setup.canUndoProperty()),
                new Way(setup::redo, setup.canRedoProperty()),
                setup::reset);
    }

    public HistoryRow(Messages messages, Way back, Way forth, Runnable reset) {
        getStyleClass().add(Styles.CHIPS);
        Button undo = button(messages, "undo", back.action());
        undo.disableProperty().bind(back.possible().not());
        Button redo = button(messages, "redo", forth.action());
        redo.disableProperty().bind(forth.possible().not());
        getChildren().addAll(undo, redo, button(messages, "reset", reset));
    }

    private static Button button(Messages messages, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind("settings." + id));
        Tip.explain(button, messages.bind("settings." + id + ".tip"));
        button.setOnAction(event -> action.run());
        return button;
    }
}
