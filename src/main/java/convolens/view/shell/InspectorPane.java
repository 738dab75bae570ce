package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.view.Styles;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.layout.VBox;

/** The settings of the scene, in a column that scrolls. */
final class InspectorPane extends ScrollPane {
    private final VBox content = new VBox();
    private final Wings wings = new Wings(content);

    /** @param after what stands below the settings of every scene that has it */
    InspectorPane(Messages messages, Node after) {
        content.getChildren().add(after);
        setContent(content);
        getStyleClass().add(Styles.INSPECTOR);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        accessibleTextProperty().bind(messages.bind("inspector.name"));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        // the skin keeps a picture of all that scrolls, and paints the whole of it anew for each digit that changes
        lookup(".viewport").setCache(false);
        return skin;
    }

    /** Shows the settings of a scene from their beginning. */
    void show(Node settings) {
        wings.show(settings);
        setVvalue(0);
    }

    /** Lets settings wait for being shown. */
    void await(Node settings) {
        wings.await(settings, content.getWidth(), content.getHeight());
    }

    /** No settings wait any more. */
    void dismiss() {
        wings.dismiss();
    }
}
