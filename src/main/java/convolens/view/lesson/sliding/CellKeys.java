package convolens.view.lesson.sliding;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of a selected cell: arrows select its neighbours, Enter and F2 open it, a digit begins to type, Delete makes it
 * 0, Ctrl+V pastes, Escape gives it up. Keys that the canvas itself has used are left alone.
 *
 * @param <C> what names a cell
 */
public final class CellKeys<C> {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final CellStage<C> stage;
    private final CellEditor<C> editor;

    /** @param canvas what has the keyboard while cells are selected */
    public CellKeys(Node canvas, CellStage<C> stage, CellEditor<C> editor) {
        this.stage = stage;
        this.editor = editor;
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        C selected = stage.selected();
        if (selected == null || event.isConsumed()) {
            return;
        }
        KeyCode code = event.getCode();
        if (PASTE.match(event)) {
            String text = Clipboard.getSystemClipboard().getString();
            stage.paste(selected, text == null ? "" : text);
        } else if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        } else if (code == KeyCode.ENTER || code == KeyCode.F2) {
            editor.open(selected, null);
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            stage.type(selected, "0");
        } else if (code == KeyCode.ESCAPE) {
            stage.select(null);
        } else if (code.isArrowKey()) {
            int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
            int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
            stage.select(stage.neighbour(selected, down, right));
        } else {
            return;
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (stage.selected() != null && plain && text.matches("[-+.0-9]")) {
            editor.open(stage.selected(), text);
            event.consume();
        }
    }
}
