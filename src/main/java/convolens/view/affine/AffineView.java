package convolens.view.affine;

import convolens.model.affine.AffineModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.StepSentence;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/** The scene {@link convolens.lesson.Lesson#AFFINE}. */
public final class AffineView implements LessonView {
    private final Parts parts;
    private final AffineStage stage;
    private final SceneContext context;

    public AffineView(AffineModel model, SceneContext context, AffineActions actions) {
        this.context = context;
        stage = new AffineStage(model, context);
        StepSentence sentence = new StepSentence(context, model.frameProperty(), stage::sentence);
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
        parts = new Parts(
                stage,
                new AffineInspector(model, context.messages(), actions),
                sentence,
                model.timeline(),
                List.of(new ExportAction(
                        "affine.exportPicture", new SimpleBooleanProperty(true), actions::exportPicture)));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage;
    }

    /** Lets time pass. Returns whether something on the stage still moves. */
    public boolean advance(double seconds) {
        return stage.advance(seconds);
    }
}
