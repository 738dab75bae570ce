package convolens.view.lesson.sliding;

import convolens.i18n.Messages;
import convolens.model.SlidingModel;
import convolens.model.sliding.Frame;
import convolens.model.sliding.Limits;
import convolens.model.sliding.Pane;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Setup;
import convolens.view.Styles;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The settings of a stage where a window slides. */
public final class SettingsPane extends VBox {
    private final SlidingModel model;
    private final Messages messages;

    /** What the pane asks its controller for. */
    public interface PictureRequests {
        /** Put a handwritten digit onto the stage, another one each time. */
        void digit();
    }

    public SettingsPane(SlidingModel model, Messages messages, PictureRequests pictures) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add(Styles.SETTINGS);
        Setup setup = model.setup();
        SourceChoices sources = new SourceChoices(setup, messages);
        ObservableValue<Integer> filter = model.mapProperty();
        boolean pooling = model.preset().start().operation().isPooling();
        if (pooling) {
            getChildren().add(group("settings.operation", sources.poolings()));
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
        getChildren()
                .add(group("settings.sizes", new SizesPane(setup, model.preset().quantities(), messages)));
        VBox equation = group("settings.equation", new EquationCard(model, messages));
        whileShown(equation, Pane.EQUATION);
        getChildren().add(equation);
        if (!pooling) {
            getChildren().add(group("settings.filter", sources.filters(filter)));
        }
        getChildren().add(group("settings.input", sources.inputs(pictures)));
        if (!pooling) {
            getChildren().add(group("settings.values", new ValuesPane(setup, messages, filter, true)));
        }
        getChildren().add(group("settings.panes", panes()));
        getChildren().add(new HistoryRow(setup, messages));
    }

    private VBox group(String key, Node... parts) {
        return new SettingsGroup(messages, key, parts);
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
}
