package convolens.view.shift;

import convolens.lesson.Lesson;
import convolens.model.shift.SearchModel;
import convolens.model.shift.ShiftLabModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The scene {@link Lesson#SHIFT_LAB}. */
public final class ShiftLabView implements LessonView {
    private final ShiftLabModel model;
    private final Parts parts;
    private final ShiftStage stage;
    private final SceneContext context;

    public ShiftLabView(ShiftLabModel model, SearchModel search, SceneContext context, ShiftActions actions) {
        this.model = model;
        this.context = context;
        List<ExportAction> exports = List.of(
                new ExportAction("shift.exportPicture", new SimpleBooleanProperty(true), actions::exportPicture),
                new ExportAction(
                        "shift.exportTable",
                        Bindings.createBooleanBinding(() -> model.getFrame().survey() != null, model.frameProperty()),
                        actions::exportTable));
        stage = new ShiftStage(model, context);
        ShiftInspector inspector = new ShiftInspector(model, search, context.messages(), actions);
        ShiftSentence sentence = new ShiftSentence(model, context.messages());
        SceneKeys keys = new SceneKeys(stage);
        keys.undo(model.setup().pooling()::undo, model.setup().pooling()::redo);
        keys.add(shift(KeyCode.UP), () -> model.moveBy(-1, 0));
        keys.add(shift(KeyCode.DOWN), () -> model.moveBy(1, 0));
        keys.add(shift(KeyCode.LEFT), () -> model.moveBy(0, -1));
        keys.add(shift(KeyCode.RIGHT), () -> model.moveBy(0, 1));
        parts = new Parts(stage, inspector, sentence.node(), model.timeline(), exports);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.getFrame().survey() != null;
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage;
    }

    /** Lets time pass. Returns whether something on the stage still moves. */
    public boolean advance(double seconds) {
        return stage.advance(seconds);
    }
}
