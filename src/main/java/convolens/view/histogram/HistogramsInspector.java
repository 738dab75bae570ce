package convolens.view.histogram;

import convolens.i18n.Messages;
import convolens.model.histogram.HistogramKind;
import convolens.model.histogram.HistogramsModel;
import convolens.model.histogram.Mishap;
import convolens.model.train.RunModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.Tip;
import convolens.view.network.SourceRow;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.SettingsGroup;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Whose numbers, which of them, how heights are scaled, and runs in which something goes wrong. */
final class HistogramsInspector extends VBox {
    private final Messages messages;

    HistogramsInspector(
            HistogramsModel model, ObservableList<RunModel> runs, SceneContext context, HistogramsActions actions) {
        this.messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        ChoiceRow<HistogramKind> kind = new ChoiceRow<>("histogram-kind", model.kindProperty()::set);
        for (HistogramKind each : HistogramKind.values()) {
            kind.add(each, messages, "histogram.kind." + each).tip(messages, "histogram.kind." + each + ".tip");
        }
        kind.show(model.kindProperty().get());
        model.kindProperty().addListener((observable, old, now) -> kind.show(now));
        ChoiceRow<Boolean> scale = new ChoiceRow<>("histogram-log", model.logarithmicProperty()::set);
        scale.add(false, messages, "histogram.linear")
                .tip(messages, "histogram.linear.tip")
                .add(true, messages, "histogram.logarithmic")
                .tip(messages, "histogram.logarithmic.tip");
        scale.show(model.logarithmicProperty().get());
        model.logarithmicProperty().addListener((observable, old, now) -> scale.show(now));
        Label hint = new Label();
        hint.textProperty().bind(messages.bind("histogram.mishaps.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.MUTE, "small");
        getChildren()
                .addAll(
                        new SettingsGroup(
                                messages,
                                "network.network",
                                new SourceRow(
                                                "histogram-source",
                                                model.sourceProperty(),
                                                model.shipped(),
                                                runs,
                                                messages)
                                        .onChoose(actions::choose)),
                        new SettingsGroup(messages, "histogram.kind", kind),
                        new SettingsGroup(messages, "histogram.counts", scale),
                        new SettingsGroup(messages, "histogram.mishaps", hint, mishaps(actions)));
    }

    private FlowPane mishaps(HistogramsActions actions) {
        FlowPane row = new FlowPane(8, 8);
        for (Mishap each : Mishap.values()) {
            Button button = new Button();
            button.setId("histogram-mishap-" + each);
            button.textProperty().bind(messages.bind("histogram.mishap." + each));
            Tip.explain(button, messages.bind("histogram.mishap." + each + ".tip"));
            button.accessibleHelpProperty().bind(messages.bind("histogram.mishap." + each + ".tip"));
            button.setOnAction(event -> actions.start(each));
            row.getChildren().add(button);
        }
        return row;
    }
}
