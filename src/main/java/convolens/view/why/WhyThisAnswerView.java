package convolens.view.why;

import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.train.RunModel;
import convolens.model.why.WhyMethod;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyThisAnswerModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.ImageDrop;
import convolens.view.setup.PasteBoard;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The scene {@link Lesson#WHY}. */
public final class WhyThisAnswerView implements LessonView {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final WhyThisAnswerModel model;
    private final WhyActions actions;
    private final WhyStage stage;
    private final Parts parts;

    /** @param runs those of this session, whose networks can be asked */
    public WhyThisAnswerView(
            WhyThisAnswerModel model, ObservableList<RunModel> runs, SceneContext context, WhyActions actions) {
        this.model = model;
        this.actions = actions;
        stage = new WhyStage(model, context, actions);
        new ImageDrop(stage, actions.pictures().files());
        SceneKeys keys = new SceneKeys(stage);
        keys.undo(model.asked()::undo, model.asked()::redo);
        keys.add(PASTE, () -> {
            if (!PasteBoard.send(
                    Clipboard.getSystemClipboard(), actions.pictures().files())) {
                context.status().tell(Notice.advice("network.pasted.none"));
            }
        });
        parts = new Parts(
                stage,
                new WhyInspector(model, runs, context, actions),
                new WhySentence(model, context.messages()).node(),
                model.timeline(),
                List.of(new ExportAction(
                        "why.exportPicture", Bindings.isNotNull(model.resultProperty()), actions::exportPicture)));
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        WhyResult result = model.getResult();
        return result != null && (model.getState().method() != WhyMethod.OCCLUSION || result.progress() == 1);
    }

    @Override
    public void shown() {
        actions.seen(true);
    }

    @Override
    public void hidden() {
        actions.seen(false);
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage.exported();
    }
}
