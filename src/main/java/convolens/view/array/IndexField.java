package convolens.view.array;

import convolens.i18n.Messages;
import convolens.model.array.FourDArrayModel;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import convolens.view.control.Tip;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** The index between the brackets of {@code x[…]}, to be typed. */
final class IndexField extends HBox {
    private static final double WIDTH = 180;

    private final FourDArrayModel model;
    private final TextField field = new TextField();

    IndexField(FourDArrayModel model, Messages messages) {
        super(4);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        field.setId("index-field");
        field.getStyleClass().add(Styles.MONO);
        field.setPrefWidth(WIDTH);
        field.setMinWidth(120);
        field.promptTextProperty().bind(messages.bind("array.prompt"));
        Tip.explain(field, messages.bind("array.indexHelp"));
        getChildren()
                .addAll(bracket("x["), field, bracket("]"), new FieldName(field, messages.bind("array.indexHelp")));
        field.setOnAction(event -> model.pick(field.getText()));
        field.focusedProperty().addListener((observable, old, now) -> {
            if (!now && !field.getText().equals(model.getFrame().picked().inner())) {
                accept();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
                event.consume();
            }
        });
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.picked() != now.picked()) {
                show();
            }
        });
        show();
    }

    private void accept() {
        if (!model.pick(field.getText())) {
            show();
        }
    }

    private void show() {
        field.setText(model.getFrame().picked().inner());
    }

    private static Label bracket(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.MONO);
        return label;
    }
}
