package convolens.view.lesson.unfold;

import convolens.model.UnfoldModel;
import convolens.model.unfold.ArrayCell;
import convolens.view.Styles;
import convolens.view.control.SheetCell;
import java.math.BigDecimal;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The field over a cell of the input, a filter or the bias while it is typed into; Enter sets, Escape leaves the number. */
final class CellField extends TextField {
    private static final double LEAST_WIDTH = 56;
    private static final double HEIGHT = 28;
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final UnfoldModel model;
    private ArrayPane pane;
    private ArrayCell cell;

    CellField(UnfoldModel model) {
        this.model = model;
        getStyleClass().add(Styles.MONO);
        setId("cell-editor");
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().addListener((observable, old, now) -> {
            if (!now && isVisible()) {
                accept();
            }
        });
    }

    /** Listens to the keys of a pane. Opens on a double click, and when a number is typed on the chosen cell. */
    void listenTo(ArrayPane shown) {
        shown.view().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && shown.view().hoveredProperty().get() != null) {
                open(shown, shown.at(shown.view().hoveredProperty().get()), null);
                event.consume();
            }
        });
        shown.view().addEventHandler(KeyEvent.KEY_PRESSED, event -> change(shown, event));
        shown.view().addEventHandler(KeyEvent.KEY_TYPED, event -> {
            boolean number = event.getCharacter().matches("[-+.,0-9]") && !event.isShortcutDown();
            if (number && shown.view().selectedProperty().get() != null) {
                open(shown, shown.at(shown.view().selectedProperty().get()), event.getCharacter());
                event.consume();
            }
        });
    }

    /** On the chosen cell, Delete makes it 0 and Ctrl+V pastes a block of numbers from it on. */
    private void change(ArrayPane shown, KeyEvent event) {
        SheetCell chosen = shown.view().selectedProperty().get();
        if (chosen == null || !model.isEditable(shown.at(chosen))) {
            return;
        }
        if (PASTE.match(event)) {
            String text = Clipboard.getSystemClipboard().getString();
            model.paste(shown.at(chosen), text == null ? "" : text);
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.type(shown.at(chosen), "0");
        } else {
            return;
        }
        event.consume();
    }

    private void open(ArrayPane shown, ArrayCell at, String typed) {
        if (!model.isEditable(at)) {
            return;
        }
        pane = shown;
        cell = at;
        float value = model.getFrame().chain().array(at.array()).value(at.cell());
        setText(
                typed == null
                        ? new BigDecimal(Float.toString(value))
                                .stripTrailingZeros()
                                .toPlainString()
                        : typed);
        setVisible(true);
        place();
        requestFocus();
        if (typed == null) {
            selectAll();
        } else {
            end();
        }
    }

    /** Follows its cell. */
    void place() {
        Bounds bounds = cell == null ? null : pane.boundsOf(cell.cell());
        if (bounds != null) {
            double width = Math.max(LEAST_WIDTH, bounds.getWidth());
            resizeRelocate(
                    Math.max(0, bounds.getCenterX() - width / 2),
                    Math.max(0, bounds.getCenterY() - HEIGHT / 2),
                    width,
                    HEIGHT);
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            accept();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void accept() {
        ArrayCell typed = cell;
        String text = getText();
        close();
        model.type(typed, text);
    }

    private void close() {
        boolean focused = isFocused();
        setVisible(false);
        cell = null;
        if (focused) {
            pane.view().requestFocus();
        }
    }
}
