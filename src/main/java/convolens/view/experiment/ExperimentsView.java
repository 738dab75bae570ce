package convolens.view.experiment;

import convolens.lesson.Lesson;
import convolens.model.experiment.ExperimentsModel;
import convolens.run.RunState;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

/** The scene {@link Lesson#EXPERIMENTS}. */
public final class ExperimentsView implements LessonView {
    private final Parts parts;
    private final ExperimentsModel model;
    private final ExperimentsStage stage;

    public ExperimentsView(ExperimentsModel model, SceneContext context, ExperimentsActions actions) {
        this.model = model;
        stage = new ExperimentsStage(model, context, actions::openInTrain);
        new SceneKeys(stage).undo(model.form()::undo, model.form()::redo);
        BooleanBinding begun = model.stateProperty().isNotEqualTo(RunState.NEW);
        parts = new Parts(
                stage,
                new ExperimentsInspector(model, context.messages(), actions),
                new ExperimentsSentence(model, context.messages()).node(),
                model.timeline(),
                List.of(
                        new ExportAction("experiments.exportPicture", begun, actions::exportPicture),
                        new ExportAction("experiments.exportTable", begun, actions::exportTable)));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.getState() != RunState.PAUSING;
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage.exported();
    }
}
