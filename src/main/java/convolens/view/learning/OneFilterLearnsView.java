package convolens.view.learning;

import convolens.model.learning.OneFilterLearnsModel;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.ImageDrop;
import convolens.view.setup.PictureFiles;
import convolens.view.setup.PictureRequests;

/** The scene {@link convolens.lesson.Lesson#ONE_FILTER_LEARNS}. */
public final class OneFilterLearnsView implements LessonView {
    private final OneFilterLearnsModel model;
    private final Parts parts;

    public OneFilterLearnsView(
            OneFilterLearnsModel model, SceneContext context, PictureRequests pictures, PictureFiles files) {
        this.model = model;
        LearningStage stage = new LearningStage(model, context);
        LearningInspector inspector = new LearningInspector(model, context, pictures, files);
        new ImageDrop(stage, files);
        new SceneKeys(stage).undo(model.setup()::undo, model.setup()::redo);
        LearningSentence sentence = new LearningSentence(model, context.messages());
        parts = new Parts(stage, inspector, sentence.node(), model.timeline());
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.isComputed();
    }
}
