package convolens.controller;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Arrow keys in a row of choices: they take the next choice as a click would. JavaFX only lights the button, so that what
 * is shown would not be what holds. From a choice that is not taken they only go to its neighbour.
 */
final class ChoiceKeys {
    private static final Set<KeyCode> ONWARD = Set.of(KeyCode.RIGHT, KeyCode.DOWN);

    private ChoiceKeys() {}

    /** Moves from a choice to its neighbour. Returns whether the key is one that does. */
    static boolean move(ToggleButton from, KeyEvent event) {
        boolean modified = event.isShortcutDown() || event.isAltDown() || event.isShiftDown();
        if (from.getToggleGroup() == null || !event.getCode().isArrowKey() || modified) {
            return false;
        }
        List<ToggleButton> row = from.getToggleGroup().getToggles().stream()
                .filter(ChoiceKeys::canBeTaken)
                .map(ToggleButton.class::cast)
                .toList();
        int step = ONWARD.contains(event.getCode()) ? 1 : -1;
        ToggleButton next = row.get(Math.floorMod(row.indexOf(from) + step, row.size()));
        boolean takes = from.isSelected();
        next.requestFocus();
        if (takes && next != from) {
            next.fire();
        }
        return true;
    }

    private static boolean canBeTaken(Toggle toggle) {
        return toggle instanceof ToggleButton button && button.isVisible() && !button.isDisabled();
    }
}
