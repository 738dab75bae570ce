package convolens.view.array;

import convolens.model.TimelineModel;
import convolens.model.array.FourDArrayModel;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.PictureRequests;
import javafx.scene.Node;

/** The view of section 7.4.1: the array of four axes. */
public final class FourDArrayView implements LessonView {
    private final FourDArrayModel model;
    private final FourDArrayStage stage;
    private final FourDArrayInspector inspector;
    private final FourDArraySentence sentence;

    public FourDArrayView(FourDArrayModel model, SceneContext context, PictureRequests pictures) {
        this.model = model;
        stage = new FourDArrayStage(model, context);
        inspector = new FourDArrayInspector(model, context.messages(), pictures);
        sentence = new FourDArraySentence(model, context);
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
}
