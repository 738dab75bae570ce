package convolens.view.train;

import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Accuracy above, loss below; before the first run, how to start. */
public final class TrainStage extends StackPane {
    private final SceneContext context;
    private final VBox plots = new VBox();

    public TrainStage(TrainModel model, SceneContext context, TrainActions actions) {
        this.context = context;
        TrainPlots curves = new TrainPlots(model, context);
        StackPane loss = new StackPane(curves.loss(), scale(model, context));
        plots.getStyleClass().add("plots");
        plots.getChildren().addAll(curves.accuracy(), loss);
        VBox.setVgrow(curves.accuracy(), Priority.ALWAYS);
        VBox.setVgrow(loss, Priority.ALWAYS);
        curves.accuracy().setPrefHeight(330);
        loss.setPrefHeight(240);
        curves.accuracy().setMinHeight(0);
        loss.setMinHeight(0);
        setMinSize(0, 0);
        getChildren()
                .addAll(
                        plots,
                        new TrainWelcome(model, context.messages(), actions),
                        new TrainDataSheet(model, context, actions.data()));
        takeDropped(model, actions.data());
    }

    /** A file or a folder that is dropped here is opened. */
    private void takeDropped(TrainModel model, DataActions data) {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && !model.isUnderWay()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles() && !model.isUnderWay()) {
                data.open(event.getDragboard().getFiles().get(0).toPath());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** What is exported as a picture. */
    public Node exported() {
        return plots;
    }

    private static HBox scale(TrainModel model, SceneContext context) {
        ToggleGroup group = new ToggleGroup();
        HBox chips = new HBox();
        chips.getStyleClass().add("loss-scale");
        for (boolean logarithmic : new boolean[] {false, true}) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add(Styles.CHIP);
            chip.setId(logarithmic ? "loss-log" : "loss-linear");
            chip.setToggleGroup(group);
            chip.textProperty().bind(context.messages().bind(logarithmic ? "lesson.train.log" : "lesson.train.linear"));
            chip.setOnAction(event -> {
                model.logLossProperty().set(logarithmic);
                chip.setSelected(true);
            });
            chip.setSelected(model.logLossProperty().get() == logarithmic);
            model.logLossProperty().addListener((observable, old, now) -> chip.setSelected(now == logarithmic));
            chips.getChildren().add(chip);
        }
        chips.setSpacing(6);
        chips.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(chips, Pos.TOP_RIGHT);
        chips.visibleProperty().bind(Bindings.isNotEmpty(model.getRuns()));
        return chips;
    }
}
