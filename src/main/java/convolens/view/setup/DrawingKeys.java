package convolens.view.setup;

import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a drawing pad: arrows move its cursor from pixel to pixel, Space or Enter draws there and Delete erases.
 * While one of these is held, the arrows draw or erase on their way. All from press to release is one stroke.
 */
final class DrawingKeys {
    private static final Set<KeyCode> ERASING = Set.of(KeyCode.DELETE, KeyCode.BACK_SPACE);
    private static final Set<KeyCode> DRAWING = Set.of(KeyCode.SPACE, KeyCode.ENTER);

    private final DrawingPad pad;
    private @Nullable KeyCode held;

    DrawingKeys(DrawingPad pad) {
        this.pad = pad;
        pad.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        pad.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
        pad.focusedProperty().addListener(observable -> letGo());
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (DRAWING.contains(code) || ERASING.contains(code)) {
            press(code);
        } else if (code.isArrowKey()) {
            move(code);
        } else {
            return;
        }
        event.consume();
    }

    private void press(KeyCode code) {
        if (held != code) {
            letGo();
            held = code;
            line(pad.cursor());
        }
    }

    private void move(KeyCode arrow) {
        int right = arrow == KeyCode.RIGHT ? 1 : arrow == KeyCode.LEFT ? -1 : 0;
        int down = arrow == KeyCode.DOWN ? 1 : arrow == KeyCode.UP ? -1 : 0;
        Point2D before = pad.cursor();
        pad.moveCursor(before.getX() + right, before.getY() + down);
        if (held != null) {
            line(before);
        }
    }

    private void line(Point2D from) {
        pad.line(from, pad.cursor(), ERASING.contains(held));
    }

    private void released(KeyEvent event) {
        if (event.getCode() == held) {
            letGo();
            event.consume();
        }
    }

    private void letGo() {
        if (held != null) {
            held = null;
            pad.endStroke();
        }
    }
}
