package convolens.ui;

import convolens.ConvolensApp;
import convolens.ShownScene;
import convolens.i18n.Messages;
import convolens.interchange.AppFolders;
import convolens.lesson.Lesson;
import convolens.view.FilePrompt;
import convolens.view.SystemFilePrompt;
import convolens.view.control.focus.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;

/**
 * The real application in a window without a display, with its settings in a folder of its own. Closing it does what
 * closing the window does, so that a second window on the same folder shows what is remembered.
 */
public final class Window implements AutoCloseable {
    /** How long anything may take before it counts as never happening. */
    public static final int PATIENCE_SECONDS = Frames.PATIENCE_SECONDS;

    private FxRobot robot = new QuickRobot();
    private ConvolensApp app;
    private Stage stage;
    private Unseen unseen;

    /** Opens the application, which keeps what it remembers in a folder. */
    public Window(Path home) {
        this(home, new SystemFilePrompt());
    }

    /** Opens the application; somebody answers when it asks for files. */
    public Window(Path home, FilePrompt files) {
        this(home, files, false, Lesson.TRAIN);
    }

    /** Opens the application on a scene, as where it was left, if it remembers nothing yet. */
    public Window(Path home, Lesson scene) {
        this(home, new SystemFilePrompt(), scene);
    }

    /**
     * Opens the application on a scene, as where it was left, if it remembers nothing yet.
     *
     * @param home where it keeps what it remembers
     * @param files answers when it asks for files
     */
    public Window(Path home, FilePrompt files, Lesson scene) {
        this(home, files, false, scene);
    }

    /** A window that stays covered, if it opens so. */
    public static Window withCover(Path home) {
        return new Window(home, new SystemFilePrompt(), true, Lesson.TRAIN);
    }

    private Window(Path home, FilePrompt files, boolean covered, Lesson scene) {
        refuseBesideOthers();
        Locale.setDefault(Locale.ENGLISH);
        if (!covered) {
            leaveAt(scene, home);
        }
        System.setProperty(AppFolders.HOME_PROPERTY, home.toString());
        Frames.start();
        // a stage of its own: the size it is given would stay with the one that other tests share
        stage = call(Stage::new);
        app = call(() -> {
            ConvolensApp opened = new ConvolensApp(files);
            opened.start(stage);
            opened.finishStart();
            return opened;
        });
        await("the window has the focus", stage::isFocused);
        unseen = new Unseen(stage);
        run(unseen::begin);
        settle();
        Node cover = find("#cover");
        if (!covered && call(cover::isVisible)) {
            press(KeyCode.ESCAPE);
        }
    }

