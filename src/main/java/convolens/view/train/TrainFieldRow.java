package convolens.view.train;

import atlantafx.base.controls.ProgressSliderSkin;
import convolens.model.train.TrainModel;
import convolens.run.TrainCorrection;
import convolens.run.TrainField;
import convolens.run.TrainLimits;
import convolens.view.Styles;
import convolens.view.control.Tip;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * One numeric setting: its name, a slider over what is possible now, and a field to type it. What was typed and cannot
 * be is explained below.
 */
final class TrainFieldRow extends VBox {
    private static final double NAME = 78;
    private static final double NUMBER = 68;
    private static final double NOTCHES = 1_000;

    private final TrainField field;
    private final TrainModel model;
    private final TrainText text;
    private final ObservableValue<Locale> locale;
    private final Label name = new Label();
    private final Slider slider = new Slider(0, NOTCHES, 0);
    private final TextField number = new TextField();
    private final Label problem = new Label();
    private final StringProperty hint = new SimpleStringProperty("");
    private boolean showing;

    TrainFieldRow(TrainField field, TrainModel model, TrainText text, ObservableValue<Locale> locale) {
        this.field = field;
        this.model = model;
        this.text = text;
        this.locale = locale;
        setId("train-" + field.stem());
        setSpacing(4);
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        name.setLabelFor(number);
        slider.setMinWidth(40);
        slider.setPrefWidth(90);
        slider.setBlockIncrement(NOTCHES / 20);
        slider.getStyleClass().add("progress-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.accessibleTextProperty().bind(name.textProperty());
        HBox.setHgrow(slider, Priority.ALWAYS);
        number.getStyleClass().addAll(Styles.MONO, "number");
        number.setPrefWidth(NUMBER);
        number.setMinWidth(NUMBER);
        number.setAlignment(Pos.CENTER_RIGHT);
        problem.getStyleClass().add(Styles.PROBLEM);
        problem.setWrapText(true);
        HBox row = new HBox(8, name, slider, number);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, problem);
        Tip.explain(row, hint);
        bindFieldsToModel();
    }

    private void bindFieldsToModel() {
        slider.valueProperty().addListener((observable, old, now) -> {
            if (!showing) {
                model.change(field, fromNotch(now.doubleValue()));
            }
        });
        number.setOnAction(event -> accept());
        number.focusedProperty().addListener((observable, old, focused) -> {
            if (!focused) {
                accept();
            }
        });
        number.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
            }
        });
        InvalidationListener changed = observable -> show();
        model.settingsProperty().addListener(changed);
        model.getCorrections().addListener(changed);
        locale.addListener(changed);
        show();
    }

    private void accept() {
        String typed = number.getText().strip();
        double value = parse(typed);
        if (Double.isNaN(value)) {
            show();
            explain(text.notANumber(typed));
        } else if (value != field.get(model.getSettings())) {
            model.change(field, field.isWhole() ? Math.rint(value) : value);
            show();
        }
    }

    /** A number as the language writes it, or as code does. */
    private double parse(String typed) {
        try {
            return new BigDecimal(typed).doubleValue();
        } catch (NumberFormatException e) {
            ParsePosition end = new ParsePosition(0);
            Number parsed = NumberFormat.getInstance(locale.getValue()).parse(typed, end);
            return parsed == null || end.getIndex() < typed.length() ? Double.NaN : parsed.doubleValue();
        }
    }

    private void show() {
        showing = true;
        TrainLimits.Span span = span();
        double value = field.get(model.getSettings());
        name.setText(text.name(field));
        hint.set(text.hint(field));
        slider.setValue(toNotch(value));
        slider.setDisable(span.min() >= span.max());
        number.setText(text.value(field, value));
        boolean used = field.isUsedBy(model.getSettings());
        setVisible(used);
        setManaged(used);
        explain(model.getCorrections().stream()
                .filter(c -> c.field() == field)
                .map((TrainCorrection c) -> text.correction(c, span, model.getData()))
                .findFirst()
                .orElse(""));
        showing = false;
    }

    private void explain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private TrainLimits.Span span() {
        return model.limits().span(field, model.getSettings());
    }

    private double toNotch(double value) {
        TrainLimits.Span span = span();
        if (span.min() >= span.max()) {
            return 0;
        }
        double share = isLogarithmic()
                ? Math.log(Math.max(value, low(span)) / low(span)) / Math.log(span.max() / low(span))
                : (value - span.min()) / (span.max() - span.min());
        return NOTCHES * Math.max(0, Math.min(1, share));
    }

    /** The value at a place of the slider, in round numbers. */
    private double fromNotch(double notch) {
        TrainLimits.Span span = span();
        double share = notch / NOTCHES;
        double value = isLogarithmic()
                ? low(span) * Math.pow(span.max() / low(span), share)
                : span.min() + share * (span.max() - span.min());
        if (field.isWhole() && !isLogarithmic()) {
            return Math.rint(value);
        }
        if (share >= 1) {
            return span.max();
        }
        double round = TrainRounding.round(value);
        return field.isWhole() ? Math.max(span.min(), Math.rint(round)) : round;
    }

    private static double low(TrainLimits.Span span) {
        return span.min() > 0 ? span.min() : Math.min(1e-4, span.max() / 10);
    }

    private boolean isLogarithmic() {
        return switch (field) {
            case LEARNING_RATE, INIT_STD, TRAIN_COUNT, TEST_COUNT, BATCH_SIZE, EPOCHS -> true;
            default -> false;
        };
    }
}
