package convolens.view.control.matrix;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Mouse and keys of a {@link MatrixView}. Hovering points at a cell, a click goes to it; with the focus, Enter chooses a
 * cell; then arrow keys move from cell to cell, Page keys by ten rows, Home and End to the ends of the row and with Ctrl to the corners, Esc gives it up, Enter acts on it; the wheel scrolls what does not
 * fit, with Shift sideways and with Ctrl to zoom; so do + and −, and 0 goes back to the size that fits. In a cell that is
 * typed into, these and Enter are left to the typing.
 */
final class MatrixNavigation {
    private static final int PAGE = 10;
    private static final double ZOOM = 1.15;

    private final MatrixView view;

    MatrixNavigation(MatrixView view) {
        this.view = view;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view.hover(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> view.hover(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.hoverNothing());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        view.hover(event.getX(), event.getY());
        MatrixCell cell = view.hoveredProperty().get();
        if (event.getButton() == MouseButton.PRIMARY && cell != null) {
            view.select(cell.row(), cell.column());
            view.act();
            if (view.typableProperty().get().test(cell)) {
                // else the stage takes the keyboard, so that its keys go on with the steps
                event.consume();
            }
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown()) {
            if (event.getDeltaY() != 0) {
                view.zoomBy(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM);
            }
            event.consume();
        } else if (view.scroll(-event.getDeltaX(), -event.getDeltaY())) {
            view.hover(event.getX(), event.getY());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        boolean corner = event.isShortcutDown() && (event.getCode() == KeyCode.HOME || event.getCode() == KeyCode.END);
        if (event.isAltDown() || event.isMetaDown() || event.isShortcutDown() && !corner || view.grid() == null) {
            return;
        }
        if (zoom(event.getCode(), event.getText()) || move(event.getCode(), corner)) {
            event.consume();
        }
    }

    private boolean zoom(KeyCode code, String text) {
        if (isTyped()) {
            return false;
        }
        if (code == KeyCode.PLUS || code == KeyCode.ADD || code == KeyCode.EQUALS || "+".equals(text)) {
            view.zoomBy(ZOOM);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            view.zoomBy(1 / ZOOM);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            view.resetZoom();
        } else {
            return false;
        }
        return true;
    }

    private boolean isTyped() {
        MatrixCell chosen = view.selectedProperty().get();
        return chosen != null && view.typableProperty().get().test(chosen);
    }

    /** Without a chosen cell the arrow keys are left to the timeline. */
    private boolean move(KeyCode code, boolean corner) {
        MatrixCell now = view.selectedProperty().get();
        if (now == null) {
            if (code == KeyCode.ENTER) {
                view.selectFirst();
            }
            return code == KeyCode.ENTER;
        }
        switch (code) {
            case LEFT -> view.select(now.row(), now.column() - 1);
            case RIGHT -> view.select(now.row(), now.column() + 1);
            case UP -> view.select(now.row() - 1, now.column());
            case DOWN -> view.select(now.row() + 1, now.column());
            case PAGE_UP -> view.select(now.row() - PAGE, now.column());
            case PAGE_DOWN -> view.select(now.row() + PAGE, now.column());
            case HOME -> view.select(corner ? 0 : now.row(), 0);
            case END -> view.select(corner ? Integer.MAX_VALUE : now.row(), Integer.MAX_VALUE);
            case ENTER -> {
                if (isTyped()) {
                    return false;
                }
                view.act();
            }
            case ESCAPE -> view.selectNothing();
            default -> {
                return false;
            }
        }
        return true;
    }
}
