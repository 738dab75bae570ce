package convolens.view.array;

import convolens.engine.tensor.Permutation;
import convolens.i18n.Messages;
import convolens.model.array.TransposeModel;
import convolens.model.setup.InputPreset;
import convolens.model.setup.Quantity;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.InputChoices;
import convolens.view.setup.SettingsGroup;
import convolens.view.setup.SizesPane;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The settings of a transpose: extents, order of the axes, values, and the code. */
public final class TransposeInspector extends VBox {
    private static final List<Permutation> ORDERS = List.of(
            TransposeModel.BOOK, Permutation.of(0, 2, 3, 1), Permutation.identity(4), Permutation.of(3, 2, 1, 0));

    public TransposeInspector(TransposeModel model, SceneContext context) {
        Messages messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        ChoiceRow<Permutation> orders = new ChoiceRow<>(model::setOrder);
        ORDERS.forEach(orders::add);
        orders.getStyleClass().add("code-chips");
        model.frameProperty()
                .addListener((observable, old, now) -> orders.show(now.arrays().order()));
        orders.show(model.getFrame().arrays().order());
        StackPane sizes = new StackPane();
        Map<Boolean, SizesPane> panes = new HashMap<>();
        Consumer<Boolean> show = ofFilters ->
                sizes.getChildren().setAll(panes.computeIfAbsent(ofFilters, which -> sizes(model, which, messages)));
        model.frameProperty().addListener((observable, old, now) -> {
            if (old.ofFilters() != now.ofFilters()) {
                show.accept(now.ofFilters());
            }
        });
        show.accept(model.getFrame().ofFilters());
        Button invert = new Button();
        invert.setId("invert");
        invert.textProperty().bind(messages.bind("transpose.invert"));
        invert.setOnAction(event -> model.invert());
        getChildren()
                .addAll(
                        new SettingsGroup(messages, "transpose.order", orders, invert),
                        new SettingsGroup(messages, "transpose.code", new TransposeCode(model, context)),
                        new SettingsGroup(messages, "array.shape", sizes),
                        new SettingsGroup(
                                messages,
                                "settings.values",
                                new InputChoices(model.setup(), messages)
                                        .row(() -> {}, InputPreset.RAMP, InputPreset.RANDOM)),
                        HistoryRow.of(messages, model.setup().contents()));
    }

    /** The extents, each called by the name of its axis. */
    private static SizesPane sizes(TransposeModel model, boolean ofFilters, Messages messages) {
        Quantity[] slots = {Quantity.SAMPLES, Quantity.CHANNELS, Quantity.HEIGHT, Quantity.WIDTH};
        Map<Quantity, String> extents = new LinkedHashMap<>();
        for (int k = 0; k < slots.length; k++) {
            extents.put(slots[k], AxisText.channelsLast(ofFilters).get(k).name());
        }
        return new SizesPane(model.setup(), extents, messages);
    }
}
