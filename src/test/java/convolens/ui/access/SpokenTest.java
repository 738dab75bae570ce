package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks through every scene and panel and asks of each control what a screen reader asks. */
@OnFxThread
class SpokenTest {
    @TempDir
    private static Path home;

    private static Window window;

    private final Set<String> faults = new LinkedHashSet<>();
    private Locale language = Locale.ENGLISH;

    @BeforeAll
    static void open() {
        window = Window.withCover(home);
        window.resize(1280, 800);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.KOREAN, Locale.JAPANESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyControlHasARoleAndWords(Locale wanted) {
        language = wanted;
        window.speak(language);
        window.open(Lesson.STRIDE);
        command("words.cover");
        look("the cover", "#cover-SlidingWindow");
        window.press(KeyCode.ESCAPE);
        for (Lesson lesson : Lesson.values()) {
            faults.addAll(Window.call(() -> faultsBeforeAnythingArrives(lesson)));
            Window.settle();
            faults.addAll(Window.call(() -> SpokenAudit.faults(language)));
        }
        window.open(Lesson.STRIDE);
        lookAtPanels();
        lookAtTheClass();
        lookAtTours();
        assertThat(faults).isEmpty();
    }

    /** What workers compute for a scene, and what it loads, comes with a later frame. */
    private List<String> faultsBeforeAnythingArrives(Lesson lesson) {
        window.<Button>find("#open-" + lesson.stem()).fire();
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return SpokenAudit.faults(language);
    }

    private void lookAtPanels() {
        for (String entry : List.of("export-picture", "export-animation", "export-numbers")) {
            Window.run(() -> window.<MenuButton>find("#export").getItems().stream()
                    .filter(item -> entry.equals(item.getId()))
                    .forEach(item -> item.fire()));
            look(entry, "#export-panel");
            window.press(KeyCode.ESCAPE);
        }
        window.press(KeyCode.CONTROL, KeyCode.K);
        look("what is searched", "#find-field");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.F3);
        look("the glossary", "#glossary-field");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.F1);
        look("the keys", ".keyboard-help");
        window.press(KeyCode.ESCAPE);
        window.focus("#sliding-canvas");
        for (int i = 0; i < 2 && !Window.call(() -> window.find("#cell-editor").isVisible()); i++) {
            window.press(KeyCode.ENTER);
        }
        look("the number of a cell", "#cell-editor");
        window.press(KeyCode.ESCAPE);
    }

    private void lookAtTheClass() {
        window.press(KeyCode.CONTROL, KeyCode.P);
        look("a question", "#predict-answer");
        window.press(KeyCode.CONTROL, KeyCode.P);
        fire(".what-if-questions .chip");
        look("what if", "#whatif");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.F5);
        look("the presenter", ".presenter-bar");
        window.press(KeyCode.F5);
        window.press(KeyCode.SHIFT, KeyCode.F5);
        faults.addAll(Window.call(() -> SpokenAudit.faults(language)));
        window.press(KeyCode.SHIFT, KeyCode.F5);
    }

    private void lookAtTours() {
        window.press(KeyCode.CONTROL, KeyCode.D);
        look("a stop that is written", "#tour-edit-title");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        look("all stops", "#tour-overview");
        window.press(KeyCode.ESCAPE);
        fire("#tour-close");
    }

    /** Asks of whatever is open, when something is seen that belongs to it. */
    private void look(String what, String selector) {
        Window.settle();
        assertThat(Window.call(() ->
                        window.scene().getRoot().lookupAll(selector).stream().anyMatch(Sighted::isShown)))
                .as(what)
                .isTrue();
        faults.addAll(Window.call(() -> SpokenAudit.faults(language)));
    }

    private void command(String key) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        Window.run(
                () -> window.<javafx.scene.control.TextField>find("#find-field").setText(Messages.text(language, key)));
        Window.settle();
        window.press(KeyCode.ENTER);
    }

    private void fire(String selector) {
        Window.run(() -> ((ButtonBase) window.find(selector)).fire());
        Window.settle();
    }
}
