package convolens.view.stack;

import convolens.i18n.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Where the stack with the selected layer can go from here: to the scene Train, or into other tools as a program. */
final class StackWays extends VBox {
    private final Messages messages;

    StackWays(Messages messages, StackInspector.Requests requests) {
        super(8);
        this.messages = messages;
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
        button.textProperty().bind(messages.bind(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind(tip));
        button.setTooltip(tooltip);
        return button;
    }
}
