package convolens.view.train;

import convolens.lesson.Lesson;
import convolens.model.TimelineModel;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.image.Image;

/** The scene {@link Lesson#TRAIN}. */
public final class TrainView implements LessonView {
    private final TrainModel model;
    private final TrainStage stage;
    private final TrainInspector inspector;
    private final TrainSentence sentence;
    private final List<ExportAction> exports;

    public TrainView(TrainModel model, SceneContext context, TrainActions actions) {
        this.model = model;
        stage = new TrainStage(model, context, actions);
        inspector = new TrainInspector(model, context, actions);
        sentence = new TrainSentence(model, context.messages());
        BooleanBinding anyRun = Bindings.isNotNull(model.currentProperty());
        BooleanBinding parameters = Bindings.createBooleanBinding(
                () -> model.getCurrent() != null
                        && !model.getCurrent().parameters().isEmpty(),
                model.currentProperty(),
                model.currentProperty().flatMap(RunModel::stateProperty));
        exports = List.of(
                new ExportAction("lesson.train.exportPicture", anyRun, actions::exportPicture),
                new ExportAction("lesson.train.exportCurves", anyRun, () -> actions.exportCurves(model.getCurrent())),
                new ExportAction(
                        "lesson.train.exportParameters",
                        parameters,
                        () -> actions.exportParameters(model.getCurrent())));
    }

    @Override
    public Node stage() {
        return stage;
    }

    @Override
    public Node inspector() {
        return inspector;
    }

    @Override
    public Node sentence() {
        return sentence.node();
    }

    @Override
    public TimelineModel timeline() {
        return model.timeline();
    }

    @Override
    public List<ExportAction> exports() {
        return exports;
    }

    /** The curves as they are on the stage, with this many pixels for each of its units. */
    public Image picture(double scale) {
        return stage.picture(scale);
    }
}
