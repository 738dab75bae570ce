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
    private final Node after;

    /** @param after what stands below the settings of every scene that has it */
    InspectorPane(Messages messages, Node after) {
        this.after = after;
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
        content.getChildren().setAll(settings, after);
        setContent(content);
        setVvalue(0);
    }

    /** Lays settings out that are not shown yet. */
    void rehearse(Node settings) {
        double width = content.getWidth();
        Wings.dress(content, settings, width, settings.prefHeight(width));
    }
}
