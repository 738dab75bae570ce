package convolens.view.array;

import convolens.model.array.TransposeModel;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;

/** The view of figure 7-20: axes into another order. */
public final class TransposeView implements LessonView {
    private final Parts parts;
    private final TransposeStage stage;

    public TransposeView(TransposeModel model, SceneContext context) {
        stage = new TransposeStage(model, context);
        TransposeInspector inspector = new TransposeInspector(model, context);
        TransposeSentence sentence = new TransposeSentence(model, context);
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
        parts = new Parts(stage, inspector, sentence, model.steps().timeline());
    }

    @Override
    public Parts parts() {
        return parts;
    }

    /** Lets time pass. Returns whether something on the stage still moves. */
    public boolean advance(double seconds) {
        return stage.advance(seconds);
    }
}
