package convolens.view.lesson.sliding;

import atlantafx.base.controls.ProgressSliderSkin;
import convolens.i18n.Messages;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Setup;
import convolens.model.sliding.SlidingState;
import convolens.view.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One whole number: a slider over what is possible now, and a field to type it. */
final class QuantityField extends HBox {
    private static final double NAME = 84;
    private static final double NUMBER = 44;

    private final Setup setup;
    private final Quantity quantity;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private boolean showing;

    QuantityField(Setup setup, Quantity quantity, Messages messages) {
        this.setup = setup;
        this.quantity = quantity;
        getStyleClass().add("quantity");
        setId("quantity-" + quantity);
        Label name = new Label();
        name.textProperty().bind(messages.bind(quantity.key()));
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        name.setLabelFor(slider);
        slider.setMinWidth(40);
        slider.setPrefWidth(100);
        slider.setBlockIncrement(1);
        slider.getStyleClass().add("progress-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.accessibleTextProperty().bind(name.textProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.getStyleClass().addAll(Styles.MONO, "number");
        field.setPrefWidth(NUMBER);
        field.setMinWidth(NUMBER);
        field.accessibleTextProperty().bind(name.textProperty());
        getChildren().addAll(name, slider, field);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        bindFieldsToModel();
    }

    private void bindFieldsToModel() {
        slider.valueProperty().addListener((observable, old, now) -> {
            if (!showing) {
                setup.set(quantity, (int) Math.round(now.doubleValue()));
            }
        });
        slider.setOnMouseReleased(event -> setup.endGesture());
        field.setOnAction(event -> accept());
        field.focusedProperty().addListener((observable, old, now) -> {
            if (!now) {
                accept();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(setup.getState());
            }
        });
        setup.stateProperty().addListener((observable, old, now) -> show(now));
        show(setup.getState());
    }

    private void accept() {
        String text = field.getText().strip();
        if (text.matches("-?\\d{1,6}") && Integer.parseInt(text) != quantity.of(setup.getState())) {
            setup.endGesture();
            setup.set(quantity, Integer.parseInt(text));
            setup.endGesture();
        }
        show(setup.getState());
    }

    private void show(SlidingState state) {
        showing = true;
        Quantity.Bounds bounds = setup.bounds(quantity);
        slider.setMin(bounds.least());
        slider.setMax(bounds.most());
        slider.setValue(quantity.of(state));
        slider.setDisable(bounds.least() >= bounds.most());
        field.setText(Integer.toString(quantity.of(state)));
        showing = false;
    }
}
