package convolens.view.stack;

import convolens.i18n.Messages;
import convolens.model.stack.Side;
import convolens.model.stack.StackPlace;
import convolens.view.control.Tip;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** Where the stack with the selected layer can go from here: to the scene Train, or into other tools as a program. */
final class StackWays extends VBox {
    private final Messages messages;
    private final ObservableValue<String> stack;

    /** @param selected the row that says which stack is meant */
    StackWays(ObservableValue<StackPlace> selected, Messages messages, StackInspector.Requests requests) {
        super(8);
        this.messages = messages;
        this.stack = Bindings.createStringBinding(
                () -> messages.text(selected.getValue().side() == Side.CNN ? "stack.side.cnn" : "stack.side.affine"),
                selected,
                messages.localeProperty());
        Button train = wide(new Button(), "stack-train", "stack.train", "stack.train.tip");
        train.getStyleClass().add("accent");
        train.setOnAction(event -> requests.train());
        MenuButton code = wide(new MenuButton(), "stack-code", "stack.code", "stack.code.tip");
        for (StackInspector.Copy copy : requests.copies()) {
            MenuItem item = new MenuItem(copy.tool());
            item.setOnAction(event -> copy.action().run());
            code.getItems().add(item);
        }
        getChildren().addAll(train, code);
    }

    private <B extends ButtonBase> B wide(B button, String id, String key, String tip) {
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(key, stack.getValue()), stack, messages.localeProperty()));
        Tip.explain(button, messages.bind(tip));
        button.accessibleTextProperty().bind(button.textProperty());
        return button;
    }
}
