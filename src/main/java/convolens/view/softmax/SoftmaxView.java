package convolens.view.softmax;

import convolens.model.softmax.SoftmaxModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.StepSentence;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** The scene {@link convolens.lesson.Lesson#SOFTMAX}. */
public final class SoftmaxView implements LessonView {
    private final Parts parts;
    private final SoftmaxStage stage;
    private final SceneContext context;
    private final ObservableBooleanValue complete;

    /** @param complete whether what the scene begins with is there */
    public SoftmaxView(
            SoftmaxModel model, SceneContext context, SoftmaxActions actions, ObservableBooleanValue complete) {
        this.context = context;
        this.complete = complete;
        stage = new SoftmaxStage(model, context);
        StepSentence sentence = new StepSentence(
                context,
                model.frameProperty(),
                max -> new SoftmaxText(model.getFrame(), context.messages()).sentence(max));
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
        parts = new Parts(
                stage,
                new SoftmaxInspector(model, context.messages(), actions),
                sentence,
                model.timeline(),
                List.of(new ExportAction(
                        "softmax.exportPicture", new SimpleBooleanProperty(true), actions::exportPicture)));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return complete.get();
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
