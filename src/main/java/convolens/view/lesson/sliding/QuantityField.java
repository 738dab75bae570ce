package convolens.view.lesson.sliding;

import atlantafx.base.controls.ProgressSliderSkin;
import convolens.i18n.Messages;
import convolens.model.SlidingModel;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Quantity;
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

    private final SlidingModel model;
    private final Quantity quantity;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private boolean showing;

    QuantityField(SlidingModel model, Quantity quantity, Messages messages) {
        this.model = model;
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
                model.set(quantity, (int) Math.round(now.doubleValue()));
            }
        });
        slider.setOnMouseReleased(event -> model.endGesture());
        field.setOnAction(event -> accept());
        field.focusedProperty().addListener((observable, old, now) -> {
            if (!now) {
                accept();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(model.getFrame());
            }
        });
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.state() != now.state()) {
                show(now);
            }
        });
        show(model.getFrame());
    }

    private void accept() {
        String text = field.getText().strip();
        if (text.matches("-?\\d{1,6}")
                && Integer.parseInt(text) != quantity.of(model.getFrame().state())) {
            model.endGesture();
            model.set(quantity, Integer.parseInt(text));
            model.endGesture();
        }
        show(model.getFrame());
    }

    private void show(Frame frame) {
        showing = true;
        Quantity.Bounds bounds = quantity.bounds(frame.state());
        slider.setMin(bounds.least());
        slider.setMax(bounds.most());
        slider.setValue(quantity.of(frame.state()));
        slider.setDisable(bounds.least() >= bounds.most());
        field.setText(Integer.toString(quantity.of(frame.state())));
        showing = false;
    }
}
