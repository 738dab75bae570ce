package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each task of the README's "In class", done by somebody who has no mouse: nothing but keys is sent to the window. */
@OnFxThread
class KeyboardOnlyTest {
    @TempDir
    private static Path home;

    private static Window window;
    private static LastFile files;
    private static KeyboardUser user;

    @BeforeAll
    static void open() {
        files = new LastFile(home);
        window = new Window(home, files);
        user = new KeyboardUser(window);
        window.resize(1280, 800);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void begin() {
        user.go(Lesson.STRIDE);
        // out of whatever is typed into, and without what the test before was told
        do {
            keys(KeyCode.ESCAPE);
        } while (user.isShown(".notice"));
    }

    @AfterEach
    void noMouse() {
        assertThat(user.clicked()).isEmpty();
    }

    private static void keys(KeyCode... together) {
        window.press(together);
    }

    @Test
    void step() {
        keys(KeyCode.HOME);
        String first = user.text(".counter");
        keys(KeyCode.RIGHT);
        keys(KeyCode.RIGHT);
        keys(KeyCode.LEFT);
        assertThat(user.text(".counter")).startsWith("2 /").isNotEqualTo(first);
        keys(KeyCode.END);
        String last = user.text(".counter");
        assertThat(last.split(" / ")[0]).isEqualTo(last.split(" / ")[1]);
        keys(KeyCode.HOME);
        keys(KeyCode.SPACE);
        Window.await("it plays", () -> !user.text(".counter").startsWith("1 /"));
        keys(KeyCode.SPACE);
        String speed = user.text(".speed");
        keys(KeyCode.UP);
        assertThat(user.text(".speed")).isNotEqualTo(speed);
        keys(KeyCode.DOWN);
        user.tabTo(".segmented-button .toggle-button");
        keys(KeyCode.RIGHT);
        keys(KeyCode.LEFT);
        assertThat(user.text(".counter").split(" / ")[1]).isNotEmpty();
    }

    @Test
    void typeAndUndo() {
        keys(KeyCode.HOME);
        user.tabTo("#sliding-canvas");
        keys(KeyCode.ENTER);
        keys(KeyCode.RIGHT);
        keys(KeyCode.ENTER);
        String before = user.text("#cell-editor");
        window.type("47");
        keys(KeyCode.ENTER);
        assertThat(user.sentence()).contains("47");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(user.sentence()).doesNotContain("47");
        assertThat(before).isNotEmpty();
        user.type("#quantity-STRIDE .number", "1");
        keys(KeyCode.ENTER);
        assertThat(user.text("#quantity-STRIDE .number")).isEqualTo("1");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(user.text("#quantity-STRIDE .number")).isEqualTo("2");
    }

    @Test
    void trainCompareAndLookInside() {
        user.go(Lesson.TRAIN);
        for (String[] field :
                new String[][] {{"trainCount", "200"}, {"testCount", "60"}, {"batchSize", "20"}, {"epochs", "1"}}) {
            user.type("#train-" + field[0] + " .number", field[1]);
            keys(KeyCode.ENTER);
            assertThat(user.text("#train-" + field[0] + " .number")).isEqualTo(field[1]);
        }
        user.tabTo("#train-welcome-start");
        keys(KeyCode.SPACE);
        Window.await("it ends", () -> user.sentence().startsWith("final accuracy"));
        user.tabTo("#train-compare");
        keys(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo(Messages.text(Locale.ENGLISH, Lesson.EXPERIMENTS.titleKey()));
        user.go(Lesson.NETWORK);
        Window.await("it answers", () -> user.sentence().contains("probability"));
        user.tabTo("#network-walls");
        keys(KeyCode.RIGHT);
        String cell = user.text("#network-value");
        keys(KeyCode.LEFT);
        assertThat(user.text("#network-value")).isNotEqualTo(cell);
        user.tabTo("#network-step");
        keys(KeyCode.ENTER);
        assertThat(window.title()).isNotEqualTo(Messages.text(Locale.ENGLISH, Lesson.NETWORK.titleKey()));
        user.go(Lesson.MISTAKES);
        Window.await("its mistakes are counted", () -> user.isShown("#confusion"));
        user.tabTo("#confusion");
        keys(KeyCode.RIGHT);
    }

    @Test
    void present() {
        keys(KeyCode.HOME);
        keys(KeyCode.F5);
        assertThat(user.isShown(".presenter-bar")).isTrue();
        keys(KeyCode.PAGE_DOWN);
        assertThat(user.text(".counter")).startsWith("2 /");
        keys(KeyCode.PAGE_UP);
        keys(KeyCode.B);
        assertThat(user.isShown(".curtain")).isTrue();
        keys(KeyCode.B);
        keys(KeyCode.W);
        keys(KeyCode.W);
        assertThat(user.isShown(".curtain")).isFalse();
        keys(KeyCode.S);
        assertThat(user.isShown(".shade")).isTrue();
        keys(KeyCode.S);
        keys(KeyCode.CONTROL, KeyCode.I);
        assertThat(user.isShown(".inspector")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.I);
        user.tabTo("#present-freeze");
        keys(KeyCode.SPACE);
        keys(KeyCode.F);
        keys(KeyCode.ESCAPE);
        assertThat(user.isShown(".presenter-bar")).isFalse();
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
        assertThat(user.isShown(".navigator")).isFalse();
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
        assertThat(user.isShown(".keyboard-help")).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(user.isShown(".keyboard-help")).isFalse();
    }

    @Test
    void prepare() {
        keys(KeyCode.END);
        String at = user.text(".counter");
        keys(KeyCode.CONTROL, KeyCode.S);
        Window.await("it is saved", () -> files.isWritten());
        keys(KeyCode.HOME);
        keys(KeyCode.CONTROL, KeyCode.O);
        Window.await("it is open", () -> user.text(".counter").equals(at));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        keys(KeyCode.HOME);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(user.text(".counter")).isEqualTo(at);
    }

    @Test
    void tours() {
        keys(KeyCode.CONTROL, KeyCode.K);
        window.type("tour 7.3");
        keys(KeyCode.ENTER);
        Window.await("it begins", () -> user.text("#tour-place").startsWith("1 /"));
        keys(KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(user.text("#tour-place")).startsWith("2 /");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        user.tabTo("#tour-stop-3");
        keys(KeyCode.ENTER);
        assertThat(user.text("#tour-place")).startsWith("3 /");
        user.tabTo("#tour-close");
        keys(KeyCode.ENTER);
        assertThat(user.isShown("#tour-bar")).isFalse();
        keys(KeyCode.CONTROL, KeyCode.D);
        user.type("#tour-edit-title", "By keys");
        user.tabTo("#tour-edit-note");
        keys(KeyCode.TAB);
        user.tabTo("#tour-save");
        keys(KeyCode.ENTER);
        Window.await("it is saved", () -> files.isWritten());
        user.tabTo("#tour-close");
        keys(KeyCode.ENTER);
        assertThat(user.isShown("#tour-bar")).isFalse();
    }

    @Test
    void predict() {
        keys(KeyCode.HOME);
        keys(KeyCode.CONTROL, KeyCode.P);
        assertThat(user.isShown("#predict-answer")).isTrue();
        window.type("1");
        keys(KeyCode.ENTER);
        assertThat(user.text("#predict-verdict")).isNotEmpty();
        user.tabTo("#predict-hint");
        keys(KeyCode.SPACE);
        assertThat(user.text("#predict-help")).isNotEmpty();
        user.tabTo("#predict-reveal");
        keys(KeyCode.ENTER);
        user.tabTo("#predict-copy");
        keys(KeyCode.ENTER);
        assertThat(user.clipboard()).contains(Messages.text(Locale.ENGLISH, Lesson.STRIDE.titleKey()));
        keys(KeyCode.CONTROL, KeyCode.P);
        assertThat(user.isShown("#predict-answer")).isFalse();
    }

    @Test
    void whatIf() {
        user.tabTo(".what-if-questions .chip");
        keys(KeyCode.ENTER);
        assertThat(user.isShown("#whatif")).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(user.isShown("#whatif")).isFalse();
    }

    @Test
    void exerciseSheetAndHandOut() {
        files.forget();
        user.find("predict.sheet.save");
        Window.await("a sheet", () -> files.isWritten());
        for (String file : List.of("#export-save-picture", "#export-save-array")) {
            files.forget();
            keys(KeyCode.CONTROL, KeyCode.E);
            if (file.endsWith("array")) {
                keys(KeyCode.RIGHT);
                keys(KeyCode.RIGHT);
                keys(KeyCode.SPACE);
            }
            user.tabTo(file);
            keys(KeyCode.ENTER);
            Window.await("a file", () -> files.isWritten());
            keys(KeyCode.ESCAPE);
            assertThat(user.isShown("#export-panel")).isFalse();
        }
        user.tabTo("#sliding-canvas");
        keys(KeyCode.ENTER);
        if (user.isShown("#cell-editor")) {
            // a cell has been chosen before
            keys(KeyCode.ESCAPE);
        }
        keys(KeyCode.CONTROL, KeyCode.C);
        assertThat(user.clipboard()).contains("\t");
        keys(KeyCode.SHIFT, KeyCode.F10);
        assertThat(Window.call(() -> javafx.stage.Window.getWindows().size())).isEqualTo(2);
        keys(KeyCode.ESCAPE);
        keys(KeyCode.ESCAPE);
    }
}
