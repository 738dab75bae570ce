package convolens.view.control.cell;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The keys of cells: Enter selects the first one. Then arrows select its neighbours, and at an edge the next matrix; Enter
 * and F2 open the cell, a digit begins to type, Delete makes it 0, Ctrl+V pastes, Escape gives it up. Keys that the canvas
 * itself has used are left alone.
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
        KeyCode code = event.getCode();
        boolean opens = code == KeyCode.ENTER || code == KeyCode.F2;
        if (event.isConsumed()) {
            return;
        }
        if (selected == null) {
            C first = opens ? stage.first() : null;
            if (first == null) {
                return;
            }
            stage.select(first);
        } else if (PASTE.match(event) && stage.isTyped(selected)) {
            String text = Clipboard.getSystemClipboard().getString();
            stage.paste(selected, text == null ? "" : text);
        } else if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        } else if (opens) {
            open(selected);
        } else if ((code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) && stage.isTyped(selected)) {
            stage.type(selected, "0");
        } else if (code == KeyCode.ESCAPE) {
            stage.select(null);
        } else if (code.isArrowKey()) {
            int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
            int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
            C next = stage.neighbour(selected, down, right);
            stage.select(selected.equals(next) ? stage.beyond(selected, down, right) : next);
        } else {
            return;
        }
        event.consume();
    }

    private void open(C cell) {
        if (stage.isTyped(cell)) {
            editor.open(cell, null);
        } else {
            stage.act(cell);
        }
    }

    private void typed(KeyEvent event) {
        String text = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        C selected = stage.selected();
        if (selected != null && stage.isTyped(selected) && plain && text.matches("[-+.0-9]")) {
            editor.open(selected, text);
            event.consume();
        }
    }
}
