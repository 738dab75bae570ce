package convolens.view.setup;

import convolens.i18n.Messages;
import convolens.view.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Settings that belong together, under their heading. */
public final class SettingsGroup extends VBox {

    public SettingsGroup(Messages messages, String key, Node... parts) {
        Label heading = new Label();
        heading.textProperty().bind(messages.bind(key));
        heading.getStyleClass().add(Styles.HEADING);
        getChildren().add(heading);
        getChildren().addAll(parts);
        getStyleClass().add(Styles.GROUP);
    }
}
