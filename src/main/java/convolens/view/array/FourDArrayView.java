package convolens.view.array;

import convolens.model.array.FourDArrayModel;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.PictureRequests;

/** The view of section 7.4.1: the array of four axes. */
public final class FourDArrayView implements LessonView {
    private final Parts parts;

    public FourDArrayView(FourDArrayModel model, SceneContext context, PictureRequests pictures) {
        FourDArrayStage stage = new FourDArrayStage(model, context);
        FourDArrayInspector inspector = new FourDArrayInspector(model, context.messages(), pictures);
        FourDArraySentence sentence = new FourDArraySentence(model, context);
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
        parts = new Parts(stage, inspector, sentence, model.steps().timeline());
    }

    @Override
    public Parts parts() {
        return parts;
    }
}
