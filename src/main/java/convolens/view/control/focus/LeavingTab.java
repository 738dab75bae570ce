package convolens.view.control.focus;

import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Tab leave an area of text, where JavaFX writes a tab and only Ctrl+Tab goes on: nobody is to be caught there. */
public final class LeavingTab {
    private LeavingTab() {}

    /** Lets Tab and Shift+Tab leave an area. */
    public static void of(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                event.consume();
                Event.fireEvent(
                        area,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            }
        });
    }
}
