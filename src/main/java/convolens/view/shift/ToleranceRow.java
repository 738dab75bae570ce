package convolens.view.shift;

import convolens.i18n.Messages;
import convolens.model.shift.ShiftSetup;
import convolens.view.Styles;
import convolens.view.setup.RefusalLabel;
import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The difference up to which two values count as the same, typed. */
final class ToleranceRow extends VBox {
    private final ShiftSetup setup;
    private final TextField field = new TextField();

    ToleranceRow(ShiftSetup setup, Messages messages) {
        super(8);
        this.setup = setup;
        Label name = new Label();
        name.textProperty().bind(messages.bind("shift.tolerance"));
        name.setWrapText(true);
        name.setLabelFor(field);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        field.setId("shift-tolerance");
        field.getStyleClass().addAll(Styles.MONO, "number");
        field.setPrefWidth(72);
        field.setMinWidth(72);
        HBox row = new HBox(8, name, gap, field);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, new RefusalLabel(setup.refusalProperty(), messages, "tolerance-refusal"));
        field.setOnAction(event -> accept());
        field.focusedProperty().addListener((observable, old, now) -> {
            if (!now) {
                accept();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
            }
        });
        setup.stateProperty().addListener(observable -> show());
        show();
    }

    private void accept() {
        setup.setTolerance(field.getText());
        show();
    }

    private void show() {
        float tolerance = setup.rules().tolerance();
        String plain =
                new BigDecimal(Float.toString(tolerance)).stripTrailingZeros().toPlainString();
        field.setText(tolerance == 0 ? "0" : plain);
    }
}
