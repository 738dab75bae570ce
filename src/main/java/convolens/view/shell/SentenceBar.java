package convolens.view.shell;

import convolens.view.Styles;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** The step of the moment in one line. What does not fit is cut at the edge, never over a neighbour. */
final class SentenceBar extends StackPane {
    SentenceBar() {
        getStyleClass().add(Styles.SENTENCE);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setMinWidth(0);
    }

    /** Shows the sentence of a scene. */
    void show(Node sentence) {
        getChildren().setAll(sentence);
    }
}
