package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.ui.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Somebody who has no mouse: what is pressed in a window, and what is seen there then. */
final class KeyboardUser {
    /** More stops than any scene has. */
    private static final int MOST_STOPS = 160;

    private final Window window;
    private final List<String> clicked = new ArrayList<>();

    KeyboardUser(Window window) {
        this.window = window;
        Window.run(() -> window.scene()
                .addEventFilter(MouseEvent.MOUSE_PRESSED, event -> clicked.add(String.valueOf(event.getTarget()))));
    }

    /** What was clicked all the same. */
    List<String> clicked() {
        return clicked;
    }

    /** Opens a scene by its name. */
    void go(Lesson lesson) {
        find(lesson.titleKey());
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, lesson.titleKey()));
    }

    /** Searches for something by its name, and takes it. */
    void find(String key) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type(Messages.text(Locale.ENGLISH, key));
        window.press(KeyCode.ENTER);
    }

    /** Presses Tab until something has the focus. */
    void tabTo(String selector) {
        boolean there = Window.call(() -> {
            for (int i = 0; i < MOST_STOPS && !has(window.scene().getFocusOwner(), selector); i++) {
                press(KeyCode.TAB);
            }
            return has(window.scene().getFocusOwner(), selector);
        });
        Window.settle();
        assertThat(there)
                .as(() -> "a way by Tab to " + selector + ", not to "
                        + Window.call(() -> Sighted.describe(window.scene().getFocusOwner())))
                .isTrue();
    }

    /** As a robot does, without waiting for pictures that nobody looks at. */
    private void press(KeyCode key) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    window.scene().getFocusOwner(), new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }

    private boolean has(Node owner, String selector) {
        return owner != null && window.scene().getRoot().lookupAll(selector).contains(owner);
    }

    /** Puts text into a field instead of what is there. */
    void type(String selector, String text) {
        tabTo(selector);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type(text);
    }

    /** The text of the first of these that can be seen; empty where none can. */
    String text(String selector) {
        return Window.call(() -> shown(selector)
                .map(node -> node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText())
                .orElse(""));
    }

    boolean isShown(String selector) {
        return Window.call(() -> shown(selector).isPresent());
    }

    private Optional<Node> shown(String selector) {
        return window.scene().getRoot().lookupAll(selector).stream()
                .filter(Sighted::isShown)
                .findFirst();
    }

    String sentence() {
        return Window.call(() -> Objects.toString(
                window.scene()
                        .getRoot()
                        .lookup(".sentence")
                        .queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT),
                ""));
    }

    String clipboard() {
        return Window.call(() -> Clipboard.getSystemClipboard().getString());
    }
}
