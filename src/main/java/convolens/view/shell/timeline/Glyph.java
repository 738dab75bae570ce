package convolens.view.shell.timeline;

import convolens.view.Styles;
import javafx.scene.layout.Region;

/** The filled drawings of the timeline, which the style sheet shapes and colours. */
enum Glyph {
    FIRST,
    BACK,
    PLAY,
    PAUSE,
    FORWARD,
    LAST;

    /** A region of this shape. */
    Region draw() {
        Region region = new Region();
        region.getStyleClass().addAll(Styles.GLYPH, "glyph-" + name().toLowerCase(java.util.Locale.ROOT));
        region.setMouseTransparent(true);
        return region;
    }
}
