package convolens.view.network;

import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.network.NetworkModel;
import convolens.model.train.RunModel;
import convolens.view.SceneContext;
import convolens.view.lesson.ExportAction;
import convolens.view.lesson.LessonView;
import convolens.view.lesson.SceneKeys;
import convolens.view.setup.ImageDrop;
import convolens.view.setup.PasteBoard;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The scene {@link Lesson#NETWORK}. */
public final class NetworkView implements LessonView {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final Parts parts;
    private final NetworkModel model;
    private final NetworkActions actions;
    private final NetworkStage stage;

    /** @param runs those of this session, whose networks can be looked into */
    public NetworkView(
            NetworkModel model, ObservableList<RunModel> runs, SceneContext context, NetworkActions actions) {
        this.model = model;
        this.actions = actions;
        stage = new NetworkStage(model, context, actions);
        new ImageDrop(stage, actions.pictures().files());
        SceneKeys keys = new SceneKeys(stage);
        keys.add(PASTE, () -> {
            if (!PasteBoard.send(
                    Clipboard.getSystemClipboard(), actions.pictures().files())) {
                context.status().tell(Notice.advice("network.pasted.none"));
            }
        });
        NetworkInspector inspector = new NetworkInspector(model, runs, context, actions);
        NetworkSentence sentence = new NetworkSentence(model, context.messages());
        BooleanBinding known = Bindings.isNotNull(model.passProperty());
        List<ExportAction> exports = List.of(
                new ExportAction("network.exportPicture", known, actions::exportPicture),
                new ExportAction("network.exportOnnx", known, () -> actions.exportNetwork("onnx")),
                new ExportAction("network.exportNpz", known, () -> actions.exportNetwork("npz")),
                new ExportAction("network.exportJson", known, () -> actions.exportNetwork("json")));
        parts = new Parts(stage, inspector, sentence.node(), model.timeline(), exports);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public boolean isComplete() {
        return model.getPass() != null && actions.isSettled();
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
