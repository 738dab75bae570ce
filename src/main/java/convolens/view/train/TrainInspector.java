package convolens.view.train;

import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.Tip;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The settings of the next run, what can be done with the current one, and the list of all. */
public final class TrainInspector extends VBox {
    public TrainInspector(TrainModel model, SceneContext context, TrainActions actions) {
        getStyleClass().add(Styles.SETTINGS);
        Label heading = new Label();
        heading.getStyleClass().add(Styles.HEADING);
        heading.textProperty().bind(context.messages().bind("lesson.train.runs"));
        VBox list = new VBox(heading, new TrainRunList(model, context, actions));
        list.getStyleClass().add(Styles.GROUP);
        VBox runs = new VBox(6, list, new TrainKeptRuns(model, context.messages(), actions.kept()));
        getChildren()
                .add(new RunButtons(
                        "train",
                        model.currentProperty().flatMap(RunModel::stateProperty),
                        model.timeline(),
                        context.messages(),
                        new RunButtons.Actions(actions::stop, actions::reset)));
        getChildren().add(comparison(context, actions));
        getChildren().addAll(runs, new TrainLive(model, context.messages()));
        getChildren().addAll(new TrainForm(model, context.messages(), actions).groups());
        list.visibleProperty().bind(Bindings.isNotEmpty(model.getRuns()));
        list.managedProperty().bind(list.visibleProperty());
        runs.visibleProperty().bind(Bindings.isNotEmpty(model.getRuns()).or(Bindings.isNotEmpty(model.getKept())));
        runs.managedProperty().bind(runs.visibleProperty());
    }

    private static Button comparison(SceneContext context, TrainActions actions) {
        Button button = new Button();
        button.setId("train-compare");
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(context.messages().bind("lesson.train.compare"));
        Tip.explain(button, context.messages().bind("lesson.train.compare.tip"));
        button.setOnAction(event -> actions.compareSettings());
        return button;
    }
}
