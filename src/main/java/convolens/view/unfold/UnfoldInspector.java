package convolens.view.unfold;

import convolens.i18n.Messages;
import convolens.model.setup.Setup;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.UnfoldPreset;
import convolens.view.Styles;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.MoreSettings;
import convolens.view.setup.PictureRequests;
import convolens.view.setup.SettingsGroup;
import convolens.view.setup.SizesPane;
import convolens.view.setup.SourceChoices;
import convolens.view.setup.ValuesPane;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Axes;
import convolens.walk.chain.Axis;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The settings of a scene of section 7.4. */
public final class UnfoldInspector extends VBox {
    private static final int FEW = 4;

    private final UnfoldModel model;
    private final Messages messages;

    /**
     * @param pictures fetches pictures for the input
     * @param links opens other scenes with the numbers of this one
     */
    public UnfoldInspector(UnfoldModel model, Messages messages, PictureRequests pictures, UnfoldLinks links) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add(Styles.SETTINGS);
        Setup<?> setup = model.setup();
        SourceChoices sources = new SourceChoices(setup, messages);
        if (model.preset().isPooling()) {
            add("settings.operation", sources.poolings());
        }
        if (model.gradients() != null) {
            if (model.preset().isChecked()) {
                getChildren().addAll(new CheckSettingsPane(model, messages).groups());
            }
            getChildren().addAll(new GradientSettingsPane(model, messages).groups());
        }
        add("settings.sizes", new SizesPane(setup, model.preset().quantities(), messages));
        getChildren().add(new MoreSettings(setup, model.preset().more(), true, false, messages));
        if (model.gradients() == null) {
            add(
                    "unfold.memory",
                    new MemoryCard(model, messages),
                    choice("copies", "unfold.copies.show", model.copiesProperty()));
        }
        if (model.getFrame().beforeTranspose() != null) {
            add("unfold.toTranspose", new TransposeLink(model, messages, links::transpose));
        }
        if (model.preset() == UnfoldPreset.CONVOLUTION_BACKWARD) {
            add("unfold.toTransposed", new TransposedLink(model, messages, links::transposed));
        }
        if (model.preset().isCompared()) {
            getChildren().add(choice("compared", "unfold.compare", model.comparedProperty()));
        }
        add("settings.input", sources.inputs(pictures));
        if (model.preset().hasFilters()) {
            ObservableValue<Integer> filter =
                    model.frameProperty().map(frame -> filter(frame.step().at()));
            add("settings.filter", sources.filters(filter));
            add("settings.values", new ValuesPane(setup, messages, filter, false));
        }
        if (model.preset().isLineByLine() || model.preset().layout().arrays().size() < FEW) {
            add("settings.panes", panes());
        } else {
            add("settings.panes", panes(), stepAlone());
        }
        getChildren().add(new HistoryRow(setup, messages));
    }

    private void add(String key, Node... parts) {
        getChildren().add(new SettingsGroup(messages, key, parts));
    }

    private static int filter(int[] at) {
        int chosen = at[Axis.FILTER.ordinal()];
        return chosen == Axes.FREE ? 0 : chosen;
    }

    private Node choice(String id, String key, BooleanProperty property) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.setWrapText(true);
        box.textProperty().bind(messages.bind(key));
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private Node stepAlone() {
        CheckBox box = new CheckBox();
        box.setId("step-alone");
        box.setWrapText(true);
        box.textProperty().bind(messages.bind("unfold.stepAlone"));
        box.setSelected(model.panes().focusedProperty().get());
        box.setOnAction(event -> model.panes().focus(box.isSelected()));
        model.panes().focusedProperty().addListener((observable, old, now) -> box.setSelected(now));
        return box;
    }

    private Node panes() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add(Styles.CHIPS);
        model.preset().layout().arrays().forEach(name -> row.getChildren().add(chip(name)));
        return row;
    }

    private ToggleButton chip(ArrayName name) {
        ToggleButton chip = new ToggleButton();
        chip.setId("pane-" + name);
        chip.textProperty().bind(messages.bind(name.key()));
        chip.getStyleClass().add(Styles.CHIP);
        chip.setSelected(model.panes().panesProperty().get().contains(name));
        chip.setOnAction(event -> {
            model.panes().show(name, chip.isSelected());
            chip.setSelected(model.panes().panesProperty().get().contains(name));
        });
        model.panes().panesProperty().addListener((observable, old, now) -> chip.setSelected(now.contains(name)));
        return chip;
    }
}
