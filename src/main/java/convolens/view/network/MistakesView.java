package convolens.view.network;

import convolens.lesson.Lesson;
import convolens.model.network.MistakesModel;
import convolens.model.train.RunModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/** The scene {@link Lesson#MISTAKES}. */
public final class MistakesView implements LessonView {
    private final MistakesModel model;
    private final MistakesActions actions;
    private final MistakesStage stage;
    private final Parts parts;

    /** @param runs those of this session, whose answers can be looked at */
    public MistakesView(
            MistakesModel model, ObservableList<RunModel> runs, SceneContext context, MistakesActions actions) {
        this.model = model;
        this.actions = actions;
        stage = new MistakesStage(model, context, actions);
        List<ExportAction> exports = List.of(
                new ExportAction(
                        "mistakes.exportPicture", Bindings.isNotNull(model.answersProperty()), actions::exportPicture),
                new ExportAction(
                        "mistakes.exportTable", Bindings.isNotNull(model.answersProperty()), actions::exportTable));
        parts = new Parts(
                stage,
                new MistakesInspector(model, runs, context, actions),
                new MistakesSentence(model, context.messages()).node(),
                model.timeline(),
                exports);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public void shown() {
        actions.begin();
    }

    @Override
    public boolean isComplete() {
        return model.isKnown()
                && actions.isSettled()
                && Double.isNaN(model.progressProperty().get());
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage.exported();
    }
}
