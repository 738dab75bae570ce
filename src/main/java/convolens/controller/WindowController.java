package convolens.controller;

import convolens.i18n.Messages;
import convolens.model.SettingsModel;
import convolens.model.WindowBounds;
import convolens.view.Look;
import convolens.view.ThemeStyles;
import convolens.view.shortcut.Shortcut;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window itself: its place, its look, its icon. */
public final class WindowController {
    private static final double MIN_WIDTH = 880;
    private static final double MIN_HEIGHT = 560;

    private final Stage stage;
    private final SettingsModel settings;
    private final WindowBounds wanted;
    private boolean settled;
    private boolean filledBefore;
    private String screenName = "";

    /**
     * Prepares a window that is not yet shown: its place and its look, and nothing in it.
     */
    public WindowController(Stage stage, SettingsModel settings, Messages messages) {
        this.stage = stage;
        this.settings = settings;
        stage.titleProperty().bind(messages.bind("app.name"));
        // Esc closes what lies over the stage first; then it leaves full screen
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        messages.localeProperty().addListener(observable -> hint(messages));
        hint(messages);
        wanted = WindowPlacement.fit(
                settings.windowBoundsProperty().get(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        place();
        wear();

        stage.setScene(new Scene(new Region(), wanted.width(), wanted.height()));
        settings.themeProperty().addListener((observable, old, theme) -> wear());
        stage.xProperty().addListener(observable -> remember());
        stage.yProperty().addListener(observable -> remember());
        stage.widthProperty().addListener(observable -> remember());
        stage.heightProperty().addListener(observable -> remember());
        stage.maximizedProperty().addListener(observable -> remember());
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.addListener(observable -> follow()));
        follow();
    }

    /** Fills the window. */
    public void show(Parent content) {
        stage.getScene().setRoot(content);
        Look.icons().forEach(stage.getIcons()::add);
    }

    /**
     * The window has been drawn for the first time: where the window manager made something else of it, it is asked once
     * more. Only now has the window the least size that it keeps: see {@link #place}.
     */
    public void insist() {
        WindowBounds least =
                WindowPlacement.least(new WindowBounds(0, 0, MIN_WIDTH, MIN_HEIGHT, false), screen().getVisualBounds());
        stage.setMinWidth(least.width());
        stage.setMinHeight(least.height());
        boolean differs = far(stage.getX(), wanted.x())
                || far(stage.getY(), wanted.y())
                || far(stage.getWidth(), wanted.width())
                || far(stage.getHeight(), wanted.height());
        if (wanted.maximised()) {
            stage.setMaximized(true);
        } else if (differs && !stage.isMaximized()) {
            stage.setWidth(wanted.width());
            stage.setHeight(wanted.height());
            stage.setX(wanted.x());
            stage.setY(wanted.y());
        }
    }

    /** From now on the bounds of the window are the user's, and remembered. */
    public void settle() {
        settled = true;
    }

    /** Closes the window. What was under way is kept, so nothing is asked. */
    void close() {
        stage.close();
    }

    /** Fills the screen while something is presented; afterwards it is as it was before. */
    void present(boolean begins) {
        if (begins) {
            filledBefore = stage.isFullScreen();
        }
        wear();
        stage.setFullScreen(begins || filledBefore);
    }

    /** Leaves full screen, if it is that. */
    public void leaveFullScreen() {
        stage.setFullScreen(false);
    }

    /** Enters or leaves full screen. */
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    /** The zoom is that of the screen on which the middle of the window lies. */
    private void follow() {
        Screen screen = screen();
        String name = (int) screen.getBounds().getWidth() + "x"
                + (int) screen.getBounds().getHeight();
        if (!name.equals(screenName)) {
            screenName = name;
            settings.zoom().moveTo(name);
        }
    }

    private static boolean far(double is, double wanted) {
        return Math.abs(is - wanted) > 1;
    }

    private Screen screen() {
        double x = stage.getX() + stage.getWidth() / 2;
        double y = stage.getY() + stage.getHeight() / 2;
        return Screen.getScreensForRectangle(x, y, 1, 1).stream().findFirst().orElse(Screen.getPrimary());
    }

    private void hint(Messages messages) {
        stage.setFullScreenExitHint(messages.text("window.fullScreen", Shortcut.FULL_SCREEN.hint()));
    }

    private void wear() {
        ThemeStyles.wear(settings.getTheme());
        if (stage.getScene() != null) {
            boolean bold = settings.presenter().here().get();
            stage.getScene()
                    .getStylesheets()
                    .setAll(bold ? List.of(Look.boldStylesheet(settings.getTheme())) : List.of());
        }
    }

    /**
     * Openbox opens a window at its least size, whatever size is asked for; xfwm4 maximises none whose least size,
     * decoration included, is larger than the screen.
     */
    private void place() {
        if (!wanted.maximised()) {
            stage.setMinWidth(wanted.width());
            stage.setMinHeight(wanted.height());
        }
        stage.setX(wanted.x());
        stage.setY(wanted.y());
        stage.setWidth(wanted.width());
        stage.setHeight(wanted.height());
        stage.setMaximized(wanted.maximised());
        settings.windowBoundsProperty().set(wanted);
    }

    /** While it fills the screen, the bounds to return to are those of before. */
    private void remember() {
        if (!settled || !stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        if (stage.isMaximized()) {
            WindowBounds before = settings.windowBoundsProperty().get();
            settings.windowBoundsProperty()
                    .set(new WindowBounds(before.x(), before.y(), before.width(), before.height(), true));
        } else {
            settings.windowBoundsProperty()
                    .set(new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
        }
    }
}
