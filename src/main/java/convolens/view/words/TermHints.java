package convolens.view.words;

import convolens.i18n.Messages;
import convolens.lesson.BookTerm;
import convolens.view.control.Tip;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets the terms of the window explain themselves: whatever label, button or heading names one says in a tooltip what it
 * means and where it stands in the book. What has a tooltip of its own, or lies in something that has, keeps it.
 */
public final class TermHints {
    private static final Duration DELAY = Duration.millis(600);
    private static final double WIDTH = 340;

    private final Messages messages;
    private final TermFinder finder = new TermFinder();

    private TermHints(Messages messages) {
        this.messages = messages;
    }

    /** Explains whatever is pointed at below a node. */
    public static void explain(Node root, Messages messages) {
        TermHints hints = new TermHints(messages);
        root.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, event -> {
            if (event.getTarget() instanceof Labeled labeled) {
                hints.explain(labeled);
            }
        });
    }

    private void explain(Labeled labeled) {
        Locale language = messages.locale();
        BookTerm term = labeled.getText() == null ? null : finder.find(labeled.getText(), language);
        Tooltip own = labeled.getTooltip() instanceof Hint hint ? hint : null;
        if (term == null || own == null && isExplained(labeled)) {
            if (own != null) {
                labeled.setTooltip(null);
            }
            return;
        }
        if (own == null) {
            own = new Hint();
            labeled.setTooltip(own);
        }
        own.setText(TermText.explanation(term, language));
    }

    private static boolean isExplained(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (Tip.isOn(at)) {
                return true;
            }
        }
        return false;
    }

    /** The tooltip of a term. */
    private static final class Hint extends Tooltip {
        Hint() {
            getStyleClass().add("term-hint");
            setShowDelay(DELAY);
            setShowDuration(Duration.INDEFINITE);
            setWrapText(true);
            setMaxWidth(WIDTH);
        }
    }
}
