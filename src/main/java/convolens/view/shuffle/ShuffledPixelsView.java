package convolens.view.shuffle;

import convolens.lesson.Lesson;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.run.RunState;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

/** The scene {@link Lesson#SHUFFLED_PIXELS}. */
public final class ShuffledPixelsView implements LessonView {
    private final Parts parts;
    private final ShuffledPixelsModel model;
    private final SceneContext context;
    private final ShuffleStage stage;

    public ShuffledPixelsView(ShuffledPixelsModel model, SceneContext context, ShuffleActions actions) {
        this.model = model;
        this.context = context;
        stage = new ShuffleStage(model, context);
        ShuffleInspector inspector = new ShuffleInspector(model, context.messages(), actions);
        ShuffleSentence sentence = new ShuffleSentence(model, context.messages());
        BooleanBinding curves = Bindings.isNotNull(model.runProperty());
        List<ExportAction> exports = List.of(
                new ExportAction(
                        "shuffled.exportPicture", Bindings.createBooleanBinding(() -> true), actions::exportPicture),
                new ExportAction("shuffled.exportCurves", curves, actions::exportCurves));
        new SceneKeys(stage).undo(model::undo, model::redo);
        parts = new Parts(stage, inspector, sentence.node(), model.timeline(), exports);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        boolean pausing = model.getRun() != null && model.getRun().getState() == RunState.PAUSING;
        return !pausing && !model.digitsProperty().get().isEmpty();
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage;
    }
}
