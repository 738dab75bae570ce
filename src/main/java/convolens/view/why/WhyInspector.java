package convolens.view.why;

import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.train.RunModel;
import convolens.model.why.WhyMethod;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyState;
import convolens.model.why.WhyThisAnswerModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.control.Tip;
import convolens.view.network.SourceGroup;
import convolens.view.network.picture.PictureSettings;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.SettingsGroup;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which network, which picture, how it is asked and about which classes, and the weights that are drawn anew beside it. */
final class WhyInspector extends VBox {
    private final WhyThisAnswerModel model;
    private final Messages messages;
    private final ChoiceRow<WhyMethod> methods;
    private final ChoiceRow<Boolean> times;
    private final VBox layers = new VBox();
    private final Label definition = new Label();
    private final NumberRow redrawn;
    private final PatchSettings patch;
    private List<String> shownLayers = List.of();
    private ChoiceRow<Integer> layer = new ChoiceRow<>(chosen -> {});

    WhyInspector(WhyThisAnswerModel model, ObservableList<RunModel> runs, SceneContext context, WhyActions actions) {
        this.model = model;
        this.messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        methods = new ChoiceRow<>("why-method", method -> model.change(state -> state.with(method)));
        methods.add(WhyMethod.OCCLUSION, messages, "why.method.OCCLUSION")
                .tip(messages, "why.method.OCCLUSION.tip")
                .add(WhyMethod.GRADIENT, messages, "why.method.GRADIENT")
                .tip(messages, "why.method.GRADIENT.tip")
                .add(WhyMethod.GRAD_CAM, "Grad-CAM")
                .tip(messages, "why.method.GRAD_CAM.tip");
        times = new ChoiceRow<>("why-times", now -> model.change(state -> state.withTimesInput(now)));
        times.add(false, "dy/dx")
                .tip(messages, "why.gradient.tip")
                .add(true, "x · dy/dx")
                .tip(messages, "why.timesInput.tip");
        definition.setId("why-definition");
        definition.setWrapText(true);
        definition.setMinHeight(USE_PREF_SIZE);
        definition.getStyleClass().addAll(Styles.MUTE, "small");
        patch = new PatchSettings(model, messages);
        redrawn = row("why.layers", "why-redrawn", now -> model.change(state -> state.withRedrawn(now)));
        getChildren()
                .addAll(
                        new SettingsGroup(messages, "why.method", methods, times, layers, patch, definition),
                        new QuestionSettings(model, messages),
                        HistoryRow.of(messages, model.asked()),
                        new SettingsGroup(messages, "why.sanity", redrawn, again(), hint("why.sanity.hint")),
                        SourceGroup.of(
                                "why",
                                model.network(),
                                runs,
                                messages,
                                actions,
                                model.pictures().pictureProperty()),
                        new SettingsGroup(
                                messages,
                                "network.picture",
                                new PictureSettings(model.pictures(), context, actions.pictures())));
        InvalidationListener changed = observable -> show();
        List.of(model.stateProperty(), model.resultProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private NumberRow row(String key, String id, IntConsumer set) {
        NumberRow row = row(messages, key, set);
        row.setId(id);
        return row;
    }

    /** A whole number, each of which is a change of its own. */
    static NumberRow row(Messages messages, String key, IntConsumer set) {
        return new NumberRow(messages.bind(key), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                set.accept(value);
            }

            @Override
            public void endGesture() {
                // each number is a change of its own
            }
        });
    }

    private Button again() {
        Button button = new Button();
        button.setId("why-again");
        button.textProperty().bind(messages.bind("why.again"));
        Tip.explain(button, messages.bind("why.again.tip"));
        button.setOnAction(event -> model.change(state -> state.withSeed(state.seed() + 1)));
        return button;
    }

    private Label hint(String key) {
        Label hint = new Label();
        hint.textProperty().bind(messages.bind(key));
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().addAll(Styles.MUTE, "small");
        return hint;
    }

    private void show() {
        WhyState state = model.getState();
        methods.show(state.method());
        times.show(state.timesInput());
        appear(times, state.method() == WhyMethod.GRADIENT);
        appear(layers, state.method() == WhyMethod.GRAD_CAM);
        appear(patch, state.method() == WhyMethod.OCCLUSION);
        definition.setText(messages.text("why.definition." + state.method()));
        WhyResult result = model.getResult();
        if (result != null) {
            redrawn.show(result.redrawn(), 0, result.learning());
            List<NetworkColumn> columns = result.convolutions();
            List<String> names = columns.stream().map(NetworkColumn::name).toList();
            if (!names.equals(shownLayers)) {
                shownLayers = names;
                layer = new ChoiceRow<>("why-conv", chosen -> model.change(now -> now.withLayer(chosen)));
                for (int i = 0; i < names.size(); i++) {
                    layer.add(i, names.get(i)).tip(messages, "why.conv.tip");
                }
                layers.getChildren().setAll(layer);
            }
            boolean exists = state.layer() >= 0 && state.layer() < names.size();
            layer.show(exists ? state.layer() : names.size() - 1);
        }
    }

    static void appear(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
