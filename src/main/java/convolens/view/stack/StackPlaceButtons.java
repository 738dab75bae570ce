package convolens.view.stack;

import convolens.i18n.Messages;
import convolens.model.stack.NetworkStackModel;
import convolens.view.Styles;
import convolens.view.control.Tip;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Moves the selected layer up or down, or takes it out. */
final class StackPlaceButtons extends HBox {
    private final Messages messages;
    private final Consumer<Runnable> ask;

    StackPlaceButtons(NetworkStackModel model, Messages messages, Consumer<Runnable> ask) {
        super(6);
        this.messages = messages;
        this.ask = ask;
        managedProperty().bind(visibleProperty());
        getChildren()
                .addAll(
                        button(Feather.ARROW_UP, "layer-up", "stack.up.hint", () -> model.move(-1)),
                        button(Feather.ARROW_DOWN, "layer-down", "stack.down.hint", () -> model.move(1)),
                        button(Feather.TRASH_2, "layer-remove", "stack.remove.hint", model::remove));
    }

    private Button button(Feather icon, String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().add(Styles.ICON);
        button.setGraphic(new FontIcon(icon));
        button.setOnAction(event -> ask.accept(action));
        Tip.explain(button, messages.bind(key));
        button.accessibleTextProperty().bind(messages.bind(key));
        return button;
    }
}
