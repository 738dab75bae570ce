package convolens.view.stack;

import convolens.i18n.Messages;
import convolens.model.stack.Edit;
import convolens.model.stack.LayerKind;
import convolens.model.stack.NetworkStackModel;
import convolens.model.stack.StackEdits;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackMeasure;
import convolens.model.stack.StackPlace;
import convolens.model.stack.StackPreset;
import convolens.model.stack.StackQuantity;
import convolens.model.stack.StackState;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.NumberRow;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.SettingsGroup;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The selected layer: what it is, its numbers, its place; and what goes into both stacks. */
public final class StackInspector extends VBox {
    private final NetworkStackModel model;
    private final Messages messages;
    private final StackText text;
    private final Label selected = new Label();
    private final Label problem = problem("stack-problem");
    private final Label inputProblem = problem("stack-input-problem");
    private final Label digit = new Label();
    private final KindRow swap;
    private final KindRow insert;
    private final Node swapGroup;
    private final Node insertGroup;
    private final Map<StackQuantity, NumberRow> numbers = new EnumMap<>(StackQuantity.class);
    private final VBox layerNumbers = new VBox();
    private final StackPlaceButtons placeButtons;
    private boolean inputAsked;

    /**
     * A program to copy.
     *
     * @param tool for which tool; a proper name
     * @param action what copies it
     */
    public record Copy(String tool, Runnable action) {}

    /** What goes beyond the stacks themselves. */
    public interface Requests {
        /** Send another digit through. */
        void anotherDigit();

        /** Draw other initial weights. */
        void otherWeights();

        /** Train the stack with the selected layer. */
        void train();

        /** What puts the stack with the selected layer on the clipboard as a program. */
        List<Copy> copies();
    }

    public StackInspector(NetworkStackModel model, Messages messages, Requests requests) {
        this.model = model;
        this.messages = messages;
        this.text = new StackText(messages);
        swap = new KindRow("swap", messages, kind -> ask(false, () -> model.swap(kind)));
        insert = new KindRow("insert", messages, kind -> ask(false, () -> model.insert(kind)));
        placeButtons = new StackPlaceButtons(model, messages, action -> ask(false, action));
        getStyleClass().add(Styles.SETTINGS);
        selected.getStyleClass().add(Styles.STRONG);
        selected.setWrapText(true);
        selected.setId("stack-selected");
        layerNumbers.getStyleClass().add(Styles.GROUP);
        swapGroup = labelled("stack.swap", swap);
        insertGroup = labelled("stack.insert", insert);
        getChildren()
                .addAll(
                        new SettingsGroup(messages, "stack.presets", presets()),
                        new StackWays(model.selectedProperty(), messages, requests),
                        new SettingsGroup(messages, "stack.measures", measures()),
                        new SettingsGroup(
                                messages,
                                "stack.layer",
                                selected,
                                layerNumbers,
                                problem,
                                placeButtons,
                                swapGroup,
                                insertGroup),
                        inputs(requests),
                        new HistoryRow(
                                messages,
                                new HistoryRow.Way(model::undo, model.canUndoProperty()),
                                new HistoryRow.Way(model::redo, model.canRedoProperty()),
                                model::reset));
        model.frameProperty().addListener((observable, old, now) -> show());
        model.selectedProperty().addListener((observable, old, now) -> show());
        model.refusalProperty().addListener((observable, old, now) -> explain());
        model.passProperty().addListener((observable, old, now) -> showDigit());
        messages.localeProperty().addListener((observable, old, now) -> show());
        show();
    }

    private Node presets() {
        ChoiceRow<StackPreset> row = new ChoiceRow<>("preset", model::choose);
        for (StackPreset preset : StackPreset.values()) {
            if (preset == StackPreset.FIGURE) {
                row.add(preset, messages, "stack.preset.figure");
            } else {
                row.add(preset, preset.title());
            }
        }
        Runnable follow = () -> row.show(Arrays.stream(StackPreset.values())
                .filter(preset -> model.getFrame().state().isOf(preset))
                .findFirst()
                .orElse(null));
        model.frameProperty().addListener((observable, old, now) -> follow.run());
        follow.run();
        return row;
    }

    private Node measures() {
        ChoiceRow<StackMeasure> row = new ChoiceRow<>("measure", model.measureProperty()::set);
        for (StackMeasure measure : StackMeasure.values()) {
            row.add(measure, messages, measure.key());
        }
        model.measureProperty().addListener((observable, old, now) -> row.show(now));
        row.show(model.measureProperty().get());
        return row;
    }

    private Node labelled(String key, Node part) {
        Label name = new Label();
        name.textProperty().bind(messages.bind(key));
        name.getStyleClass().add(Styles.MUTE);
        VBox box = new VBox(6, name, part);
        box.managedProperty().bind(box.visibleProperty());
        Attached.whileVisible(box);
        return box;
    }

