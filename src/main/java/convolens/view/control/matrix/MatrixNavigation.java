package convolens.view.control.matrix;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Mouse and keys of a {@link MatrixView}. Hovering points at a cell, a click selects it; arrow keys move the selection,
 * Home/End to the ends of the row, Ctrl+Home/End to the corners, Page keys by ten rows, Esc gives it up, Enter acts on it;
 * the wheel scrolls what does not fit, with Shift sideways.
 */
final class MatrixNavigation {
    private static final int PAGE = 10;

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
        MatrixCell cell = view.hoveredCellProperty().get();
        if (event.getButton() == MouseButton.PRIMARY && cell != null) {
            view.select(cell.y(), cell.x());
            view.act();
            event.consume();
        }
    }

    private void scroll(ScrollEvent event) {
        if (view.scroll(-event.getDeltaX(), -event.getDeltaY())) {
            view.hover(event.getX(), event.getY());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        MatrixGrid grid = view.grid();
        if (grid == null || event.isAltDown() || event.isMetaDown() || grid.rows() * grid.columns() == 0) {
            return;
        }
        MatrixCell now = view.selectedCellProperty().get();
        boolean none = now == null;
        int y = none ? 0 : now.y();
        int x = none ? 0 : now.x();
        boolean corner = event.isControlDown();
        boolean done = true;
        switch (event.getCode()) {
            case LEFT -> view.select(y, none ? x : x - 1);
            case RIGHT -> view.select(y, none ? x : x + 1);
            case UP -> view.select(none ? y : y - 1, x);
            case DOWN -> view.select(none ? y : y + 1, x);
            case PAGE_UP -> view.select(y - PAGE, x);
            case PAGE_DOWN -> view.select(y + PAGE, x);
            case HOME -> view.select(corner ? grid.firstRow() : y, grid.firstColumn());
            case END -> view.select(corner ? grid.lastRow() : y, grid.lastColumn());
            case ENTER -> done = view.act();
            case ESCAPE -> done = view.selectNothing();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }
}
