package convolens.view.control.focus;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keeps Tab inside a panel that lies over the window: what lies below is out of reach until the panel is closed. */
public final class FocusCircle {
    private FocusCircle() {}

    /** Lets Tab go around in a panel. */
    public static void in(Parent panel) {
        panel.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
                go(panel, event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
    }

    private static void go(Parent panel, int by) {
        List<Node> stops = new ArrayList<>();
        collect(panel, stops);
        if (!stops.isEmpty()) {
            int now = stops.indexOf(panel.getScene().getFocusOwner());
            int next = now < 0 && by < 0 ? stops.size() - 1 : Math.floorMod(now + by, stops.size());
            stops.get(next).requestFocus();
        }
    }

    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        // their editors have the focus with them
        boolean whole = node instanceof Spinner || node instanceof ComboBoxBase;
        if (!whole && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}
