package convolens.view.network.picture;

import convolens.i18n.Messages;
import convolens.view.control.Tip;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Buttons to the next and the one before of what there are several of. */
final class Arrows {
    private Arrows() {}

    /** A button that shows a glyph and says by the text of a key where it leads. */
    static Button button(String glyph, String id, String key, Messages messages, Runnable action) {
        Button button = new Button(glyph);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setId(id);
        Tip.explain(button, messages.bind(key));
        button.accessibleTextProperty().bind(messages.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
