package convolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.ShellController;
import convolens.controller.TaskRunner;
import convolens.controller.WindowController;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.view.SceneContext;
import convolens.view.paint.Typography;
import convolens.view.shell.ShellView;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** A window around one scene that is made by hand, so that a test holds its model; time passes by hand, too. */
@OnFxThread
public abstract class SceneWindow {
    protected final FxRobot robot = new QuickRobot();
    protected final FramePump pump = FramePump.byHand();
    protected final SettingsModel settings = new SettingsModel();
    protected Stage stage;
    private Unseen unseen;

    /** Makes the controller of the scene. */
    protected interface Opening {
        LessonController controller(SceneContext context, TaskRunner runner);
    }

    @BeforeEach
    void prepare() {
        Frames.start();
        stage = call(Stage::new);
        unseen = new Unseen(stage);
    }

    @AfterEach
    void close() {
        run(() -> {
            stage.titleProperty().unbind();
            unseen.end();
        });
        Window.closeAll();
    }

    /** Opens the scene of a lesson in a window of 1280×800, without motion, computing at once. */
    protected void open(Lesson lesson, Locale language, Opening opening) {
        run(() -> {
            Typography.load();
            settings.languageProperty().set(language);
            settings.reduceMotionProperty().set(true);
            settings.lastLessonProperty().set(lesson);
            Messages messages = new Messages(language);
            StatusModel status = new StatusModel();
            LessonController controller =
                    opening.controller(SceneContext.of(messages, settings, status), TaskRunner.sameThread(error -> {
                        throw new AssertionError(error);
                    }));
            ShellModel shell = new ShellModel();
            ShellView view = new ShellView(shell, settings, status, messages);
            ShellController shellController = new ShellController(
                    new ShellController.Models(shell, settings, status, messages), view, pump, any -> controller);
            WindowController window = new WindowController(stage, settings, messages);
            window.show(view);
            window.settle();
            stage.show();
            shellController.listenTo(stage.getScene(), window);
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        settle();
        run(unseen::begin);
    }

    protected void click(String selector) {
        robot.clickOn(selector);
        settle();
    }

    protected void clickOn(Point2D point) {
        robot.clickOn(point);
        settle();
    }

    protected void moveTo(Point2D point) {
        robot.moveTo(point);
        settle();
    }

    protected Node find(String selector) {
        return call(() -> robot.lookup(selector).query());
    }

    /** Copies text, as from another program. */
    protected static void copy(String text) {
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    protected void assertTextsAreTranslated() {
        for (Node node : stage.getScene().getRoot().lookupAll(".label, .toggle-button, .button, .check-box")) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                assertThat(labeled.getText()).doesNotStartWith("!");
            }
        }
    }

    protected static void run(Runnable action) {
        Window.run(action);
    }

    protected static <T> T call(Callable<T> query) {
        return Window.call(query);
    }

    protected static void settle() {
        Window.settle();
    }
}