    /** A test beside which others would have their windows gets none. */
    private static void refuseBesideOthers() {
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(caller -> caller.getSimpleName().endsWith("Test"))
                        .findFirst())
                .filter(test -> !test.isAnnotationPresent(OnFxThread.class))
                .ifPresent(test -> {
                    throw new AssertionError(test.getName() + " opens a window: it has to be @OnFxThread");
                });
    }

    /** Has the application been open before, so that it opens neither covered nor on the scene of a first start. */
    private static void leaveAt(Lesson scene, Path home) {
        Path settings = home.resolve("settings.json");
        if (!Files.exists(settings)) {
            try {
                Files.writeString(settings, "{\"lesson\": \"" + scene.name() + "\"}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The robot that clicks and types. */
    public FxRobot robot() {
        return robot;
    }

    public ConvolensApp app() {
        return app;
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** Has the window drawn from now on, frame by frame: for tests of what its drawing leaves behind. */
    public void draw() {
        run(unseen::end);
        settle();
    }

    /** Makes the window as large as this. */
    public void resize(double width, double height) {
        run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        await(
                "the window is %s × %s".formatted(width, height),
                () -> scene().getWidth() == width && scene().getHeight() == height);
        settle();
    }

    /** The node with this selector. Looked up where nodes come and go, or a lookup could trip over one that goes. */
    public <T extends Node> T find(String selector) {
        return call(() -> robot.lookup(selector).query());
    }

    /** Whether a node with this selector can be seen: what is closed may not be in the scene at all. */
    public boolean isShown(String selector) {
        return call(() -> {
            Node at = robot.lookup(selector).tryQuery().orElse(null);
            boolean shown = at != null;
            for (; at != null; at = at.getParent()) {
                shown &= at.isVisible();
            }
            return shown;
        });
    }

    /** The text of the label or button with this selector. */
    public String text(String selector) {
        return call(() -> ((Labeled) robot.lookup(selector).query()).getText());
    }

    /** Clicks a node and waits until what it changed is on the screen. */
    public void click(String selector) {
        // as whoever looks for it scrolls
        run(() -> Sight.follow(find(selector)));
        robot.clickOn(this.<Node>find(selector));
        settle();
    }

    /** Presses keys together. */
    public void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** Presses Ctrl+L until the window speaks a language. */
    public void speak(Locale language) {
        String name = Messages.text(language, "language.short");
        for (int i = 0; i < Messages.LANGUAGES.size() && !text("#language-menu").equals(name); i++) {
            press(KeyCode.CONTROL, KeyCode.L);
        }
        if (!text("#language-menu").equals(name)) {
            throw new AssertionError("Ctrl+L does not come to " + name);
        }
    }

    /** Types text into whatever has the focus. */
    public void type(String text) {
        robot.write(text);
        settle();
    }

    /** Enters a number into a field; what the field makes of it. */
    public String enter(String selector, String value) {
        TextField number = find(selector);
        run(() -> {
            number.requestFocus();
            number.setText(value);
            number.fireEvent(new ActionEvent());
        });
        settle();
        return call(() -> number.getText());
    }

    /** Opens a scene from the navigator, also where that is hidden. */
    public void open(Lesson lesson) {
        run(() -> ((Button) scene().getRoot().lookup("#open-" + lesson.stem())).fire());
        settle();
    }

    /** Opens a scene, and waits until what it computes has come; but not for what takes seconds. */
    public void openWhole(Lesson lesson) {
        open(lesson);
        if (lesson != Lesson.DEEP_UNITS) {
            await(lesson + " is complete", () -> ShownScene.isComplete(app, lesson));
            settle();
        }
    }

    /** Gives a node the focus. */
    public void focus(String selector) {
        run(() -> find(selector).requestFocus());
        settle();
    }

    /** The id of what has the focus. */
    public String focused() {
        return call(() -> String.valueOf(scene().getFocusOwner().getId()));
    }

    /** What a screen reader says of a node. */
    public String said(String selector) {
        return call(() -> this.<Node>find(selector).getAccessibleText());
    }

    /** What is told above the stage, one notice after the other. */
    public List<String> notices() {
        return call(() -> robot.lookup(".notice .label").queryAll().stream()
                .map(node -> ((Label) node).getText())
                .toList());
    }

    /** The title of the scene on the stage. */
    public String title() {
        return text(".scene-title");
    }

    /** Runs on the FX thread. */
    public static void run(Runnable action) {
        Frames.run(action);
    }

    /** Computes on the FX thread. */
    public static <T> T call(Callable<T> query) {
        return Frames.call(query);
    }

    /** Waits until a condition, evaluated on the FX thread, holds; it does not while a node that it asks for is not there. */
    public static void await(String what, Callable<Boolean> condition) {
        Frames.await(what, () -> {
            try {
                return condition.call();
            } catch (EmptyNodeQueryException e) {
                return false;
            }
        });
    }

    /** Waits until events are handled, and what they changed is laid out: two frames. */
    public static void settle() {
        Frames.settle();
    }

    /** Closes the window as the user does. */
    @Override
    public void close() {
        if (app == null) {
            return;
        }
        run(() -> {
            unseen.end();
            try {
                app.stop();
            } catch (Exception e) {
                throw new AssertionError("the window does not close", e);
            }
        });
        closeAll();
        // a class that has its window in a static field would keep all of it until the JVM ends
        robot = null;
        app = null;
        stage = null;
        unseen = null;
    }

    /** Closes all windows there are, menus and dialogs too. */
    public static void closeAll() {
        run(() -> List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide));
        settle();
    }
}
