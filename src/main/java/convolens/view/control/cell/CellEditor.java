package convolens.view.control.cell;

import convolens.view.Styles;
import java.math.BigDecimal;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The field over a cell while it is typed into: Enter goes down, Tab to the right, Escape leaves the number alone.
 *
 * @param <C> what names a cell
 */
public final class CellEditor<C> extends TextField {
    private static final double MIN_WIDTH = 56;
    private static final double HEIGHT = 28;

    private final CellStage<C> stage;
    private @Nullable C cell;
    private String before = "";

    public CellEditor(CellStage<C> stage) {
        this.stage = stage;
        getStyleClass().add(Styles.MONO);
        setId("cell-editor");
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().addListener((observable, old, now) -> {
            if (!now && isVisible()) {
                accept(0, 0);
            }
        });
    }

    /**
     * Opens over a cell.
     *
     * @param typed what has been typed already; {@code null} to begin with the number that is there
     */
    public void open(C spot, @Nullable String typed) {
        cell = spot;
        before = plain(stage.value(spot));
        setText(before);
        setVisible(true);
        place();
        requestFocus();
        selectAll();
        if (typed != null) {
            replaceSelection(typed);
        }
    }

    /** Lies over its cell, wherever that is now. */
    public void place() {
        Rectangle2D at = cell == null ? null : stage.place(cell);
        if (at == null) {
            return;
        }
        double width = Math.max(MIN_WIDTH, at.getWidth());
        double height = Math.max(HEIGHT, at.getHeight());
        double x = at.getMinX() + (at.getWidth() - width) / 2;
        double y = at.getMinY() + (at.getHeight() - height) / 2;
        resizeRelocate(Math.max(0, x), Math.max(0, y), width, height);
    }

    private static String plain(float value) {
        String text = new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
        return value == 0 ? "0" : text;
    }

    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            accept(event.isShiftDown() ? -1 : 1, 0);
        } else if (code == KeyCode.TAB) {
            accept(0, event.isShiftDown() ? -1 : 1);
        } else if (code == KeyCode.UP) {
            accept(-1, 0);
        } else if (code == KeyCode.DOWN) {
            accept(1, 0);
        } else if (code == KeyCode.ESCAPE) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void accept(int down, int right) {
        C typed = Objects.requireNonNull(cell);
        String text = getText();
        close();
        if (text.equals(before) || stage.type(typed, text)) {
            stage.select(stage.neighbour(typed, down, right));
        }
    }

    private void close() {
        boolean focused = isFocused();
        setVisible(false);
        cell = null;
        if (focused) {
            stage.focusCells();
        }
    }
}
