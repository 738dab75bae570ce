package convolens.controller;

import convolens.i18n.Messages;
import convolens.model.SettingsModel;
import convolens.model.WindowBounds;
import convolens.view.Look;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window itself: its place, its look, its icon. */
public final class WindowController {
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 520;

    private final Stage stage;
    private final SettingsModel settings;

    /**
     * Prepares a window that is not yet shown.
     *
     * @param content fills the window
     */
    public WindowController(Stage stage, Parent content, SettingsModel settings, Messages messages) {
        this.stage = stage;
        this.settings = settings;
        stage.titleProperty().bind(messages.bind("app.name"));
        Look.icons().forEach(stage.getIcons()::add);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place();
        stage.setScene(new Scene(content));
        settings.themeProperty().addListener((observable, old, theme) -> wear());
        wear();
        stage.xProperty().addListener(observable -> remember());
        stage.yProperty().addListener(observable -> remember());
        stage.widthProperty().addListener(observable -> remember());
        stage.heightProperty().addListener(observable -> remember());
        stage.maximizedProperty().addListener(observable -> remember());
    }

    /** Enters or leaves full screen. */
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    private void wear() {
        Application.setUserAgentStylesheet(Look.stylesheet(settings.getTheme()));
    }

    private void place() {
        WindowBounds bounds = WindowPlacement.fit(
                settings.windowBoundsProperty().get(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximised());
    }

    /** While it fills the screen, the bounds to return to are those of before. */
    private void remember() {
        if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        WindowBounds before = settings.windowBoundsProperty().get();
        if (stage.isMaximized()) {
            if (before != null) {
                settings.windowBoundsProperty()
                        .set(new WindowBounds(before.x(), before.y(), before.width(), before.height(), true));
            }
        } else {
            settings.windowBoundsProperty()
                    .set(new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
        }
    }
}
