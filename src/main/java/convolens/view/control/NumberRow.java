package convolens.view.control;

import atlantafx.base.controls.ProgressSliderSkin;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * One number, whole or with decimals: its name, a slider over what is possible, and a field to type it. Whoever receives a
 * number may make it another and shows what holds by {@link #show}.
 */
public final class NumberRow extends HBox {
    private static final double NAME = 84;
    private static final double NUMBER = 44;

    /** Where what is set goes. */
    public interface Receiver {
        /** A number was set by the slider or typed. */
        void set(int value);

        /** The slider was let go, or a number was typed: the next one is a gesture of its own. */
        void endGesture();
    }

    private final Receiver receiver;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private int value;
    private int decimals;
    private boolean showing;

    /** A row of this name. Its field is found by the class {@code number}. */
    public NumberRow(ObservableValue<String> name, Receiver receiver) {
        this.receiver = receiver;
        getStyleClass().add("quantity");
        Label label = new Label();
        label.textProperty().bind(name);
        label.setMinWidth(NAME);
        label.setPrefWidth(NAME);
        label.setLabelFor(field);
        slider.setMinWidth(40);
        slider.setPrefWidth(100);
        slider.setBlockIncrement(1);
        slider.getStyleClass().add("progress-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.accessibleTextProperty().bind(name);
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.getStyleClass().addAll("mono", "number");
        field.setPrefWidth(NUMBER);
        field.setMinWidth(NUMBER);
        getChildren().addAll(label, slider, field);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        listen();
    }

    /** A row that can take larger numbers needs a wider field. */
    public NumberRow withRoomFor(int digits) {
        field.setPrefWidth(Math.max(NUMBER, digits * 9 + 16));
        field.setMinWidth(field.getPrefWidth());
        return this;
    }

    /** A row of a number with decimals: what is set and shown is that number times 10 to their power. */
    public NumberRow withDecimals(int places) {
        decimals = places;
        return this;
    }

    private void listen() {
        IntConsumer set = now -> {
            if (!showing) {
                receiver.set(now);
            }
        };
        slider.valueProperty().addListener((observable, old, now) -> set.accept((int) Math.round(now.doubleValue())));
        slider.setOnMouseReleased(event -> receiver.endGesture());
        field.setOnAction(event -> accept());
        field.focusedProperty().addListener((observable, old, now) -> {
            if (!now) {
                accept();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                write();
            }
        });
    }

    private void accept() {
        String text = field.getText().strip();
        if (text.matches(decimals == 0 ? "-?\\d{1,6}" : "-?\\d{0,4}[.,]?\\d{1,4}")) {
            int typed = new BigDecimal(text.replace(',', '.'))
                    .movePointRight(decimals)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValue();
            if (typed != value) {
                receiver.endGesture();
                receiver.set(typed);
                receiver.endGesture();
            }
        }
        write();
    }

    /** Shows what holds now, and from where to where it can be moved. */
    public void show(int now, int min, int max) {
        showing = true;
        value = now;
        slider.setMin(min);
        slider.setMax(max);
        slider.setValue(now);
        slider.setDisable(min >= max);
        write();
        showing = false;
    }

    private void write() {
        field.setText(BigDecimal.valueOf(value, decimals).toPlainString());
    }
}
