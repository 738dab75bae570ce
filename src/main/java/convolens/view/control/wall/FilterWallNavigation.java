package convolens.view.control.wall;

import convolens.raster.FilterWallLayout;
import convolens.view.control.Scroller;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Mouse and keys of a {@link FilterWall}. A click chooses; arrow keys, Home and End move the choice and keep it in sight;
 * Enter acts on it; the wheel and Page keys scroll a wall that does not fit.
 */
final class FilterWallNavigation {
    private final FilterWall wall;
    private final Scroller scroller;

    FilterWallNavigation(FilterWall wall, Scroller scroller) {
        this.wall = wall;
        this.scroller = scroller;
        wall.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        wall.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::hover);
        wall.addEventHandler(MouseEvent.MOUSE_EXITED, event -> wall.setHoveredCell(null));
        wall.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        wall.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        wall.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void hover(MouseEvent event) {
        wall.setHoveredCell(wall.cellAt(event.getX(), event.getY()));
    }

    private void press(MouseEvent event) {
        wall.requestFocus();
        int filter = wall.filterAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && filter >= 0) {
            wall.selectedProperty().set(filter);
            act(filter);
            event.consume();
        }
    }

    private void scroll(ScrollEvent event) {
        if (scroller.isNeeded()) {
            scroller.scrollBy(-event.getDeltaY());
            wall.setHoveredCell(wall.cellAt(event.getX(), event.getY()));
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        FilterWallLayout layout = wall.wallLayout();
        if (layout == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int now = wall.selectedProperty().get();
        boolean done = true;
        switch (event.getCode()) {
            case LEFT -> choose(now - 1);
            case RIGHT -> choose(now + 1);
            case UP -> choose(now < 0 ? 0 : now - layout.columns() < 0 ? now : now - layout.columns());
            case DOWN -> choose(now < 0 ? 0 : now + layout.columns() >= wall.filters() ? now : now + layout.columns());
            case HOME -> choose(0);
            case END -> choose(wall.filters() - 1);
            case PAGE_UP -> scroller.scrollPage(-1);
            case PAGE_DOWN -> scroller.scrollPage(1);
            case ENTER -> done = act(now);
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private void choose(int filter) {
        int within = Math.max(0, Math.min(wall.filters() - 1, filter));
        wall.selectedProperty().set(within);
        wall.reveal(within);
    }

    private boolean act(int filter) {
        if (filter < 0 || filter >= wall.filters()) {
            return false;
        }
        if (wall.onActionProperty().get() != null) {
            wall.onActionProperty().get().accept(filter);
        }
        return true;
    }
}
