package convolens.view.sliding;

import convolens.model.sliding.SlidingModel;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.ImageDrop;
import convolens.view.setup.PictureFiles;
import convolens.view.setup.PictureRequests;
import convolens.view.sliding.settings.SettingsPane;

/** The view of every scene in which a window slides; what differs is its {@link SlidingModel#preset()}. */
public final class SlidingView implements LessonView {
    private final SlidingModel model;
    private final Parts parts;
    private final SlidingStage stage;

    public SlidingView(SlidingModel model, SceneContext context, PictureRequests pictures, PictureFiles files) {
        this.model = model;
        stage = new SlidingStage(model, context);
        SettingsPane inspector = new SettingsPane(model, context, pictures, files);
        new ImageDrop(stage, files);
        SumSentence sentence = new SumSentence(model, context);
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
        parts = new Parts(stage, inspector, sentence, model.timeline());
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.getFrame().state() == model.setup().getState();
    }

    /** Lets time pass. Returns whether something on the stage still moves. */
    public boolean advance(double seconds) {
        return stage.advance(seconds);
    }
}
