package convolens.view.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Keys that belong to a scene while it is in the window, wherever the focus is. */
final class SceneKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    /** @param stage the scene's stage, with which the keys come into the window and leave it */
    SceneKeys(Node stage) {
        stage.sceneProperty().addListener((observable, old, now) -> move(old, now));
    }

    /** Adds a key, before the stage comes into a window. */
    void add(KeyCombination key, Runnable action) {
        actions.put(key, action);
    }

    /** Adds Ctrl+Z and Ctrl+Y. */
    void undo(Runnable undo, Runnable redo) {
        add(UNDO, undo);
        add(REDO, redo);
    }

    private void move(Scene old, Scene now) {
        if (old != null) {
            old.getAccelerators().entrySet().removeAll(actions.entrySet());
        }
        if (now != null) {
            now.getAccelerators().putAll(actions);
        }
    }
}
