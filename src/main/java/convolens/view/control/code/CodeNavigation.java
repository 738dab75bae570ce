package convolens.view.control.code;

import convolens.listing.Excerpt;
import convolens.view.control.Scroller;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** Mouse and keys of the lines of a {@link CodeView}: arrow keys move through the lines, Enter and a click act on one. */
final class CodeNavigation {
    private final CodeArea area;
    private final Scroller scroller;

    CodeNavigation(CodeArea area, Scroller scroller) {
        this.area = area;
        this.scroller = scroller;
        area.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            area.hovered.set(null);
            area.hideValue();
        });
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        area.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void hover(double x, double y) {
        int at = area.lineAt(x, y);
        Excerpt.Line line = at < 0 ? null : area.lines().get(at);
        area.hovered.set(line);
        area.setCursor(actsOn(line) ? Cursor.HAND : Cursor.DEFAULT);
        area.showValueAt(x, y);
    }

    private void press(MouseEvent event) {
        area.requestFocus();
        int line = area.lineAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && line >= 0) {
            area.cursor.set(line);
            act(line);
            event.consume();
        }
    }

    private void scroll(ScrollEvent event) {
        if (scroller.isNeeded()) {
            scroller.scrollBy(-event.getDeltaY());
            hover(event.getX(), event.getY());
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()
                || area.lines().isEmpty()) {
            return;
        }
        boolean done = true;
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> scroller.scrollPage(-1);
            case PAGE_DOWN -> scroller.scrollPage(1);
            case ENTER -> done = area.cursor.get() >= 0 && act(area.cursor.get());
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    /** The first move begins at the current line. */
    private void move(int by) {
        int now = area.cursor.get();
        int to = now + by;
        if (now < 0) {
            to = 0;
            while (to < area.lines().size() - 1 && !area.isCurrent(to)) {
                to++;
            }
            to = area.isCurrent(to) ? to : 0;
        }
        area.cursor.set(Math.max(0, Math.min(area.lines().size() - 1, to)));
        area.reveal(area.cursor.get());
    }

    private boolean act(int line) {
        Excerpt.Line chosen = area.lines().get(line);
        if (!actsOn(chosen)) {
            return false;
        }
        area.onAction.get().accept(chosen);
        return true;
    }

    private boolean actsOn(Excerpt.@Nullable Line line) {
        return line != null && !line.steps().isEmpty() && area.onAction.get() != null;
    }
}
