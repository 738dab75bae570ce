package convolens.view.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that paints what it shows. The skin of JavaFX keeps a picture of all that scrolls, and paints the whole of it
 * anew, and then that picture, whenever any of it changes: where software paints, twice the work.
 */
public class PaintedScrollPane extends ScrollPane {
    public PaintedScrollPane() {}

    /** @param content what scrolls */
    public PaintedScrollPane(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        lookup(".viewport").setCache(false);
        return skin;
    }
}
