package convolens.view.shift;

import convolens.i18n.Messages;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftLabModel;
import convolens.view.Styles;
import convolens.view.control.Tip;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Arrow buttons that move the input by one pixel, in the middle one that takes it back, and how far it has come. */
final class ShiftPad extends HBox {
    private static final String[] ARROWS = {"↖", "↑", "↗", "←", "0", "→", "↙", "↓", "↘"};
    private static final double BUTTON = 36;

    private final ShiftLabModel model;
    private final Messages messages;
    private final GridPane pad = new GridPane();
    private final Label distance = new Label();

    ShiftPad(ShiftLabModel model, Messages messages) {
        super(16);
        this.model = model;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        pad.setHgap(2);
        pad.setVgap(2);
        for (int i = 0; i < ARROWS.length; i++) {
            pad.add(button(ARROWS[i], i / 3 - 1, i % 3 - 1), i % 3, i / 3);
        }
        distance.setId("shift-distance");
        distance.setWrapText(true);
        distance.getStyleClass().add(Styles.STRONG);
        Label keys = new Label();
        keys.setWrapText(true);
        keys.getStyleClass().add(Styles.MUTE);
        keys.textProperty().bind(messages.bind("shift.move.keys"));
        getChildren().addAll(pad, new VBox(6, distance, keys));
        model.frameProperty().addListener((observable, old, now) -> show(now));
        messages.localeProperty().addListener(observable -> show(model.getFrame()));
        show(model.getFrame());
    }

    private Button button(String arrow, int down, int right) {
        Button button = new Button(arrow);
        button.getStyleClass().add("pad");
        button.setId("shift-" + (down + 1) + (right + 1));
        button.setMinSize(BUTTON, BUTTON);
        button.setMaxSize(BUTTON, BUTTON);
        boolean back = down == 0 && right == 0;
        button.setOnAction(event -> {
            if (back) {
                model.moveTo(Shift.NONE);
            } else {
                model.moveBy(down, right);
            }
        });
        StringBinding words = Bindings.createStringBinding(() -> tip(down, right), messages.localeProperty());
        Tip.explain(button, words);
        button.accessibleTextProperty().bind(words);
        button.setUserData(new Shift(down, right));
        return button;
    }

    private String tip(int down, int right) {
        if (down == 0 && right == 0) {
            return messages.text("shift.move.back");
        }
        String text = messages.text("shift.move.by", ShiftText.of(new Shift(down, right), messages));
        String arrow = down == 0 ? (right > 0 ? "→" : "←") : right == 0 ? (down > 0 ? "↓" : "↑") : "";
        return arrow.isEmpty() ? text : text + "   Shift " + arrow;
    }

    /** Buttons rest where the input cannot be moved any further. */
    private void show(ShiftFrame frame) {
        distance.setText(ShiftText.of(frame.shift(), messages));
        pad.getChildren().forEach(button -> {
            Shift by = (Shift) button.getUserData();
            Shift wanted = frame.shift().plus(by.down(), by.right());
            boolean back = by.equals(Shift.NONE);
            boolean possible = !wanted.within(frame.state().rules().reach()).equals(frame.shift());
            button.setDisable(back ? frame.shift().equals(Shift.NONE) : !possible);
        });
    }
}
