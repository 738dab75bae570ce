package convolens.controller;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What is being composed by an input method, a Korean syllable for example, stays in its field when the mouse or another
 * window takes the focus away.
 *
 * <p>On Linux JavaFX throws the composition away at that moment, and the input method then commits it to whatever has the
 * focus next. So it is committed to its own field before, and what comes late is dropped.
 */
final class ComposedText {
    private @Nullable TextInputControl field;
    private String composed = "";
    private @Nullable String late;

    /** Listens to a window. */
    ComposedText(Scene scene) {
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::follow);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> late = null);
        scene.windowProperty().addListener((observable, old, window) -> listenTo(window));
        listenTo(scene.getWindow());
    }

    /** The window hears of the mouse before its scene does, which takes the focus away before any of its listeners hears. */
    private void listenTo(@Nullable Window window) {
        if (window == null) {
            return;
        }
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!isWithin(event.getTarget())) {
                commit();
            }
        });
        window.focusedProperty().addListener((observable, old, focused) -> {
            if (!focused) {
                commit();
            }
        });
    }

    private void follow(InputMethodEvent event) {
        String now = text(event.getComposed());
        if (late != null && late.equals(event.getCommitted())) {
            late = null;
            event.consume();
            return;
        }
        if (!now.isEmpty()) {
            late = null;
        }
        composed = now;
        field = event.getTarget() instanceof TextInputControl input ? input : null;
    }

    private static String text(List<InputMethodTextRun> runs) {
        return String.join("", runs.stream().map(InputMethodTextRun::getText).toList());
    }

    private boolean isWithin(EventTarget target) {
        Node node = target instanceof Node at ? at : null;
        while (node != null && node != field) {
            node = node.getParent();
        }
        return node != null;
    }

    private void commit() {
        TextInputControl where = field;
        if (where == null || composed.isEmpty()) {
            return;
        }
        String text = composed;
        Event.fireEvent(
                where,
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, text.length()));
        late = text;
    }
}
