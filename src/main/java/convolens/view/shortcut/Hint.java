package convolens.view.shortcut;

import convolens.i18n.Messages;
import convolens.view.control.Tip;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/** Tooltips that name the key, and the same words for screen readers. */
public final class Hint {
    private static final Duration DELAY = Duration.millis(450);

    private Hint() {}

    /** Explains a control by what its key does. */
    public static void of(Node node, Messages messages, Shortcut shortcut) {
        StringBinding words = messages.bind(shortcut.key());
        describe(node, Bindings.createStringBinding(() -> words.get() + "   " + shortcut.hint(), words), words);
    }

    /** Explains a control that has no key. */
    public static void of(Node node, ObservableValue<String> words) {
        describe(node, words, words);
    }

    private static void describe(Node node, ObservableValue<String> tip, ObservableValue<String> words) {
        Tip.explain(node, tip, DELAY);
        node.accessibleTextProperty().bind(words);
    }
}
