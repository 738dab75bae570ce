package convolens.ui;

import javafx.beans.InvalidationListener;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A window that nobody looks at: minimised, it is laid out, has the keyboard and answers, but is not drawn. Pictures of it
 * are. Where another window opens, such as a menu, Monocle draws all or none.
 */
final class Unseen {
    private final Stage stage;
    private final InvalidationListener others = observable -> lookWhereOthersAre();

    Unseen(Stage stage) {
        this.stage = stage;
    }

    /** Lets nobody look at it. */
    void begin() {
        stage.setIconified(true);
        Window.getWindows().addListener(others);
    }

    /** From now on it is drawn, frame by frame. */
    void end() {
        Window.getWindows().removeListener(others);
        stage.setIconified(false);
    }

    private void lookWhereOthersAre() {
        if (Window.getWindows().stream().anyMatch(other -> other != stage)) {
            stage.setIconified(false);
        }
    }
}
