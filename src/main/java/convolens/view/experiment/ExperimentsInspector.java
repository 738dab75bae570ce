package convolens.view.experiment;

import convolens.i18n.Messages;
import convolens.model.experiment.ExperimentForm;
import convolens.model.experiment.ExperimentsModel;
import convolens.run.RunState;
import convolens.run.TrainField;
import convolens.run.TrainLimits;
import convolens.run.experiment.Experiment;
import convolens.run.experiment.Factor;
import convolens.run.experiment.ImpossibleRun;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.SettingsGroup;
import convolens.view.train.RunButtons;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What can be done with the runs, which there are, and what they vary. */
public final class ExperimentsInspector extends VBox {
    private final ExperimentForm form;
    private final Messages messages;
    private final ExperimentsText text;
    private final NumberRow seeds;
    private final Map<TrainField, NumberRow> numbers = new EnumMap<>(TrainField.class);
    private final Label base = new Label();
    private final Label size = new Label();
    private final Label impossible = new Label();

    public ExperimentsInspector(ExperimentsModel model, Messages messages, ExperimentsActions actions) {
        this.form = model.form();
        this.messages = messages;
        this.text = new ExperimentsText(messages);
        getStyleClass().add(Styles.SETTINGS);
        seeds = row("experiments.seeds", "experiments-seeds", form::setSeeds);
        base.setId("experiments-base");
        base.setWrapText(true);
        base.getStyleClass().add(Styles.MUTE);
        size.setId("experiments-size");
        size.setWrapText(true);
        size.getStyleClass().add(Styles.MUTE);
        impossible.setId("experiments-impossible");
        impossible.setWrapText(true);
        impossible.getStyleClass().add(Styles.PROBLEM);
        impossible.visibleProperty().bind(impossible.textProperty().isNotEmpty());
        impossible.managedProperty().bind(impossible.visibleProperty());
        Button take = new Button();
        take.setId("experiments-take");
        take.textProperty().bind(messages.bind("experiments.take"));
        take.setOnAction(event -> actions.takeBase());
        VBox settings = new VBox(
                20,
                new SettingsGroup(
                        messages,
                        "experiments.compare",
                        new VariationPane(0, form, messages),
                        new VariationPane(1, form, messages),
                        impossible,
                        size),
                new SettingsGroup(
                        messages,
                        "experiments.each",
                        seeds,
                        number(TrainField.EPOCHS),
                        number(TrainField.TRAIN_COUNT),
                        number(TrainField.TEST_COUNT)),
                new SettingsGroup(messages, "experiments.base", base, take),
                new HistoryRow(
                        messages,
                        new HistoryRow.Way(form::undo, form.canUndoProperty()),
                        new HistoryRow.Way(form::redo, form.canRedoProperty()),
                        form::reset));
        settings.disableProperty().bind(form.lockedProperty());
        Label locked = new Label();
        locked.setWrapText(true);
        locked.getStyleClass().add(Styles.MUTE);
        locked.textProperty().bind(messages.bind("experiments.locked"));
        locked.visibleProperty().bind(form.lockedProperty());
        locked.managedProperty().bind(locked.visibleProperty());
        RunButtons buttons = new RunButtons(
                "experiment",
                model.stateProperty(),
                model.timeline(),
                messages,
                new RunButtons.Actions(actions::stop, actions::clear));
        buttons.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !form.isPossible() && model.getState() != RunState.RUNNING,
                        form.impossibleProperty(),
                        model.stateProperty()));
        getChildren().addAll(buttons, new TrialQueue(model, messages), locked, settings);
        form.setupProperty().addListener(observable -> show());
        messages.localeProperty().addListener(observable -> show());
        show();
    }

    private NumberRow number(TrainField field) {
        NumberRow row = row(
                        "train.field." + field.stem(), "experiments-" + field.stem(), value -> form.set(field, value))
                .withRoomFor(6);
        numbers.put(field, row);
        return row;
    }

    private NumberRow row(String key, String id, IntConsumer receiver) {
        NumberRow row = new NumberRow(messages.bind(key), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                receiver.accept(value);
                show();
            }

            @Override
            public void endGesture() {
                form.endGesture();
            }
        });
        row.setId(id);
        return row;
    }

    private void show() {
        Experiment experiment = form.experiment();
        TrainLimits limits = new TrainLimits(form.getSetup().data(), Long.MAX_VALUE / 2);
        seeds.show(experiment.seeds().size(), 1, Experiment.MOST_SEEDS);
        numbers.forEach((field, row) -> {
            TrainLimits.Span span = limits.span(field, experiment.base());
            row.show((int) field.get(experiment.base()), (int) span.min(), (int) span.max());
            row.setDisable(experiment.variations().stream().anyMatch(each -> sets(each.factor(), field)));
        });
        base.setText(text.base(form.getSetup()));
        size.setText(text.size(experiment));
        ImpossibleRun why = form.impossibleProperty().get();
        impossible.setText(why == null ? "" : text.impossible(why, form.getSetup()));
    }

    /** A number of the base means nothing where it is varied. */
    private static boolean sets(Factor factor, TrainField field) {
        return factor.name().equals(field.name());
    }
}
