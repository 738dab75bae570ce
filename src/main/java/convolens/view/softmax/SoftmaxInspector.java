package convolens.view.softmax;

import convolens.i18n.Messages;
import convolens.model.softmax.SoftmaxModel;
import convolens.model.softmax.SoftmaxPreset;
import convolens.model.softmax.SoftmaxState;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.DigitRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.RefusalLabel;
import convolens.view.setup.SettingsGroup;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The settings of the scene. */
final class SoftmaxInspector extends VBox {
    private final SoftmaxModel model;
    private final Messages messages;
    private final SoftmaxActions actions;

    SoftmaxInspector(SoftmaxModel model, Messages messages, SoftmaxActions actions) {
        this.model = model;
        this.messages = messages;
        this.actions = actions;
        getStyleClass().add(Styles.SETTINGS);
        Node digits = new DigitRow(messages, "softmax", "softmax.digits.tip", actions::another);
        getChildren()
                .addAll(
                        new SettingsGroup(messages, "softmax.scores", presets(), digits),
                        new SettingsGroup(messages, "softmax.arithmetic", shifted(), note("softmax.shifted.note")),
                        new SettingsGroup(messages, "softmax.classes", classes(), label()),
                        new RefusalLabel(model.setup().refusalProperty(), messages, "softmax-refusal"),
                        HistoryRow.of(messages, model.setup()));
    }

    private Node presets() {
        ChoiceRow<SoftmaxPreset> row = new ChoiceRow<>("softmax", this::choose);
        for (SoftmaxPreset preset : SoftmaxPreset.values()) {
            if (preset != SoftmaxPreset.EDITED) {
                row.add(preset, messages, preset.key());
            }
        }
        showNow(() -> row.show(state().preset()));
        return row;
    }

    private void choose(SoftmaxPreset preset) {
        if (preset == SoftmaxPreset.NETWORK) {
            actions.network();
        } else {
            model.choose(preset);
        }
    }

    private Node shifted() {
        CheckBox box = new CheckBox();
        box.setId("softmax-shifted");
        box.textProperty().bind(messages.bind("softmax.shifted"));
        box.setWrapText(true);
        box.setOnAction(event -> model.setShifted(box.isSelected()));
        showNow(() -> box.setSelected(state().shifted()));
        return box;
    }

    private Node note(String key) {
        Label note = new Label();
        note.textProperty().bind(messages.bind(key));
        note.setWrapText(true);
        note.getStyleClass().add(Styles.MUTE);
        return note;
    }

    private Node classes() {
        NumberRow row = number("softmax.count", model::setClasses);
        row.setId("softmax-classes");
        showNow(() -> row.show(state().classes(), SoftmaxState.FEWEST, SoftmaxState.MOST));
        return row;
    }

    private Node label() {
        NumberRow row = number("softmax.label", model::setLabel);
        row.setId("softmax-label");
        showNow(() -> row.show(state().label(), 0, state().classes() - 1));
        return row;
    }

    private NumberRow number(String key, IntConsumer set) {
        return new NumberRow(messages.bind(key), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                set.accept(value);
            }

            @Override
            public void endGesture() {
                model.setup().endGesture();
            }
        });
    }

    private SoftmaxState state() {
        return model.setup().get();
    }

    private void showNow(Runnable show) {
        model.setup().stateProperty().addListener(observable -> show.run());
        show.run();
    }
}
