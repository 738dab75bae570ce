package convolens.view.network.opened;

import convolens.i18n.Messages;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkSource;
import convolens.model.network.OpenedNetwork;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.Tip;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Below a network from a file: the labelled images that it answers, others for it, and how much of them is read. */
public final class OpenedRow extends VBox {
    private final ObservableValue<? extends @Nullable NetworkSource> source;
    private final OpenedNetwork model;
    private final Messages messages;
    private final String id;
    private final Label data = new Label();
    private final FlowPane choices = new FlowPane();
    private final ProgressBar progress = new ProgressBar();
    private final ToggleButton input = new ToggleButton();
    private final RenamedNames names;
    private final HBox reading = new HBox(6, progress);

    /**
     * @param id what the ids of its parts begin with
     * @param picture the one that goes through the network; null where there is none
     */
    public OpenedRow(
            String id,
            ObservableValue<? extends @Nullable NetworkSource> source,
            Messages messages,
            OpenedActions actions,
            @Nullable ObservableValue<NetworkPicture> picture) {
        super(6);
        this.id = id;
        this.source = source;
        this.model = actions.model();
        this.messages = messages;
        data.setId(id + "-data");
        data.setWrapText(true);
        data.setMinHeight(USE_PREF_SIZE);
        data.getStyleClass().addAll(Styles.MUTE, "small");
        choices.setHgap(6);
        choices.setVgap(6);
        choices.getChildren()
                .addAll(
                        button("folder", "network.data.folder", "network.data.folder.tip", actions::chooseFolder),
                        button("file", "network.data.file", "network.data.file.tip", actions::chooseFile));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setId(id + "-reading");
        HBox.setHgrow(progress, Priority.ALWAYS);
        reading.setAlignment(Pos.CENTER_LEFT);
        reading.getChildren().add(button("cancel", "network.cancel", "network.cancel.tip", actions::cancelReading));
        VBox form = new VBox();
        form.managedProperty().bind(form.visibleProperty());
        form.visibleProperty().addListener((observable, old, now) -> {
            if (now && form.getChildren().isEmpty()) {
                form.getChildren().add(new InputForm(id + "-input", messages, actions, picture));
            }
        });
        form.setVisible(false);
        form.visibleProperty().bind(input.selectedProperty().and(choices.visibleProperty()));
        input.setId(id + "-input");
        input.textProperty().bind(messages.bind("network.input"));
        Tip.explain(input, messages.bind("network.input.tip"));
        choices.getChildren().add(input);
        names = new RenamedNames(id, messages, actions);
        model.renamed().addListener((InvalidationListener) observable -> show());
        getChildren().addAll(reading, names, data, choices, form);
        InvalidationListener changed = observable -> show();
        List.of(
                        source,
                        model.dataProperty(),
                        model.imagesProperty(),
                        model.wantedProperty(),
                        model.progressProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
        Attached.whileVisible(this);
    }

    private Button button(String part, String key, String tip, Runnable action) {
        Button button = new Button();
        button.setId(id + "-" + part);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(messages.bind(key));
        Tip.explain(button, messages.bind(tip));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        boolean opened = source.getValue() instanceof NetworkSource.Opened;
        boolean busy = !Double.isNaN(model.progressProperty().get());
        reading.setVisible(busy);
        reading.setManaged(busy);
        if (busy) {
            progress.setProgress(model.progressProperty().get());
        }
        data.setVisible(opened);
        data.setManaged(opened);
        choices.setVisible(opened);
        choices.setManaged(opened);
        boolean something = opened || busy || !model.renamed().isEmpty();
        setVisible(something);
        setManaged(something);
        String name = model.dataProperty().get();
        data.setText(
                name.isEmpty()
                        ? messages.text(
                                "network.data.none", model.wantedProperty().get())
                        : messages.text(
                                "network.data.of",
                                name,
                                messages.number(model.imagesProperty().get())));
    }
}
