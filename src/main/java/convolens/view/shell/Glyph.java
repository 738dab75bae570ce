package convolens.view.shell;

import convolens.view.Styles;
import javafx.scene.layout.Region;

/** The filled drawings of the timeline, which the style sheet shapes and colours. */
public enum Glyph {
    FIRST,
    BACK,
    PLAY,
    PAUSE,
    FORWARD,
    LAST;

    /** A region of this shape. */
    public Region draw() {
        Region region = new Region();
        region.getStyleClass().addAll(Styles.GLYPH, "glyph-" + name().toLowerCase(java.util.Locale.ROOT));
        region.setMouseTransparent(true);
        return region;
    }
}
