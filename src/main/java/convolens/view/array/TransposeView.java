package convolens.view.array;

import convolens.model.TimelineModel;
import convolens.model.array.TransposeModel;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import javafx.scene.Node;

/** The view of figure 7-20: axes into another order. */
public final class TransposeView implements LessonView {
    private final TransposeModel model;
    private final TransposeStage stage;
    private final TransposeInspector inspector;
    private final TransposeSentence sentence;

    public TransposeView(TransposeModel model, SceneContext context) {
        this.model = model;
        stage = new TransposeStage(model, context);
        inspector = new TransposeInspector(model, context);
        sentence = new TransposeSentence(model, context);
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
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
        return sentence;
    }

    @Override
    public TimelineModel timeline() {
        return model.steps().timeline();
    }

    /** Lets time pass. Returns whether something on the stage still moves. */
    public boolean advance(double seconds) {
        return stage.advance(seconds);
    }
}
