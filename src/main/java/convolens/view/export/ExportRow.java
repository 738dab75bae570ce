package convolens.view.export;

import convolens.i18n.Messages;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Rows of a form: a name and what is set. */
final class ExportRow {
    private static final double NAME = 112;

    private ExportRow() {}

    /** A row. What is set is called what the name says. */
    static HBox of(Messages messages, String key, Node... controls) {
        Label name = new Label();
        name.textProperty().bind(messages.bind(key));
        name.getStyleClass().add(Styles.MUTE);
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        HBox row = new HBox(8, name);
        row.setAlignment(Pos.CENTER_LEFT);
        for (Node control : controls) {
            row.getChildren().add(control);
            if (control instanceof Region && !(control instanceof Label) && !(control instanceof Spinner)) {
                HBox.setHgrow(control, Priority.ALWAYS);
            }
            if (control instanceof Spinner || control instanceof ComboBox) {
                row.getChildren().add(new FieldName(control, name.textProperty()));
            }
        }
        return row;
    }

    /** A field for a number that is typed or stepped; what is typed wrong becomes the number it was. */
    static <T> Spinner<T> number(String id, SpinnerValueFactory<T> values) {
        Spinner<T> spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(104);
        spinner.setMinWidth(88);
        spinner.getEditor().getStyleClass().add(Styles.MONO);
        return spinner;
    }

    /** What there is to do, at the right; the last is what is meant. */
    static HBox buttons(Node... buttons) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, space);
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    static Button button(String id, Messages messages, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
