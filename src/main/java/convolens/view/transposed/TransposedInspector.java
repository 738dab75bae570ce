package convolens.view.transposed;

import convolens.i18n.Messages;
import convolens.model.transposed.TransposedConvolutionModel;
import convolens.model.transposed.TransposedQuantity;
import convolens.model.transposed.TransposedState;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.control.Tip;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.RefusalLabel;
import convolens.view.setup.SettingsGroup;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The settings of the scene, the size of the output, and the way to the same numbers in Convolution backward. */
final class TransposedInspector extends VBox {
    private final TransposedConvolutionModel model;
    private final Messages messages;

    /** @param backward opens the scene in which these numbers are a gradient */
    TransposedInspector(TransposedConvolutionModel model, Messages messages, Runnable backward) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add(Styles.SETTINGS);
        VBox sizes = new SettingsGroup(messages, "settings.sizes");
        for (TransposedQuantity quantity : TransposedQuantity.values()) {
            sizes.getChildren().add(number(quantity));
        }
        sizes.getChildren().add(new RefusalLabel(model.setup().refusalProperty(), messages, "transposed-refusal"));
        getChildren()
                .addAll(
                        sizes,
                        new SettingsGroup(messages, "transposed.size", size()),
                        new SettingsGroup(messages, "transposed.gradient", note(), link(backward)),
                        new SettingsGroup(messages, "transposed.code", code()),
                        HistoryRow.of(messages, model.setup()));
    }

    private NumberRow number(TransposedQuantity quantity) {
        NumberRow row = new NumberRow(messages.bind(quantity.key()), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                model.set(quantity, value);
            }

            @Override
            public void endGesture() {
                model.setup().endGesture();
            }
        });
        row.setId("transposed-" + quantity);
        follow(() -> row.show(state().get(quantity), state().min(quantity), state().max(quantity)));
        return row;
    }

    private Node size() {
        Label equation = new Label();
        equation.setId("transposed-size");
        equation.getStyleClass().addAll(Styles.MONO, Styles.CARD);
        equation.setMaxWidth(Double.MAX_VALUE);
        follow(() -> equation.setText(
                TransposedText.size(state(), model.getFrame().walk().geometry())));
        return equation;
    }

    private Node note() {
        Label note = new Label();
        note.textProperty().bind(messages.bind("transposed.gradient.note"));
        note.setWrapText(true);
        note.getStyleClass().add(Styles.MUTE);
        return note;
    }

    private Node link(Runnable backward) {
        Button button = new Button();
        button.setId("to-backward");
        button.textProperty().bind(messages.bind("transposed.gradient.open"));
        Tip.explain(button, messages.bind("transposed.gradient.tip"));
        button.setOnAction(event -> backward.run());
        return button;
    }

    private Node code() {
        Label code = new Label();
        code.setId("transposed-code");
        code.getStyleClass().addAll(Styles.MONO, Styles.CARD);
        code.setMaxWidth(Double.MAX_VALUE);
        follow(() -> code.setText(TransposedText.code(state())));
        return code;
    }

    private TransposedState state() {
        return model.setup().get();
    }

    /** After the frame, which has the sizes of what is set. */
    private void follow(Runnable show) {
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.state() != now.state()) {
                show.run();
            }
        });
        model.setup().refusalProperty().addListener(observable -> show.run());
        show.run();
    }
}
