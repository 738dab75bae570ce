package convolens.view.unfold;

import convolens.model.unfold.UnfoldModel;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.PictureRequests;
import org.jspecify.annotations.Nullable;

/** The view of every scene that is a chain of arrays; what differs is its {@link UnfoldModel#preset()}. */
public final class UnfoldView implements LessonView {
    private final UnfoldModel model;
    private final Parts parts;
    private final UnfoldStage stage;

    /**
     * @param apart the scene's input under windows that do not overlap, to be compared; null for none
     * @param links opens other scenes with the numbers of this one
     */
    public UnfoldView(
            UnfoldModel model,
            @Nullable UnfoldModel apart,
            SceneContext context,
            PictureRequests pictures,
            UnfoldLinks links) {
        this.model = model;
        stage = new UnfoldStage(model, apart, context);
        UnfoldInspector inspector = new UnfoldInspector(model, context.messages(), pictures, links);
        UnfoldSentence sentence = new UnfoldSentence(model, context);
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
        parts = new Parts(stage, inspector, sentence, model.timeline());
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.getFrame()
                .contents()
                .equals(model.setup().contentsProperty().get());
    }

    /** Lets time pass. Returns whether something on the stage still moves. */
    public boolean advance(double seconds) {
        return stage.advance(seconds);
    }
}
