package convolens.view.sliding.settings;

import convolens.i18n.Messages;
import convolens.model.setup.Quantity;
import convolens.model.setup.Setup;
import convolens.model.sliding.Pane;
import convolens.model.sliding.SlidingModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.MoreSettings;
import convolens.view.setup.ParameterCount;
import convolens.view.setup.PictureChips;
import convolens.view.setup.PictureFiles;
import convolens.view.setup.PictureRequests;
import convolens.view.setup.SampleChoice;
import convolens.view.setup.SettingsGroup;
import convolens.view.setup.SizesPane;
import convolens.view.setup.SourceChoices;
import convolens.view.setup.ValuesPane;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The settings of a stage where a window slides. */
public final class SettingsPane extends VBox {
    private final SlidingModel model;
    private final Messages messages;

    public SettingsPane(SlidingModel model, SceneContext context, PictureRequests pictures, PictureFiles files) {
        this.model = model;
        this.messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        Setup<?> setup = model.setup();
        SourceChoices sources = new SourceChoices(setup, messages);
        ObservableValue<Integer> filter = model.mapProperty();
        boolean pooling = model.preset().start().operation().isPooling();
        if (pooling) {
            getChildren().add(group("settings.operation", sources.poolings()));
        }
        if (model.preset().quantities().contains(Quantity.SAMPLES)) {
            getChildren().add(group("settings.sample", PlaceChips.samples(model)));
        }
        if (model.preset().quantities().contains(Quantity.FILTERS)) {
            getChildren().add(group("settings.chosenFilter", PlaceChips.maps(model)));
        }
        getChildren()
                .add(group("settings.sizes", new SizesPane(setup, model.preset().quantities(), messages)));
        List<Quantity> numbers = model.preset().quantities();
        boolean padded = numbers.contains(Quantity.PADDING) || numbers.contains(Quantity.PADDING_Y);
        boolean fills = padded && !setup.start().operation().isPooling();
        getChildren().add(new MoreSettings(setup, model.preset().more(), padded, fills, messages));
        VBox equation = group("settings.equation", new EquationCard(model, messages));
        whileShown(equation, Pane.EQUATION);
        getChildren().add(equation);
        if (!pooling) {
            getChildren().add(group("settings.filter", sources.filters(filter)));
        }
        SampleChoice samples = new SampleChoice(model.sampleProperty());
        getChildren()
                .add(group(
                        "settings.input",
                        samples.row(model, messages),
                        sources.inputs(pictures, samples),
                        new PictureChips(setup, samples.onStage(), context, files)));
        if (!pooling) {
            getChildren().add(group("settings.values", new ValuesPane(setup, messages, filter, true)));
        }
        getChildren().add(group("settings.parameters", new ParameterCount(setup, messages)));
        getChildren().add(group("settings.panes", new PaneChips(model, messages)));
        getChildren().add(new HistoryRow(setup, messages));
    }

    private VBox group(String key, Node... parts) {
        return new SettingsGroup(messages, key, parts);
    }

    private void whileShown(Node node, Pane pane) {
        node.visibleProperty().bind(model.panesProperty().map(shown -> shown.contains(pane)));
        node.managedProperty().bind(node.visibleProperty());
    }
}
