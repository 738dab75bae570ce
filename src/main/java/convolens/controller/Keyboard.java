package convolens.controller;

import convolens.view.Styles;
import convolens.view.control.focus.KeyedFocus;
import convolens.view.control.focus.Sight;
import convolens.view.shortcut.Shortcut;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Decides who gets a key: the window, or the control that has the focus.
 *
 * <p>Keys with a modifier are the window's. A plain key is the control's if it writes text there; if the control was
 * reached by keyboard, it is offered to the control first, as far as the control has a use for it: Space and Enter press a
 * button, arrows go along a row of choices. A button that was merely clicked does not keep Space from the timeline, and
 * neither does the control that inherits the focus because the click disabled or hid the button.
 */
final class Keyboard {
    private final BiConsumer<Shortcut, KeyEvent> action;
    private final Predicate<Shortcut> offered;
    private final FocusHeir heir = new FocusHeir();
    private final LatinKeys latinKeys = new LatinKeys();
    private boolean clicked;

    /**
     * Listens to a window.
     *
     * @param offered whether a key does anything at the moment; where it does not, it is nobody's
     * @param action what a key does; it is not asked whether it did something
     */
    Keyboard(Scene scene, Predicate<Shortcut> offered, BiConsumer<Shortcut, KeyEvent> action) {
        this.offered = offered;
        this.action = action;
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> click(scene, event));
        scene.focusOwnerProperty().addListener((observable, old, now) -> follow(scene, old, now));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> onTheWay(scene, event));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> leftOver(scene, event));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
    }

    private void click(Scene scene, MouseEvent event) {
        clicked = true;
        Node owner = scene.getFocusOwner();
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at == owner) {
                KeyedFocus.mark(owner, false);
            }
        }
    }

    private void follow(Scene scene, Node old, Node now) {
        if (old != null) {
            KeyedFocus.mark(old, false);
        }
        if (now != null) {
            KeyedFocus.mark(now, !clicked);
            if (!clicked) {
                Platform.runLater(() -> Sight.follow(now));
            }
        }
        if (clicked && old != null && (old.isDisabled() || !isShown(old))) {
            leaveAlone(scene);
        } else if (old != null && old.getScene() == null) {
            heir.inherit(scene);
        }
        heir.follow(now);
    }

    private static void leaveAlone(Scene scene) {
        // later, because whoever inherits the focus is looked for in the meantime
        Platform.runLater(() -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                scene.getRoot().requestFocus();
            }
        });
    }

    static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private void onTheWay(Scene scene, KeyEvent event) {
        clicked = false;
        KeyEvent latin = latinKeys.latin(event);
        if (latin == null && offered.test(Shortcut.BLACK) && !writesLetters(scene.getFocusOwner())) {
            latin = latinKeys.letter(event);
        }
        if (latin != null) {
            event.consume();
            Event.fireEvent(event.getTarget(), latin);
            return;
        }
        Node owner = scene.getFocusOwner();
        if (owner instanceof ToggleButton toggle && KeyedFocus.isOn(toggle) && ChoiceKeys.move(toggle, event)) {
            event.consume();
            return;
        }
        Shortcut shortcut = shortcut(event);
        if (shortcut == null || shortcut == Shortcut.CLOSE) {
            return;
        }
        boolean first = shortcut.isPlain() ? isOfNoUse(owner, shortcut) : !(writes(owner) && event.isAltDown());
        if (first) {
            act(shortcut, event);
        }
    }

    /** What is of no use to a control must not reach the column around it, which would scroll. */
    private static boolean isOfNoUse(Node owner, Shortcut shortcut) {
        if (shortcut.isOfPresenter()) {
            return shortcut.turnsPage() ? !(owner instanceof TextArea) : !writesLetters(owner);
        }
        boolean speed = shortcut == Shortcut.FASTER || shortcut == Shortcut.SLOWER;
        if (owner instanceof ButtonBase button) {
            boolean opensOrWalks =
                    button instanceof MenuButton || button.getStyleClass().contains(Styles.NAVIGATOR_ENTRY);
            return !KeyedFocus.isOn(button) || !(shortcut == Shortcut.PLAY || speed && opensOrWalks);
        }
        return owner instanceof Slider && speed || shortcut == Shortcut.PLAY && !writes(owner);
    }

    private void leftOver(Scene scene, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && scene.getFocusOwner() instanceof ButtonBase button) {
            press(button);
            event.consume();
            return;
        }
        Shortcut shortcut = shortcut(event);
        if (shortcut != null && !(shortcut.isPlain() && writes(scene.getFocusOwner()))) {
            act(shortcut, event);
        }
    }

    /** JavaFX presses a button by Space only. */
    private static void press(ButtonBase button) {
        if (button instanceof MenuButton menu) {
            menu.show();
        } else {
            button.fire();
        }
    }

    /** The question mark is on different keys in different countries, so it is known only once it is typed. */
    private void typed(Scene scene, KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !writes(scene.getFocusOwner())) {
            act(Shortcut.HELP, event);
        }
    }

    private void act(Shortcut shortcut, KeyEvent event) {
        action.accept(shortcut, event);
        event.consume();
    }

    private @Nullable Shortcut shortcut(KeyEvent event) {
        for (Shortcut candidate : Shortcut.values()) {
            if (candidate.matches(event) && offered.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean writes(@Nullable Node owner) {
        return writesLetters(owner) || owner != null && KeyedFocus.keepsPlainKeys(owner);
    }

    /** Cells of a matrix take digits, but no letters. */
    private static boolean writesLetters(@Nullable Node owner) {
        return owner instanceof TextInputControl
                || owner instanceof ComboBoxBase
                || owner instanceof ChoiceBox
                || owner instanceof Spinner;
    }
}
