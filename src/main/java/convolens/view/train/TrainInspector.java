package convolens.view.train;

import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The settings of the next run, what can be done with the current one, and the list of all. */
public final class TrainInspector extends VBox {
    public TrainInspector(TrainModel model, SceneContext context, TrainActions actions) {
        getStyleClass().add(Styles.SETTINGS);
        Label heading = new Label();
        heading.getStyleClass().add(Styles.HEADING);
        heading.textProperty().bind(context.messages().bind("lesson.train.runs"));
        VBox runs = new VBox(heading, new TrainRunList(model, context, actions));
        runs.getStyleClass().add(Styles.GROUP);
        getChildren()
                .add(new RunButtons(
                        "train",
                        model.currentProperty().flatMap(RunModel::stateProperty),
                        model.timeline(),
                        context.messages(),
                        new RunButtons.Actions(actions::stop, actions::reset)));
        TrainKeptRuns kept = new TrainKeptRuns(model, context.messages(), actions.kept());
        getChildren().addAll(runs, kept, new TrainLive(model, context.messages()));
        getChildren().addAll(new TrainForm(model, context.messages(), actions).groups());
        runs.visibleProperty().bind(Bindings.isNotEmpty(model.getRuns()));
        runs.managedProperty().bind(runs.visibleProperty());
    }
}
