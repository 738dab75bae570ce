package convolens.view.setup;

import convolens.engine.tensor.PaddingFill;
import convolens.i18n.Messages;
import convolens.model.setup.Setup;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The numbers that stand in no matrix: the bias of a filter, and what the padding holds. */
public final class ValuesPane extends VBox {
    private final Setup<?> setup;
    private final Messages messages;
    private final ObservableValue<Integer> filter;

    /**
     * @param filter the number of the filter whose bias is shown
     * @param hasPadding whether the padding can hold another value than 0
     */
    public ValuesPane(Setup<?> setup, Messages messages, ObservableValue<Integer> filter, boolean hasPadding) {
        super(8);
        this.setup = setup;
        this.messages = messages;
        this.filter = filter;
        getChildren().add(bias());
        if (hasPadding) {
            getChildren().add(padding());
        }
    }

    private Node bias() {
        CheckBox biased = new CheckBox();
        biased.setId("biased");
        biased.textProperty().bind(messages.bind("settings.bias"));
        biased.setOnAction(event -> setup.setBiased(biased.isSelected()));
        TextField bias = number("bias-value");
        bias.setOnAction(event -> setup.type(0, new Spot.Bias(filter.getValue()), bias.getText()));
        follow(() -> {
            SlidingState state = setup.getState();
            biased.setSelected(state.biased());
            bias.setDisable(!state.biased());
            bias.setText(plain(
                    state.bias().data()[Math.min(filter.getValue(), state.bias().size() - 1)]));
        });
        HBox row = row(biased, bias);
        row.getChildren().add(new FieldName(bias, messages.bind("stage.bias")));
        return row;
    }

    private Node padding() {
        Label name = new Label();
        name.textProperty().bind(messages.bind("settings.paddingValue"));
        TextField padding = number("padding-value");
        name.setLabelFor(padding);
        padding.setOnAction(event -> setup.setPaddingValue(padding.getText()));
        HBox row = row(name, padding);
        row.managedProperty().bind(row.visibleProperty());
        follow(() -> {
            SlidingState state = setup.getState();
            padding.setText(plain(state.paddingValue()));
            row.setVisible(state.fill() == PaddingFill.VALUE
                    && !state.window().padding().isNone());
        });
        return row;
    }

    private void follow(Runnable show) {
        setup.stateProperty().addListener((observable, old, now) -> show.run());
        filter.addListener((observable, old, now) -> show.run());
        show.run();
    }

    private static HBox row(Node name, Node field) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, name, gap, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextField number(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().addAll(Styles.MONO, "number");
        field.setPrefWidth(104);
        return field;
    }

    private static String plain(float value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
    }
}