    private static Label problem(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.PROBLEM);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node inputs(Requests requests) {
        VBox box = new SettingsGroup(messages, "stack.input");
        Arrays.stream(StackQuantity.values())
                .filter(StackQuantity::ofInput)
                .forEach(q -> box.getChildren().add(number(q)));
        digit.setWrapText(true);
        digit.getStyleClass().add(Styles.MUTE);
        Button another = button("stack.anotherDigit", "another-digit", requests::anotherDigit);
        Button weights = button("stack.otherWeights", "other-weights", requests::otherWeights);
        FlowPane buttons = new FlowPane(another, weights);
        buttons.getStyleClass().add(Styles.CHIPS);
        box.getChildren().addAll(inputProblem, buttons, digit);
        return box;
    }

    private NumberRow number(StackQuantity quantity) {
        NumberRow row = new NumberRow(messages.bind(quantity.key()), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                ask(quantity.ofInput(), () -> model.set(quantity, value));
            }

            @Override
            public void endGesture() {
                model.endGesture();
            }
        });
        row.setId("stack-" + quantity);
        numbers.put(quantity, row);
        return row;
    }

    private void ask(boolean input, Runnable action) {
        inputAsked = input;
        action.run();
        explain();
        show();
    }

    private void explain() {
        String sentence = model.refusalProperty().get() == null
                ? ""
                : text.refusal(model.refusalProperty().get());
        problem.setText(inputAsked ? "" : sentence);
        inputProblem.setText(inputAsked ? sentence : "");
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        StackPlace place = model.getSelected();
        StackFlow flow = model.getFrame().flow(place.side());
        if (place.row() >= flow.rows()) {
            return;
        }
        StackState state = model.getFrame().state();
        boolean layer = flow.isLayer(place.row());
        boolean scores = layer && StackEdits.isScores(state, place);
        selected.setText(
                messages.text("stack.selected", messages.text(place.side().key()), text.name(flow, place.row())));
        List<StackQuantity> quantities =
                layer && !scores ? flow.layer(place.row()).kind().quantities() : List.of();
        layerNumbers
                .getChildren()
                .setAll(quantities.stream()
                        .map(q -> numbers.containsKey(q) ? numbers.get(q) : number(q))
                        .toList());
        layerNumbers.setManaged(!quantities.isEmpty());
        numbers.forEach((quantity, row) -> {
            if (quantity.ofInput() || quantities.contains(quantity)) {
                StackEdits.Bounds bounds = StackEdits.bounds(state, place, quantity);
                row.show(StackEdits.get(state, place, quantity), bounds.min(), bounds.max());
            }
        });
        placeButtons.setVisible(layer && !scores);
        swapGroup.setVisible(layer && !scores);
        insertGroup.setVisible(place.row() < flow.layers().size());
        show(
                swapGroup,
                swap,
                layer ? flow.layer(place.row()).kind() : null,
                kind -> StackEdits.swap(state, place, kind));
        show(insertGroup, insert, null, kind -> StackEdits.insert(state, place, kind));
        if (scores && model.refusalProperty().get() == null) {
            problem.setText("");
        }
        showDigit();
    }

    private void show(Node group, KindRow row, @Nullable LayerKind now, Function<LayerKind, Edit> edit) {
        if (group.isVisible()) {
            row.show(now, kind -> {
                Edit tried = edit.apply(kind);
                return tried.refusal() == null ? "" : text.refusal(tried.refusal());
            });
        }
    }

    private void showDigit() {
        if (!model.getFrame().isSmall()) {
            digit.setText(messages.text("stack.sizesOnly"));
        } else if (model.getPass() != null) {
            digit.setText(messages.text(
                    "stack.digit",
                    model.getPass().label(),
                    model.getFrame().state().digit(),
                    model.getFrame().state().seed()));
        }
    }

    /** A row of kinds; one that cannot stand there is dim, says why when pointed at, and is refused when clicked. */
    static final class KindRow extends FlowPane {
        private final Map<LayerKind, StackKindChip> chips = new EnumMap<>(LayerKind.class);

        KindRow(String id, Messages messages, Consumer<LayerKind> chosen) {
            getStyleClass().add(Styles.CHIPS);
            for (LayerKind kind : LayerKind.values()) {
                StackKindChip chip = new StackKindChip(messages.bind(kind.key()), () -> chosen.accept(kind));
                chip.setId(id + "-" + kind);
                chips.put(kind, chip);
                getChildren().add(chip);
            }
        }

        void show(@Nullable LayerKind now, Function<LayerKind, String> reason) {
            chips.forEach((kind, chip) -> chip.show(kind == now, reason.apply(kind)));
        }
    }
}
