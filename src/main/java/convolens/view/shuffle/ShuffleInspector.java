package convolens.view.shuffle;

import convolens.i18n.Messages;
import convolens.model.shuffle.ShuffleField;
import convolens.model.shuffle.ShuffleRun;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.run.RunState;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.control.Tip;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.SettingsGroup;
import convolens.view.train.RunButtons;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What can be done with the four trainings, and what they compare. */
public final class ShuffleInspector extends VBox {
    private final ShuffledPixelsModel model;
    private final Messages messages;
    private final Map<ShuffleField, NumberRow> numbers = new EnumMap<>(ShuffleField.class);
    private final CheckBox sameStart = new CheckBox();
    private final Label problem = new Label();

    public ShuffleInspector(ShuffledPixelsModel model, Messages messages, ShuffleActions actions) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add(Styles.SETTINGS);
        ObservableValue<RunState> state = model.runProperty().flatMap(ShuffleRun::stateProperty);
        ObservableValue<Boolean> underWay = state.map(RunState::isUnderWay).orElse(false);
        Button another = new Button();
        another.setId("another-shuffle");
        another.textProperty().bind(messages.bind("shuffled.another"));
        another.setOnAction(event -> actions.drawShuffle());
        problem.setId("shuffle-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add(Styles.PROBLEM);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        sameStart.setId("same-start");
        sameStart.setWrapText(true);
        sameStart.textProperty().bind(messages.bind("shuffled.sameStart"));
        Tip.explain(sameStart, messages.bind("shuffled.sameStart.hint"));
        sameStart.setOnAction(event -> model.setSameStart(sameStart.isSelected()));
        VBox settings = new VBox(
                new SettingsGroup(messages, "shuffled.pixels", number(ShuffleField.SHARE), another),
                new SettingsGroup(
                        messages,
                        "shuffled.learning",
                        number(ShuffleField.TRAIN_COUNT),
                        number(ShuffleField.TEST_COUNT),
                        number(ShuffleField.EPOCHS),
                        number(ShuffleField.BATCH_SIZE),
                        number(ShuffleField.SEED),
                        problem,
                        sameStart),
                new HistoryRow(
                        messages,
                        new HistoryRow.Way(model::undo, model.canUndoProperty()),
                        new HistoryRow.Way(model::redo, model.canRedoProperty()),
                        model::resetSettings));
        settings.setSpacing(20);
        settings.disableProperty().bind(underWay);
        Label locked = new Label();
        locked.setWrapText(true);
        locked.getStyleClass().add(Styles.MUTE);
        locked.textProperty().bind(messages.bind("lesson.train.locked"));
        locked.visibleProperty().bind(underWay);
        locked.managedProperty().bind(locked.visibleProperty());
        getChildren()
                .addAll(
                        new RunButtons(
                                "shuffle",
                                state,
                                model.timeline(),
                                messages,
                                new RunButtons.Actions(actions::stop, actions::reset)),
                        locked,
                        settings,
                        new ShuffleNetworksCard(messages));
        model.settingsProperty().addListener((observable, old, now) -> show());
        model.refusedFieldProperty().addListener((observable, old, now) -> show());
        messages.localeProperty().addListener((observable, old, now) -> show());
        show();
    }

    private NumberRow number(ShuffleField field) {
        NumberRow row = new NumberRow(messages.bind(field.key()), new NumberRow.Receiver() {
                    @Override
                    public void set(int value) {
                        model.set(field, value);
                        show();
                    }

                    @Override
                    public void endGesture() {
                        model.endGesture();
                    }
                })
                .withRoomFor(Integer.toString(field.max()).length());
        row.setId("shuffle-" + field);
        numbers.put(field, row);
        return row;
    }

    private void show() {
        numbers.forEach((field, row) -> row.show(model.getSettings().get(field), field.min(), max(field)));
        sameStart.setSelected(model.getSettings().sameStart());
        ShuffleField refused = model.refusedFieldProperty().get();
        problem.setText(
                refused == null
                        ? ""
                        : messages.text(
                                "shuffled.refused",
                                model.refusedProperty().get(),
                                refused.min(),
                                max(refused),
                                model.getSettings().get(refused)));
    }

    private int max(ShuffleField field) {
        return field == ShuffleField.BATCH_SIZE
                ? Math.min(field.max(), model.getSettings().trainCount())
                : field.max();
    }
}
