package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.DataSheet;
import convolens.view.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Something that files of images do not say: how it is, and how it could be. */
final class DataSwitchRow extends HBox {
    private static final double NAME_WIDTH = 150;

    DataSwitchRow(DataSheet.Switch of, Messages messages, DataActions actions) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(messages.text("data.choice." + of.key()));
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        name.setWrapText(true);
        Node setting = of.words().isEmpty() ? field(of, name, actions) : chips(of, messages, actions);
        HBox.setHgrow(setting, Priority.ALWAYS);
        getChildren().addAll(name, setting);
    }

    private static Node chips(DataSheet.Switch of, Messages messages, DataActions actions) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add(Styles.CHIPS);
        ToggleGroup group = new ToggleGroup();
        for (String word : of.words()) {
            ToggleButton chip = new ToggleButton(text(of.key(), word, messages));
            chip.getStyleClass().add(Styles.CHIP);
            chip.setId("data-" + of.key() + "-" + word);
            chip.setToggleGroup(group);
            chip.setSelected(word.equals(of.word()));
            chip.setOnAction(event -> {
                chip.setSelected(true);
                if (!word.equals(of.word())) {
                    actions.choose(of.key(), word);
                }
            });
            chips.getChildren().add(chip);
        }
        return chips;
    }

    /** Names of files, numbers and RGB are the same in every language. */
    private static String text(String key, String word, Messages messages) {
        return switch (key) {
            case "part", "labels" -> word;
            case "channels" -> word.toUpperCase(Locale.ROOT);
            default -> messages.text("data.word." + key + "." + word);
        };
    }

    private static Node field(DataSheet.Switch of, Label name, DataActions actions) {
        TextField field = new TextField(of.word());
        field.setId("data-" + of.key());
        field.getStyleClass().add("number");
        field.setMaxWidth(110);
        name.setLabelFor(field);
        field.setOnAction(event -> commit(of, field, actions));
        field.focusedProperty().addListener((observable, had, has) -> {
            // a field that is disabled while images are read has been heard already
            if (!has && !field.isDisabled() && field.getScene() != null) {
                commit(of, field, actions);
            }
        });
        return field;
    }

    private static void commit(DataSheet.Switch of, TextField field, DataActions actions) {
        String word = field.getText().strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[×x]\\s*", "x");
        if (word.equals(of.word())) {
            return;
        }
        if (of.accepts(word)) {
            actions.choose(of.key(), word);
        } else {
            // the nearest that can be is what it was
            field.setText(of.word());
        }
    }
}
