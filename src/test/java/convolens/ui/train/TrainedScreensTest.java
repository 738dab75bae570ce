package convolens.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.Theme;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.Pictures;
import convolens.ui.StyleWarnings;
import convolens.ui.Window;
import convolens.view.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Leaves pictures of the training scene and of the filters after two small real runs, one of them with a change on the
 * way, in both themes and both languages.
 */
@OnFxThread
class TrainedScreensTest {
    private static final List<Lesson> LESSONS = List.of(Lesson.TRAIN, Lesson.FILTERS);

    @TempDir
    private Path home;

    @Test
    void areWholeAfterTraining() {
        try (StyleWarnings warnings = new StyleWarnings();
                Window window = new Window(home, Lesson.TRAIN)) {
            window.resize(1280, 800);
            enter(window, "trainCount", "100");
            enter(window, "testCount", "50");
            enter(window, "batchSize", "20");
            enter(window, "epochs", "4");
            train(window);
            enter(window, "learningRate", "0.002");
            train(window);
            for (Lesson lesson : LESSONS) {
                window.open(lesson);
                for (Theme theme : Theme.values()) {
                    until(window, KeyCode.T, () -> isPainted(window, theme));
                    for (Locale language : Messages.LANGUAGES) {
                        String title = Messages.text(language, lesson.titleKey());
                        window.speak(language);
                        assertThat(window.title()).isEqualTo(title);
                        Pictures.save(window.scene(), name(lesson, theme, language));
                        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene())))
                                .as(name(lesson, theme, language))
                                .isEmpty();
                    }
                }
            }
            assertThat(window.robot().lookup(".notice").queryAll()).isEmpty();
            assertThat(warnings.seen()).isEmpty();
        }
    }

    private static void train(Window window) {
        window.click("#train-play");
        Window.await(
                "a run ends",
                () -> window.<Node>find("#train-sentence").getAccessibleText().startsWith("final accuracy"));
    }

    private static void enter(Window window, String field, String value) {
        window.enter("#train-" + field + " .number", value);
    }

    private static boolean isPainted(Window window, Theme theme) {
        return Window.call(() -> ((Region) window.scene().getRoot())
                        .getBackground()
                        .getFills()
                        .get(0)
                        .getFill())
                .equals(Look.palette(theme).bg());
    }

    /** Presses Ctrl with a key, at most twice, until something holds. */
    private static void until(Window window, KeyCode key, BooleanSupplier holds) {
        for (int i = 0; i < 2 && !holds.getAsBoolean(); i++) {
            window.press(KeyCode.CONTROL, key);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static String name(Lesson lesson, Theme theme, Locale language) {
        return "%s-trained-%s-%s"
                .formatted(
                        lesson.stem().toLowerCase(Locale.ROOT),
                        theme.name().toLowerCase(Locale.ROOT),
                        language.getLanguage());
    }
}
