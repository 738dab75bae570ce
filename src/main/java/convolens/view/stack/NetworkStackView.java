package convolens.view.stack;

import convolens.lesson.Lesson;
import convolens.model.stack.NetworkStackModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;

/** The scene {@link Lesson#NETWORK_STACK}. */
public final class NetworkStackView implements LessonView {
    private final Parts parts;
    private final NetworkStackModel model;
    private final SceneContext context;
    private final StackStage stage;

    /** What leaves the window. */
    public interface Exports {
        /** The stage as a picture. */
        void exportPicture();

        /** The table of layers. */
        void exportTable();
    }

    public NetworkStackView(
            NetworkStackModel model, SceneContext context, StackInspector.Requests requests, Exports actions) {
        this.model = model;
        this.context = context;
        stage = new StackStage(model, context);
        StackInspector inspector = new StackInspector(model, context.messages(), requests);
        StackSentence sentence = new StackSentence(model, context.messages());
        BooleanBinding always = Bindings.createBooleanBinding(() -> true);
        List<ExportAction> exports = List.of(
                new ExportAction("stack.exportPicture", always, actions::exportPicture),
                new ExportAction("stack.exportTable", always, actions::exportTable));
        new SceneKeys(stage).undo(model::undo, model::redo);
        parts = new Parts(stage, inspector, sentence.node(), model.timeline(), exports);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.getPass() != null || !model.getFrame().isSmall();
    }

    /** What is exported as a picture. */
    public Node exported() {
        return stage;
    }
}
