package convolens.view.lesson.unfold;

import convolens.model.UnfoldModel;
import convolens.model.unfold.ArrayCell;
import convolens.view.Styles;
import java.math.BigDecimal;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** The field over a cell of the input, a filter or the bias while it is typed into; Enter sets, Escape leaves the number. */
final class CellField extends TextField {
    private static final double LEAST_WIDTH = 56;
    private static final double HEIGHT = 28;

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

    /** Opens on a double click, and when a number is typed on the chosen cell. */
    void listenTo(ArrayPane shown) {
        shown.view().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && shown.view().hoveredProperty().get() != null) {
                open(shown, shown.at(shown.view().hoveredProperty().get()), null);
                event.consume();
            }
        });
        shown.view().addEventHandler(KeyEvent.KEY_TYPED, event -> {
            boolean number = event.getCharacter().matches("[0-9.,-]");
            if (number && shown.view().selectedProperty().get() != null) {
                open(shown, shown.at(shown.view().selectedProperty().get()), event.getCharacter());
                event.consume();
            }
        });
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
