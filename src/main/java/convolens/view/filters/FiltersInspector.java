package convolens.view.filters;

import convolens.i18n.Messages;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FiltersModel;
import convolens.run.RunFilters;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.Tip;
import convolens.view.network.opened.OpenedRow;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How filters are shown, and those of which convolution. */
public final class FiltersInspector extends VBox {
    private final FiltersModel model;
    private final Messages messages;
    private final FlowPane layers = new FlowPane();
    private final VBox channels;
    private final VBox image;
    private final VBox history;

    public FiltersInspector(
            FiltersModel model, FilterResponseModel response, SceneContext context, FiltersActions actions) {
        this.model = model;
        this.messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        VBox colors = group(
                "lesson.filters.colors",
                chips(
                        model.colorsProperty(),
                        List.of(FiltersModel.Colors.values()),
                        List.of("lesson.filters.book", "lesson.filters.signed"),
                        List.of("lesson.filters.book.tip", "lesson.filters.signed.tip"),
                        "filters-colors"));
        colors.getChildren().add(new FiltersColorScale(model, context).node());
        VBox scale = group(
                "lesson.filters.scale",
                chips(
                        model.scaleProperty(),
                        List.of(FiltersModel.Scale.values()),
                        List.of("lesson.filters.perFilter", "lesson.filters.shared"),
                        List.of("lesson.filters.perFilter.tip", "lesson.filters.shared.tip"),
                        "filters-scale"));
        channels = group(
                "lesson.filters.channels",
                chips(
                        model.channelsProperty(),
                        List.of(FiltersModel.Channels.values()),
                        List.of("lesson.filters.each", "lesson.filters.rgb"),
                        List.of("lesson.filters.each.tip", "lesson.filters.rgb.tip"),
                        "filters-channels"));
        layers.getStyleClass().add(Styles.CHIPS);
        VBox layer = group("lesson.filters.layer", layers);
        Label hint = new Label();
        hint.textProperty().bind(messages.bind("lesson.filters.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add(Styles.MUTE);
        VBox card = new VBox(hint);
        card.getStyleClass().add(Styles.CARD);
        FiltersRuns choice = new FiltersRuns(model, messages, actions);
        choice.visibleProperty()
                .bind(Bindings.size(model.getRuns())
                        .greaterThan(1)
                        .or(model.openedProperty().isNotNull()));
        choice.managedProperty().bind(choice.visibleProperty());
        // of what is opened only the reading and its names: there are no images for it here
        OpenedRow reading =
                new OpenedRow("filters-opened", new SimpleObjectProperty<>(null), messages, actions.opened(), null);
        VBox runs = group("lesson.filters.run", new VBox(8, choice, open(actions), reading));
        image = group("lesson.filters.image", imageChip(response));
        history = history(context, card);
        getChildren().addAll(runs, colors, scale, channels, layer, image, history);
        model.afterProperty().addListener(observable -> show());
        model.layerProperty().addListener(observable -> show());
        show();
    }

    private Button open(FiltersActions actions) {
        Button button = new Button();
        button.setId("filters-open");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind("network.open"));
        Tip.explain(button, messages.bind("lesson.filters.open.tip"));
        button.setOnAction(event -> actions.openNetwork());
        return button;
    }

    private Node imageChip(FilterResponseModel response) {
        ToggleButton chip = chip(null, "filters-image");
        chip.textProperty().bind(messages.bind("lesson.filters.image.show"));
        Tip.explain(chip, messages.bind("lesson.filters.image.tip"));
        chip.selectedProperty().bindBidirectional(response.shownProperty());
        return chip;
    }

    private VBox history(SceneContext context, Node hint) {
        VBox curve = group("lesson.filters.history", new FiltersCurve(model, context).node());
        curve.getChildren().add(hint);
        return curve;
    }

    private void show() {
        boolean three = model.bankAfter().map(RunFilters.Bank::channels).orElse(1) == 3;
        channels.setVisible(three);
        channels.setManaged(three);
        int count = model.layers();
        boolean ofFile = model.openedProperty().get() != null;
        boolean first = count > 0 && model.layer() == 0 && !ofFile;
        history.setVisible(!ofFile);
        history.setManaged(!ofFile);
        image.setVisible(first);
        image.setManaged(first);
        layers.getParent().setVisible(count > 0);
        layers.getParent().setManaged(count > 0);
        if (layers.getChildren().size() != count) {
            layers.getChildren().clear();
            ToggleGroup group = new ToggleGroup();
            for (int i = 0; i < count; i++) {
                int index = i;
                ToggleButton chip = chip(group, "filters-layer-" + i);
                chip.setText("Conv" + (i + 1));
                chip.setOnAction(event -> {
                    model.layerProperty().set(index);
                    chip.setSelected(true);
                });
                layers.getChildren().add(chip);
            }
        }
        int chosen = Math.max(0, Math.min(model.layerProperty().get(), count - 1));
        for (int i = 0; i < count; i++) {
            ((ToggleButton) layers.getChildren().get(i)).setSelected(i == chosen);
        }
    }

    private <T> FlowPane chips(Property<T> property, List<T> values, List<String> keys, List<String> tips, String id) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add(Styles.CHIPS);
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            ToggleButton chip = chip(group, id + "-" + i);
            chip.textProperty().bind(messages.bind(keys.get(i)));
            Tip.explain(chip, messages.bind(tips.get(i)));
            chip.setSelected(property.getValue() == value);
            chip.setOnAction(event -> {
                property.setValue(value);
                chip.setSelected(true);
            });
            property.addListener((observable, old, now) -> chip.setSelected(now == value));
            pane.getChildren().add(chip);
        }
        return pane;
    }

    private static ToggleButton chip(@Nullable ToggleGroup group, String id) {
        ToggleButton chip = new ToggleButton();
        chip.setId(id);
        chip.getStyleClass().add(Styles.CHIP);
        chip.setToggleGroup(group);
        return chip;
    }

    private VBox group(String headingKey, Node content) {
        Label heading = new Label();
        heading.textProperty().bind(messages.bind(headingKey));
        heading.getStyleClass().add(Styles.HEADING);
        VBox group = new VBox(heading, content);
        group.getStyleClass().add(Styles.GROUP);
        return group;
    }
}
