package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.ui.Window;
import convolens.view.FilePrompt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each task of the README's "In class", done by somebody who has no mouse: nothing but keys is sent to the window. */
class KeyboardOnlyTest {
    /** More stops than any scene has. */
    private static final int MOST_STOPS = 160;

    @TempDir
    private static Path home;

    private static Window window;
    private static final List<String> MOUSE = new ArrayList<>();

    /** Dialogs of the platform, which have keys of their own: they write what is offered and open what was written last. */
    private static final class Typed implements FilePrompt {
        private Path last;

        @Override
        public Optional<Path> folder(javafx.stage.Window owner, String title) {
            return Optional.of(home);
        }

        @Override
        public Optional<Path> existing(javafx.stage.Window owner, String title, String kind, List<String> endings) {
            return Optional.ofNullable(last);
        }

        @Override
        public Optional<Path> target(javafx.stage.Window owner, String title, String name) {
            last = home.resolve(name);
            return Optional.of(last);
        }
    }

    private static final Typed FILES = new Typed();

    @BeforeAll
    static void open() {
        window = new Window(home, FILES);
        window.resize(1280, 800);
        Window.run(() -> window.scene()
                .addEventFilter(MouseEvent.MOUSE_PRESSED, event -> MOUSE.add(String.valueOf(event.getTarget()))));
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        go(Lesson.STRIDE);
        // out of whatever is typed into, and without what the test before was told
        do {
            keys(KeyCode.ESCAPE);
        } while (isShown(".notice"));
    }

    @AfterEach
    void noMouse() {
        assertThat(MOUSE).isEmpty();
    }

    // What is pressed

    private static void keys(KeyCode... together) {
        window.press(together);
    }

