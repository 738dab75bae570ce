package convolens.view.train;

import convolens.i18n.Messages;
import convolens.model.train.TrainModel;
import convolens.run.TrainData;
import convolens.view.Styles;
import convolens.view.control.Tip;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which images to train on: MNIST, or a folder or a file of the user. */
final class TrainDataChooser extends VBox {
    private final TrainModel model;
    private final Messages messages;
    private final TrainText text;
    private final ToggleButton mnist = new ToggleButton("MNIST");
    private final ToggleButton folder = new ToggleButton();
    private final ToggleButton file = new ToggleButton();
    private final Button look = new Button();
    private final Label images = new Label();

    TrainDataChooser(TrainModel model, Messages messages, DataActions actions) {
        this.model = model;
        this.messages = messages;
        this.text = new TrainText(messages);
        getStyleClass().add(Styles.GROUP);
        mnist.getStyleClass().add(Styles.CHIP);
        mnist.setId("train-mnist");
        mnist.setOnAction(event -> {
            actions.useMnist();
            show();
        });
        folder.getStyleClass().add(Styles.CHIP);
        folder.setId("train-folder");
        folder.setOnAction(event -> {
            actions.chooseFolder();
            show();
        });
        file.getStyleClass().add(Styles.CHIP);
        file.setId("train-file");
        file.textProperty().bind(messages.bind("lesson.train.file"));
        Tip.explain(file, messages.bind("lesson.train.file.tip"));
        Tip.explain(folder, messages.bind("lesson.train.folder.tip"));
        file.setOnAction(event -> {
            actions.chooseFile();
            show();
        });
        look.setId("train-look");
        look.getStyleClass().add(Styles.QUIET);
        look.textProperty().bind(messages.bind("lesson.train.sheet"));
        look.setOnAction(event -> actions.look());
        FlowPane chips = new FlowPane(mnist, folder, file);
        chips.getStyleClass().add(Styles.CHIPS);
        images.getStyleClass().addAll(Styles.MUTE, "small");
        images.setId("train-images");
        images.setWrapText(true);
        getChildren().addAll(chips, loading(actions), images, look);
        InvalidationListener changed = observable -> show();
        model.dataProperty().addListener(changed);
        model.settingsProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        show();
    }

    private HBox loading(DataActions actions) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Double.isNaN(model.loadingProperty().get())
                                ? 0
                                : model.loadingProperty().get(),
                        model.loadingProperty()));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button();
        cancel.textProperty().bind(messages.bind("lesson.train.cancel"));
        cancel.getStyleClass().add(Styles.QUIET);
        cancel.setOnAction(event -> actions.cancelLoading());
        HBox row = new HBox(8, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !Double.isNaN(model.loadingProperty().get()), model.loadingProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private void show() {
        TrainData data = model.getData();
        boolean isMnist = model.getSettings().isMnist();
        mnist.setSelected(isMnist);
        folder.setSelected(!isMnist);
        file.setSelected(false);
        look.setVisible(!isMnist);
        look.setManaged(!isMnist);
        folder.setText(isMnist ? messages.text("lesson.train.folder") : text.data(model.getSettings()) + " …");
        images.setText(messages.text("lesson.train.images", data.image().toString(), data.classes()));
    }
}
