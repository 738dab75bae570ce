package convolens.view.lesson;

import convolens.model.SlidingModel;
import convolens.model.TimelineModel;
import convolens.view.SceneContext;
import convolens.view.lesson.sliding.SettingsPane;
import convolens.view.lesson.sliding.SlidingStage;
import convolens.view.lesson.sliding.SumSentence;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The view of every scene in which a window slides; what differs is its {@link SlidingModel#preset()}. */
public final class SlidingView implements LessonView {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final SlidingModel model;
    private final SlidingStage stage;
    private final SettingsPane inspector;
    private final SumSentence sentence;
    private final Runnable undo;
    private final Runnable redo;

    public SlidingView(SlidingModel model, SceneContext context, SettingsPane.PictureRequests pictures) {
        this.model = model;
        stage = new SlidingStage(model, context);
        inspector = new SettingsPane(model, context.messages(), pictures);
        sentence = new SumSentence(model, context);
        undo = model.setup()::undo;
        redo = model.setup()::redo;
        stage.sceneProperty().addListener((observable, old, now) -> listenTo(old, now));
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

    /** Ctrl+Z and Ctrl+Y belong to this scene while it is in the window. */
    private void listenTo(Scene old, Scene now) {
        if (old != null) {
            old.getAccelerators().remove(UNDO, undo);
            old.getAccelerators().remove(REDO, redo);
        }
        if (now != null) {
            now.getAccelerators().put(UNDO, undo);
            now.getAccelerators().put(REDO, redo);
        }
    }
}