    /** Opens a scene by its name. */
    private static void go(Lesson lesson) {
        find(lesson.titleKey());
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, lesson.titleKey()));
    }

    /** Searches for something by its name, and takes it. */
    private static void find(String key) {
        keys(KeyCode.CONTROL, KeyCode.K);
        window.type(Messages.text(Locale.ENGLISH, key));
        keys(KeyCode.ENTER);
    }

    /** Presses Tab until something has the focus. */
    private static void tabTo(String selector) {
        boolean there = Window.call(() -> {
            for (int i = 0; i < MOST_STOPS && !has(window.scene().getFocusOwner(), selector); i++) {
                press(KeyCode.TAB);
            }
            return has(window.scene().getFocusOwner(), selector);
        });
        Window.settle();
        assertThat(there)
                .as(() -> "a way by Tab to " + selector + ", not to "
                        + Window.call(() -> Sighted.describe(window.scene().getFocusOwner())))
                .isTrue();
    }

    /** As a robot does, without waiting for pictures that nobody looks at. */
    private static void press(KeyCode key) {
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    window.scene().getFocusOwner(), new KeyEvent(type, "", "", key, false, false, false, false));
        }
    }

    private static boolean has(Node owner, String selector) {
        return owner != null && window.scene().getRoot().lookupAll(selector).contains(owner);
    }

    private static void type(String selector, String text) {
        tabTo(selector);
        keys(KeyCode.CONTROL, KeyCode.A);
        window.type(text);
    }

    // What is seen

    private static String text(String selector) {
        return Window.call(() -> shown(selector)
                .map(node -> node instanceof TextInputControl field ? field.getText() : ((Labeled) node).getText())
                .orElse(""));
    }

    private static boolean isShown(String selector) {
        return Window.call(() -> shown(selector).isPresent());
    }

    private static Optional<Node> shown(String selector) {
        return window.scene().getRoot().lookupAll(selector).stream()
                .filter(Sighted::isShown)
                .findFirst();
    }

    private static String sentence() {
        return Window.call(() -> Objects.toString(
                window.scene()
                        .getRoot()
                        .lookup(".sentence")
                        .queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT),
                ""));
    }

    private static String clipboard() {
        return Window.call(() -> Clipboard.getSystemClipboard().getString());
    }

    // The tasks

    @Test
    void step() {
        keys(KeyCode.HOME);
        String first = text(".counter");
        keys(KeyCode.RIGHT);
        keys(KeyCode.RIGHT);
        keys(KeyCode.LEFT);
        assertThat(text(".counter")).startsWith("2 /").isNotEqualTo(first);
        keys(KeyCode.END);
        String last = text(".counter");
        assertThat(last.split(" / ")[0]).isEqualTo(last.split(" / ")[1]);
        keys(KeyCode.HOME);
        keys(KeyCode.SPACE);
        Window.await("it plays", () -> !text(".counter").startsWith("1 /"));
        keys(KeyCode.SPACE);
        String speed = text(".speed");
        keys(KeyCode.UP);
        assertThat(text(".speed")).isNotEqualTo(speed);
        keys(KeyCode.DOWN);
        tabTo(".segmented-button .toggle-button");
        keys(KeyCode.RIGHT);
        keys(KeyCode.LEFT);
        assertThat(text(".counter").split(" / ")[1]).isNotEmpty();
    }

    @Test
    void typeAndUndo() {
        keys(KeyCode.HOME);
        tabTo("#sliding-canvas");
        keys(KeyCode.ENTER);
        keys(KeyCode.RIGHT);
        keys(KeyCode.ENTER);
        String before = text("#cell-editor");
        window.type("47");
        keys(KeyCode.ENTER);
        assertThat(sentence()).contains("47");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(sentence()).doesNotContain("47");
        assertThat(before).isNotEmpty();
        type("#quantity-STRIDE .number", "1");
        keys(KeyCode.ENTER);
        assertThat(text("#quantity-STRIDE .number")).isEqualTo("1");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text("#quantity-STRIDE .number")).isEqualTo("2");
    }

    @Test
    void trainCompareAndLookInside() {
        go(Lesson.TRAIN);
        for (String[] field :
                new String[][] {{"trainCount", "200"}, {"testCount", "60"}, {"batchSize", "20"}, {"epochs", "1"}}) {
            type("#train-" + field[0] + " .number", field[1]);
            keys(KeyCode.ENTER);
            assertThat(text("#train-" + field[0] + " .number")).isEqualTo(field[1]);
        }
        tabTo("#train-welcome-start");
        keys(KeyCode.SPACE);
        Window.await("it ends", () -> sentence().startsWith("final accuracy"));
        tabTo("#train-compare");
        keys(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.EXPERIMENTS.titleKey()));
        go(Lesson.NETWORK);
        Window.await("it answers", () -> sentence().contains("probability"));
        tabTo("#network-walls");
        keys(KeyCode.RIGHT);
        String cell = text("#network-value");
        keys(KeyCode.LEFT);
        assertThat(text("#network-value")).isNotEqualTo(cell);
        tabTo("#network-step");
        keys(KeyCode.ENTER);
        assertThat(window.title()).isNotEqualTo(Messages.text(Locale.ENGLISH, Lesson.NETWORK.titleKey()));
        go(Lesson.MISTAKES);
        Window.await("its mistakes are counted", () -> isShown("#confusion"));
        tabTo("#confusion");
        keys(KeyCode.RIGHT);
    }

    @Test
    void present() {
        keys(KeyCode.HOME);
        keys(KeyCode.F5);
        assertThat(isShown(".presenter-bar")).isTrue();
        keys(KeyCode.PAGE_DOWN);
        assertThat(text(".counter")).startsWith("2 /");
        keys(KeyCode.PAGE_UP);
        keys(KeyCode.B);
        assertThat(isShown(".curtain")).isTrue();
        keys(KeyCode.B);
        keys(KeyCode.W);
        keys(KeyCode.W);
        assertThat(isShown(".curtain")).isFalse();
        keys(KeyCode.S);
        assertThat(isShown(".shade")).isTrue();
        keys(KeyCode.S);
        keys(KeyCode.CONTROL, KeyCode.I);
        assertThat(isShown(".inspector")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.I);
        tabTo("#present-freeze");
        keys(KeyCode.SPACE);
        keys(KeyCode.F);
        keys(KeyCode.ESCAPE);
        assertThat(isShown(".presenter-bar")).isFalse();
        keys(KeyCode.SHIFT, KeyCode.F5);
        assertThat(Window.call(() -> javafx.stage.Window.getWindows().size())).isEqualTo(2);
        keys(KeyCode.SHIFT, KeyCode.F5);
        assertThat(Window.call(() -> javafx.stage.Window.getWindows().size())).isEqualTo(1);
    }

    @Test
    void project() {
        keys(KeyCode.F11);
        assertThat(Window.call(() -> window.stage().isFullScreen())).isTrue();
        keys(KeyCode.F11);
        keys(KeyCode.CONTROL, KeyCode.PLUS);
        keys(KeyCode.CONTROL, KeyCode.MINUS);
        keys(KeyCode.CONTROL, KeyCode.DIGIT0);
        keys(KeyCode.CONTROL, KeyCode.B);
        assertThat(isShown(".navigator")).isFalse();
        keys(KeyCode.CONTROL, KeyCode.B);
        keys(KeyCode.CONTROL, KeyCode.T);
        keys(KeyCode.CONTROL, KeyCode.T);
        window.speak(Locale.KOREAN);
        window.speak(Locale.ENGLISH);
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.values()[0].titleKey()));
        keys(KeyCode.F3);
        window.type("receptive");
        keys(KeyCode.ESCAPE);
        keys(KeyCode.F1);
        assertThat(isShown(".keyboard-help")).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(isShown(".keyboard-help")).isFalse();
    }

    @Test
    void prepare() {
        keys(KeyCode.END);
        String at = text(".counter");
        keys(KeyCode.CONTROL, KeyCode.S);
        Window.await("it is saved", () -> FILES.last != null && Files.exists(FILES.last));
        keys(KeyCode.HOME);
        keys(KeyCode.CONTROL, KeyCode.O);
        Window.await("it is open", () -> text(".counter").equals(at));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        keys(KeyCode.HOME);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(text(".counter")).isEqualTo(at);
    }

    @Test
    void tours() {
        keys(KeyCode.CONTROL, KeyCode.K);
        window.type("tour 7.3");
        keys(KeyCode.ENTER);
        Window.await("it begins", () -> text("#tour-place").startsWith("1 /"));
        keys(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(text("#tour-place")).startsWith("2 /");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        tabTo("#tour-stop-3");
        keys(KeyCode.ENTER);
        assertThat(text("#tour-place")).startsWith("3 /");
        tabTo("#tour-close");
        keys(KeyCode.ENTER);
        assertThat(isShown("#tour-bar")).isFalse();
        keys(KeyCode.CONTROL, KeyCode.D);
        type("#tour-edit-title", "By keys");
        tabTo("#tour-edit-note");
        keys(KeyCode.TAB);
        tabTo("#tour-save");
        keys(KeyCode.ENTER);
        Window.await("it is saved", () -> Files.exists(FILES.last));
        tabTo("#tour-close");
        keys(KeyCode.ENTER);
        assertThat(isShown("#tour-bar")).isFalse();
    }

    @Test
    void predict() {
        keys(KeyCode.HOME);
        keys(KeyCode.CONTROL, KeyCode.P);
        assertThat(isShown("#predict-answer")).isTrue();
        window.type("1");
        keys(KeyCode.ENTER);
        assertThat(text("#predict-verdict")).isNotEmpty();
        tabTo("#predict-hint");
        keys(KeyCode.SPACE);
        assertThat(text("#predict-help")).isNotEmpty();
        tabTo("#predict-reveal");
        keys(KeyCode.ENTER);
        tabTo("#predict-copy");
        keys(KeyCode.ENTER);
        assertThat(clipboard()).contains(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()));
        keys(KeyCode.CONTROL, KeyCode.P);
        assertThat(isShown("#predict-answer")).isFalse();
    }

    @Test
    void whatIf() {
        tabTo(".what-if-questions .chip");
        keys(KeyCode.ENTER);
        assertThat(isShown("#whatif")).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(isShown("#whatif")).isFalse();
    }

    @Test
    void exerciseSheetAndHandOut() {
        FILES.last = null;
        find("predict.sheet.save");
        Window.await("a sheet", () -> FILES.last != null && Files.exists(FILES.last));
        for (String file : List.of("#export-save-picture", "#export-save-array")) {
            FILES.last = null;
            keys(KeyCode.CONTROL, KeyCode.E);
            if (file.endsWith("array")) {
                keys(KeyCode.RIGHT);
                keys(KeyCode.RIGHT);
                keys(KeyCode.SPACE);
            }
            tabTo(file);
            keys(KeyCode.ENTER);
            Window.await("a file", () -> FILES.last != null && Files.exists(FILES.last));
            keys(KeyCode.ESCAPE);
            assertThat(isShown("#export-panel")).isFalse();
        }
        tabTo("#sliding-canvas");
        keys(KeyCode.ENTER);
        if (isShown("#cell-editor")) {
            // a cell has been chosen before
            keys(KeyCode.ESCAPE);
        }
        keys(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).contains("\t");
        keys(KeyCode.SHIFT, KeyCode.F10);
        assertThat(Window.call(() -> javafx.stage.Window.getWindows().size())).isEqualTo(2);
        keys(KeyCode.ESCAPE);
        keys(KeyCode.ESCAPE);
    }
}
