package convolens.view.control.focus;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * The mark of a control that has the focus by a key, whether Tab moved the focus there or the program in answer to a key.
 * JavaFX knows the first only. What wears the mark shows its focus ring.
 */
public final class KeyedFocus {
    private static final PseudoClass KEYED = PseudoClass.getPseudoClass("keyed");
    private static final Object PLAIN_KEYS = new Object();

    private KeyedFocus() {}

    /** Gives the mark to a node or takes it away. */
    public static void mark(Node node, boolean keyed) {
        node.pseudoClassStateChanged(KEYED, keyed);
    }

    /** Whether a node has the focus by a key. */
    public static boolean isOn(Node node) {
        return node.isFocusVisible()
                || node.isFocused() && node.getPseudoClassStates().contains(KEYED);
    }

    /** Lets a node have Space and all other plain keys while it has the focus, as a text field does. */
    public static void keepPlainKeys(Node node) {
        node.getProperties().put(PLAIN_KEYS, true);
    }

    /** Whether plain keys are a node's own. */
    public static boolean keepsPlainKeys(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(PLAIN_KEYS);
    }
}
