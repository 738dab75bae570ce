package convolens.view.lesson.sliding;

import convolens.i18n.Messages;
import convolens.model.SlidingModel;
import convolens.model.sliding.Pane;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Setup;
import convolens.view.SceneContext;
import convolens.view.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The settings of a stage where a window slides. */
public final class SettingsPane extends VBox {
    private final SlidingModel model;
    private final Messages messages;

    /** What the pane asks its controller for. */
    public interface PictureRequests {
        /** Put a handwritten digit into each sample, other ones each time. */
        void digit();

        /** Put a handwritten digit into one sample, another one each time. */
        default void digit(int sample) {
            digit();
        }
    }

    public SettingsPane(SlidingModel model, SceneContext context, PictureRequests pictures, PictureFiles files) {
        this.model = model;
        this.messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        Setup setup = model.setup();
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
