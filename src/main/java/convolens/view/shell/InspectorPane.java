package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.view.Styles;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The settings of the scene, in a column that scrolls. */
final class InspectorPane extends ScrollPane {
    InspectorPane(Messages messages) {
        getStyleClass().add(Styles.INSPECTOR);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        accessibleTextProperty().bind(messages.bind("inspector.name"));
    }

    /** Shows the settings of a scene from their beginning. */
    void show(Node settings) {
        setContent(settings);
        setVvalue(0);
    }
}
