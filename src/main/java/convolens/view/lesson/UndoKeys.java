package convolens.view.lesson;

import convolens.model.sliding.Setup;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Ctrl+Z and Ctrl+Y, which belong to a scene while its stage is in the window. */
final class UndoKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final Runnable undo;
    private final Runnable redo;

    private UndoKeys(Setup setup) {
        undo = setup::undo;
        redo = setup::redo;
    }

    /** Listens while a stage is in a window. */
    static void install(Node stage, Setup setup) {
        UndoKeys keys = new UndoKeys(setup);
        stage.sceneProperty().addListener((observable, old, now) -> keys.listenTo(old, now));
    }

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
