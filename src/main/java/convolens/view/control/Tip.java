package convolens.view.control;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Says what a node is for when the pointer rests on it. The tooltip, which is a window of its own, is made when the pointer
 * comes for the first time: a scene has dozens of which hardly one is ever looked at.
 */
public final class Tip {
    private static final Duration DELAY = Duration.seconds(1);
    private static final double WIDTH = 360;

    /** The property under which JavaFX keeps the tooltip of a node. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private final Node node;
    private final ObservableValue<String> words;
    private final Duration delay;
    private final EventHandler<MouseEvent> coming = event -> make();

    private Tip(Node node, ObservableValue<String> words, Duration delay) {
        this.node = node;
        this.words = words;
        this.delay = delay;
    }

    /** Explains a node after JavaFX's usual delay; instead of what explained it before. */
    public static void explain(Node node, ObservableValue<String> words) {
        explain(node, words, DELAY);
    }

    /** Explains a node after a delay; instead of what explained it before. */
    public static void explain(Node node, ObservableValue<String> words, Duration delay) {
        remove(node);
        Tip tip = new Tip(node, words, delay);
        node.getProperties().put(Tip.class, tip);
        if (node.isHover()) {
            tip.make();
        } else {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, tip.coming);
        }
    }

    /** Explains a node no more. */
    public static void remove(Node node) {
        if (node.getProperties().remove(Tip.class) instanceof Tip tip) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, tip.coming);
            if (node.getProperties().get(TOOLTIP) instanceof Tooltip made) {
                install(node, null, made);
            }
        }
    }

    /** Whether anything explains a node, made yet or not. */
    public static boolean isOn(Node node) {
        return node.hasProperties()
                && (node.getProperties().containsKey(Tip.class)
                        || node.getProperties().containsKey(TOOLTIP));
    }

    /** What explains a node, made yet or not; null where nothing does. */
    public static @Nullable String words(Node node) {
        if (!node.hasProperties()) {
            return null;
        }
        return node.getProperties().get(Tip.class) instanceof Tip tip
                ? tip.words.getValue()
                : node.getProperties().get(TOOLTIP) instanceof Tooltip tooltip ? tooltip.getText() : null;
    }

    private void make() {
        node.removeEventHandler(MouseEvent.MOUSE_ENTERED, coming);
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(delay);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        tooltip.textProperty().bind(words);
        install(node, tooltip, tooltip);
    }

    private static void install(Node node, @Nullable Tooltip wanted, Tooltip made) {
        if (node instanceof Control control) {
            control.setTooltip(wanted);
        } else if (wanted == null) {
            Tooltip.uninstall(node, made);
        } else {
            Tooltip.install(node, wanted);
        }
    }
}
