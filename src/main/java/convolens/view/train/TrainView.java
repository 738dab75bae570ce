package convolens.view.train;

import convolens.lesson.Lesson;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.run.RunState;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

/** The scene {@link Lesson#TRAIN}. */
public final class TrainView implements LessonView {
    private final Parts parts;
    private final TrainModel model;
    private final TrainStage stage;

    public TrainView(TrainModel model, SceneContext context, TrainActions actions) {
        this.model = model;
        stage = new TrainStage(model, context, actions);
        TrainInspector inspector = new TrainInspector(model, context, actions);
        TrainSentence sentence = new TrainSentence(model, context.messages());
        BooleanBinding anyRun = Bindings.isNotNull(model.currentProperty());
        BooleanBinding parameters = Bindings.createBooleanBinding(
                () -> model.getCurrent() != null
                        && !model.getCurrent().parameters().isEmpty(),
                model.currentProperty(),
                model.currentProperty().flatMap(RunModel::stateProperty));
        List<ExportAction> exports = List.of(
                new ExportAction("lesson.train.exportPicture", anyRun, actions::exportPicture),
                new ExportAction("lesson.train.exportCurves", anyRun, () -> actions.exportCurves(model.getCurrent())),
                new ExportAction(
                        "lesson.train.exportParameters",
                        parameters,
                        () -> actions.exportParameters(model.getCurrent())),
                new ExportAction(
                        "network.exportOnnx", parameters, () -> actions.exportNetwork(model.getCurrent(), "onnx")),
                new ExportAction(
                        "network.exportJson", anyRun, () -> actions.exportNetwork(model.getCurrent(), "json")));
        parts = new Parts(stage, inspector, sentence.node(), model.timeline(), exports);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.getCurrent() == null || model.getCurrent().getState() != RunState.PAUSING;
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage.exported();
    }
}
