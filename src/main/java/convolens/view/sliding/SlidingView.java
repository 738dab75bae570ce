package convolens.view.sliding;

import convolens.model.TimelineModel;
import convolens.model.sliding.SlidingModel;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.ImageDrop;
import convolens.view.setup.PictureFiles;
import convolens.view.setup.PictureRequests;
import javafx.scene.Node;

/** The view of every scene in which a window slides; what differs is its {@link SlidingModel#preset()}. */
public final class SlidingView implements LessonView {
    private final SlidingModel model;
    private final SlidingStage stage;
    private final SettingsPane inspector;
    private final SumSentence sentence;

    public SlidingView(SlidingModel model, SceneContext context, PictureRequests pictures, PictureFiles files) {
        this.model = model;
        stage = new SlidingStage(model, context);
        inspector = new SettingsPane(model, context, pictures, files);
        new ImageDrop(stage, files);
        sentence = new SumSentence(model, context);
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
        return model.timeline();
    }

    /** Lets time pass. Returns whether something on the stage still moves. */
    public boolean advance(double seconds) {
        return stage.advance(seconds);
    }
}
