package convolens.view.shell;

import convolens.view.Styles;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** The step of the moment in one line. What does not fit is cut at the edge, never over a neighbour. */
public final class SentenceBar extends StackPane {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final double WIDE_FROM = 1400;

    public SentenceBar() {
        getStyleClass().add(Styles.SENTENCE);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinWidth(0);
        widthProperty()
                .addListener((observable, old, now) -> pseudoClassStateChanged(WIDE, now.doubleValue() >= WIDE_FROM));
    }

    /** Shows the sentence of a scene. */
    public void show(Node sentence) {
        getChildren().setAll(sentence);
    }
}
