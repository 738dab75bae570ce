package convolens.view.lesson.sliding;

import convolens.i18n.Messages;
import convolens.model.SlidingModel;
import convolens.model.sliding.FilterPreset;
import convolens.model.sliding.FilterSource;
import convolens.model.sliding.Frame;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.InputSource;
import convolens.model.sliding.Limits;
import convolens.model.sliding.Operation;
import convolens.model.sliding.Pane;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Spot;
import convolens.view.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings of a stage where a window slides. */
public final class SettingsPane extends VBox {
    private static final List<FilterPreset> FILTERS =
            List.of(FilterPreset.values()).subList(0, FilterPreset.EDITED.ordinal());

    private final SlidingModel model;
    private final Messages messages;
    private final PictureRequests pictures;
    private long seed = 1;

    /** What the pane asks its controller for. */
    public interface PictureRequests {
        /** Put a handwritten digit onto the stage, another one each time. */
        void digit();
    }

    public SettingsPane(SlidingModel model, Messages messages, PictureRequests pictures) {
        this.model = model;
        this.messages = messages;
        this.pictures = pictures;
        getStyleClass().add(Styles.SETTINGS);
        boolean pooling = model.preset().start().operation().isPooling();
        if (pooling) {
            getChildren().add(group("settings.operation", operations()));
        }
        if (model.preset().quantities().contains(Quantity.SAMPLES)) {
            VBox samples = group(
                    "settings.sample",
                    places(
                            Limits.SAMPLES,
                            model::goToSample,
                            frame -> frame.walk().samples(),
                            frame -> frame.step().last().sample()));
            getChildren().add(samples);
        }
        if (model.preset().quantities().contains(Quantity.FILTERS)) {
            VBox chosen = group(
                    "settings.chosenFilter",
                    places(
                            Limits.FILTERS,
                            model::goToMap,
                            frame -> frame.walk().maps(),
                            frame -> frame.step().last().map()));
            getChildren().add(chosen);
        }
        getChildren().add(group("settings.sizes", sizes()));
        VBox equation = group("settings.equation", new EquationCard(model, messages));
        whileShown(equation, Pane.EQUATION);
        getChildren().add(equation);
        if (!pooling) {
            getChildren().add(group("settings.filter", filters()));
        }
        getChildren().add(group("settings.input", inputs()));
        if (!pooling) {
            getChildren().add(group("settings.values", values()));
        }
        getChildren().add(group("settings.panes", panes()));
        getChildren().add(history());
    }

    private VBox group(String key, Node... parts) {
        Label heading = new Label();
        heading.textProperty().bind(messages.bind(key));
        heading.getStyleClass().add(Styles.HEADING);
        VBox group = new VBox(heading);
        group.getChildren().addAll(parts);
        group.getStyleClass().add(Styles.GROUP);
        return group;
    }

    private void whileShown(Node node, Pane pane) {
        node.visibleProperty().bind(model.panesProperty().map(shown -> shown.contains(pane)));
        node.managedProperty().bind(node.visibleProperty());
    }

    /** One chip for each sample or filter; choosing one goes to the same place there. */
    private Node places(int most, IntConsumer goTo, ToIntFunction<Frame> count, ToIntFunction<Frame> current) {
        ChoiceRow<Integer> row = new ChoiceRow<>(goTo::accept);
        for (int i = 0; i < most; i++) {
            row.add(i);
        }
        Consumer<Frame> show = frame -> {
            row.limit(count.applyAsInt(frame));
            row.show(current.applyAsInt(frame));
        };
        model.frameProperty().addListener((observable, old, now) -> {
            boolean same = old.walk() == now.walk() && current.applyAsInt(old) == current.applyAsInt(now);
            if (!same) {
                show.accept(now);
            }
        });
        show.accept(model.getFrame());
        return row;
    }

    private Node operations() {
        ChoiceRow<Operation> row = new ChoiceRow<>(model::setOperation);
        row.add(Operation.MAX_POOLING, messages, "operation.max")
                .add(Operation.AVERAGE_POOLING, messages, "operation.average");
        follow(frame -> row.show(frame.state().operation()));
        return row;
    }

    private Node sizes() {
        VBox box = new VBox();
        box.getStyleClass().add(Styles.GROUP);
        List<Quantity> quantities = model.preset().quantities();
        CheckBox apart = new CheckBox();
        apart.setId("axes-apart");
        apart.textProperty().bind(messages.bind("settings.apart"));
        for (Quantity quantity : quantities) {
            QuantityField field = new QuantityField(model, quantity, messages);
            box.getChildren().add(field);
            boolean one = isOneAxis(quantity) && quantities.contains(bothAxes(quantity));
            boolean both = quantities.stream().anyMatch(q -> q != quantity && isOneAxis(q) && bothAxes(q) == quantity);
            if (one || both) {
                field.visibleProperty()
                        .bind(
                                one
                                        ? apart.selectedProperty()
                                        : apart.selectedProperty().not());
                field.managedProperty().bind(field.visibleProperty());
            }
        }
        if (quantities.stream().anyMatch(q -> isOneAxis(q) && quantities.contains(bothAxes(q)))) {
            box.getChildren().add(apart);
        }
        Label problem = new Label();
        problem.setId("refusal");
        problem.setWrapText(true);
        problem.getStyleClass().add(Styles.PROBLEM);
        problem.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.refusalProperty().get() == null
                                ? ""
                                : messages.text(
                                        model.refusalProperty().get().reason().key(),
                                        model.refusalProperty()
                                                .get()
                                                .arguments()
                                                .toArray()),
                        model.refusalProperty(),
                        messages.localeProperty()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        box.getChildren().add(problem);
        return box;
    }

