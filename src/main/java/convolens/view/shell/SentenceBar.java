package convolens.view.shell;

import convolens.view.Styles;
import convolens.view.control.code.TokenLine;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The step of the moment in one line. What does not fit is cut at the edge, never over a neighbour. */
public final class SentenceBar extends StackPane {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double WIDE_FROM = 1400;

    private final Wings wings = new Wings(this);

    public SentenceBar() {
        getStyleClass().add(Styles.SENTENCE);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
        widthProperty()
                .addListener((observable, old, now) -> pseudoClassStateChanged(WIDE, now.doubleValue() >= WIDE_FROM));
    }

    /** The sentence as it is at the moment, without its colours; empty where nothing is said. */
    String words() {
        List<String> words = new ArrayList<>();
        collect(this, words);
        return String.join(" ", words);
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof TokenLine line) {
            words.add(line.text());
        } else if (node instanceof Labeled label) {
            words.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    /** Whoever reads the window is told what is there now, and not what was announced last. */
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? words() : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Shows the sentence of a scene. */
    public void show(Node sentence) {
        wings.show(sentence);
    }

    /** Lets a sentence wait for being shown. */
    void await(Node sentence) {
        wings.await(sentence, getWidth(), getHeight());
    }

    /** No sentence waits any more. */
    void dismiss() {
        wings.dismiss();
    }
}
