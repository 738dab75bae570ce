package convolens.view.learning;

import convolens.i18n.Messages;
import convolens.model.learning.LearningSettings;
import convolens.model.learning.LearningTyping.Field;
import convolens.model.learning.OneFilterLearnsModel;
import convolens.model.learning.UpdateRule;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.InputPreset;
import convolens.model.setup.Quantity;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.control.Tip;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.InputChoices;
import convolens.view.setup.PictureChips;
import convolens.view.setup.PictureFiles;
import convolens.view.setup.PictureRequests;
import convolens.view.setup.SettingsGroup;
import convolens.view.setup.SizesPane;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** The settings of the scene. */
final class LearningInspector extends VBox {
    private static final List<FilterPreset> TARGETS = List.of(
            FilterPreset.SOBEL,
            FilterPreset.HORIZONTAL_EDGE,
            FilterPreset.BLUR,
            FilterPreset.SHARPEN,
            FilterPreset.SHIFT,
            FilterPreset.EMBOSS);
    private static final String DRAWN = "DRAWN_MAP";

    private final OneFilterLearnsModel model;
    private final Messages messages;

    LearningInspector(OneFilterLearnsModel model, SceneContext context, PictureRequests pictures, PictureFiles files) {
        this.model = model;
        this.messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        getChildren()
                .addAll(
                        group("learning.target", targets(), goalShown()),
                        group(
                                "learning.start",
                                newFilter(),
                                new LearningFieldRow(
                                        Field.SEED, "learning.seed", "learning.seed.tip", model, messages)),
                        group(
                                "learning.rule",
                                rules(),
                                new LearningFieldRow(Field.RATE, "learning.rate", "learning.rate.tip", model, messages),
                                suitable(),
                                share(
                                        Field.MOMENTUM,
                                        "learning.momentum",
                                        "learning.momentum.tip",
                                        UpdateRule::usesMomentum),
                                share(Field.DECAY, "learning.decay", "learning.decay.tip", UpdateRule::usesDecay),
                                share(Field.BETA1, "learning.beta1", "learning.beta1.tip", UpdateRule::usesBetas),
                                share(Field.BETA2, "learning.beta2", "learning.beta2.tip", UpdateRule::usesBetas),
                                iterations()),
                        group(
                                "settings.input",
                                new InputChoices(model.setup(), messages)
                                        .row(
                                                pictures,
                                                InputPreset.SHAPES,
                                                InputPreset.RAMP,
                                                InputPreset.CHECKERBOARD,
                                                InputPreset.IMPULSE,
                                                InputPreset.RANDOM,
                                                InputPreset.DIGIT),
                                new PictureChips(model.setup(), new SimpleObjectProperty<>(0), context, files)),
                        group(
                                "settings.sizes",
                                new SizesPane(
                                        model.setup(),
                                        List.of(
                                                Quantity.HEIGHT,
                                                Quantity.WIDTH,
                                                Quantity.FILTER,
                                                Quantity.PADDING,
                                                Quantity.STRIDE),
                                        messages)),
                        new HistoryRow(model.setup(), messages));
    }

    private VBox group(String key, Node... parts) {
        return new SettingsGroup(messages, key, parts);
    }

    private Node targets() {
        ChoiceRow<String> row = new ChoiceRow<>("target", this::chooseTarget);
        for (FilterPreset preset : TARGETS) {
            row.add(preset.name(), messages, "filter." + preset.name().toLowerCase(Locale.ROOT));
        }
        row.add(DRAWN, messages, "learning.drawn").tip(messages, "learning.drawn.tip");
        follow(() -> row.show(
                model.settings().isDrawn()
                        ? DRAWN
                        : model.setup()
                                .getState()
                                .filterSources()
                                .get(0)
                                .preset()
                                .name()));
        return row;
    }

    private void chooseTarget(String name) {
        if (name.equals(DRAWN)) {
            model.drawTarget();
        } else {
            model.chooseTarget(FilterPreset.valueOf(name));
        }
    }

    private Node goalShown() {
        CheckBox box = box("learning-goal", "learning.goalShown", "learning.goalShown.tip");
        box.selectedProperty().bindBidirectional(model.goalShownProperty());
        follow(() -> box.setDisable(model.settings().isDrawn()));
        return box;
    }

    private CheckBox box(String id, String key, String tip) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(messages.bind(key));
        Tip.explain(box, messages.bind(tip));
        return box;
    }

    private Node newFilter() {
        Button button = new Button();
        button.setId("learning-new");
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(messages.bind("learning.newFilter"));
        Tip.explain(button, messages.bind("learning.newFilter.tip"));
        button.setOnAction(event -> model.newFilter());
        return button;
    }

    private Node rules() {
        ChoiceRow<UpdateRule> row =
                new ChoiceRow<>("rule", rule -> change(model.settings().with(rule)));
        for (UpdateRule rule : UpdateRule.values()) {
            row.add(rule, rule.title());
        }
        follow(() -> row.show(model.settings().rule()));
        return row;
    }

    private Node suitable() {
        CheckBox box = box("learning-suitable", "learning.suitable", "learning.suitable.tip");
        box.setOnAction(event -> change(model.settings()
                .withRate(box.isSelected() ? 0 : model.getFrame().run().rate())));
        follow(() -> box.setSelected(model.settings().typedRate() == 0));
        return box;
    }

    private Node share(Field field, String key, String tip, Predicate<UpdateRule> used) {
        LearningFieldRow row = new LearningFieldRow(field, key, tip, model, messages);
        follow(() -> row.setVisible(used.test(model.settings().rule())));
        return row;
    }

    private Node iterations() {
        NumberRow row = new NumberRow(messages.bind("learning.iterations"), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                int near = Math.max(1, Math.min(LearningSettings.MAX_ITERATIONS, value));
                model.setup().setBesides(model.settings().withIterations(near), "iterations");
            }

            @Override
            public void endGesture() {
                model.setup().endGesture();
            }
        });
        row.setId("learning-iterations");
        follow(() -> row.show(model.settings().iterations(), 1, LearningSettings.MAX_ITERATIONS));
        return row;
    }

    private void change(LearningSettings changed) {
        model.setup().setBesides(changed);
    }

    private void follow(Runnable show) {
        model.setup().contentsProperty().addListener(observable -> show.run());
        show.run();
    }
}