    private static boolean isOneAxis(Quantity quantity) {
        return bothAxes(quantity) != quantity;
    }

    private static Quantity bothAxes(Quantity quantity) {
        return switch (quantity) {
            case FILTER_HEIGHT, FILTER_WIDTH -> Quantity.FILTER;
            case STRIDE_Y, STRIDE_X -> Quantity.STRIDE;
            case PADDING_Y, PADDING_X -> Quantity.PADDING;
            default -> quantity;
        };
    }

    private Node filters() {
        ChoiceRow<FilterPreset> row =
                new ChoiceRow<>(preset -> model.chooseFilter(model.map(), new FilterSource(preset, seed++)));
        FILTERS.forEach(
                preset -> row.add(preset, messages, "filter." + preset.name().toLowerCase(Locale.ROOT)));
        follow(frame -> row.show(
                frame.state().filterSources().get(frame.step().last().map()).preset()));
        return row;
    }

    private Node inputs() {
        ChoiceRow<InputPreset> row = new ChoiceRow<>(this::chooseInput);
        InputPreset book = model.preset().start().inputSource().preset();
        row.add(book, messages, "input.book");
        for (InputPreset preset : new InputPreset[] {
            InputPreset.RAMP, InputPreset.CHECKERBOARD, InputPreset.IMPULSE, InputPreset.RANDOM, InputPreset.DIGIT
        }) {
            row.add(preset, messages, "input." + preset.name().toLowerCase(Locale.ROOT));
        }
        follow(frame -> row.show(frame.state().inputSource().preset()));
        return row;
    }

    private void chooseInput(InputPreset preset) {
        switch (preset) {
            case DIGIT -> pictures.digit();
            default -> model.chooseInput(InputSource.of(preset, seed++));
        }
    }

    private Node values() {
        CheckBox biased = new CheckBox();
        biased.setId("biased");
        biased.textProperty().bind(messages.bind("settings.bias"));
        biased.setOnAction(event -> model.setBiased(biased.isSelected()));
        TextField bias = number("bias-value");
        bias.setOnAction(event -> model.type(new Spot.Bias(model.map()), bias.getText()));
        Label paddingName = new Label();
        paddingName.textProperty().bind(messages.bind("settings.paddingValue"));
        TextField padding = number("padding-value");
        padding.setOnAction(event -> model.setPaddingValue(padding.getText()));
        HBox paddingRow = row(paddingName, padding);
        paddingRow.managedProperty().bind(paddingRow.visibleProperty());
        follow(frame -> {
            biased.setSelected(frame.state().biased());
            bias.setDisable(!frame.state().biased());
            bias.setText(plain(frame.state().bias().data()[frame.step().last().map()]));
            padding.setText(plain(frame.state().paddingValue()));
            paddingRow.setVisible(frame.state().window().paddingY() > 0
                    || frame.state().window().paddingX() > 0);
        });
        return new VBox(8, row(biased, bias), paddingRow);
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
        field.setPrefWidth(72);
        return field;
    }

    private static String plain(float value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
    }

    private Node panes() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add(Styles.CHIPS);
        boolean pooling = model.preset().start().operation().isPooling();
        for (Pane pane : Pane.values()) {
            if (pane == Pane.SUMS && pooling) {
                continue;
            }
            ToggleButton chip = new ToggleButton();
            chip.setId("pane-" + pane);
            chip.textProperty().bind(messages.bind(pane.key() + (pooling && pane == Pane.PRODUCTS ? ".pooling" : "")));
            chip.getStyleClass().add(Styles.CHIP);
            chip.setOnAction(event -> model.show(pane, chip.isSelected()));
            chip.setSelected(model.panesProperty().get().contains(pane));
            model.panesProperty().addListener((observable, old, now) -> chip.setSelected(now.contains(pane)));
            row.getChildren().add(chip);
        }
        return row;
    }

    private Node history() {
        Button undo = button("settings.undo", "undo", model::undo);
        undo.disableProperty().bind(model.canUndoProperty().not());
        Button redo = button("settings.redo", "redo", model::redo);
        redo.disableProperty().bind(model.canRedoProperty().not());
        Button reset = button("settings.reset", "reset", model::reset);
        FlowPane row = new FlowPane(undo, redo, reset);
        row.getStyleClass().add(Styles.CHIPS);
        return row;
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void follow(Consumer<Frame> show) {
        model.frameProperty().addListener((observable, old, now) -> {
            boolean sameMap = old.step().last().map() == now.step().last().map();
            if (old.state() != now.state() || !sameMap) {
                show.accept(now);
            }
        });
        show.accept(model.getFrame());
    }
}
