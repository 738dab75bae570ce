package convolens.view.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys that belong to a scene while it is in the window, wherever the focus is.
 *
 * <p>In a field, undo and redo are the field's while there is something typed to take back; once what was typed is
 * accepted, they are the scene's again.
 */
public final class SceneKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();
    private final EventHandler<KeyEvent> inFields = this::pressedInField;

    /** @param stage the scene's stage, with which the keys come into the window and leave it */
    public SceneKeys(Node stage) {
        stage.sceneProperty().addListener((observable, old, now) -> move(old, now));
    }

    /** Adds a key, before the stage comes into a window. */
    public void add(KeyCombination key, Runnable action) {
        actions.put(key, action);
    }

    /** Adds Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z. */
    public void undo(Runnable undo, Runnable redo) {
        add(UNDO, undo);
        add(REDO, redo);
        add(REDO_TOO, redo);
    }

    private void move(Scene old, Scene now) {
        if (old != null) {
            old.getAccelerators().entrySet().removeAll(actions.entrySet());
            old.removeEventFilter(KeyEvent.KEY_PRESSED, inFields);
        }
        if (now != null) {
            now.getAccelerators().putAll(actions);
            now.addEventFilter(KeyEvent.KEY_PRESSED, inFields);
        }
    }

    /** A field would keep these keys to itself even where it has nothing to take back. */
    private void pressedInField(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl field && actions.containsKey(UNDO)) {
            if (UNDO.match(event)) {
                either(field.isUndoable(), field::undo, Objects.requireNonNull(actions.get(UNDO)), event);
            } else if (REDO.match(event) || REDO_TOO.match(event)) {
                either(field.isRedoable(), field::redo, Objects.requireNonNull(actions.get(REDO)), event);
            }
        }
    }

    private static void either(boolean isTyped, Runnable ofField, Runnable ofScene, KeyEvent event) {
        (isTyped ? ofField : ofScene).run();
        event.consume();
    }
}
