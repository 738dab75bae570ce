package convolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.Theme;
import convolens.view.Look;
import convolens.view.paint.Palette;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaves a picture of every scene in both themes, every language and three sizes, and looks for what is broken. */
@OnFxThread
class ScreensTest {
    @TempDir
    private static Path home;

    private static StyleWarnings warnings;
    private static Window window;

    @BeforeAll
    static void open() {
        warnings = new StyleWarnings();
        window = new Window(home);
    }

    @AfterAll
    static void close() {
        window.close();
        warnings.close();
    }

    /**
     * The large window first: a window without a display cannot grow. In the small one only the words matter. Scene after scene
     * in one look and language: a change of either costs more than another scene, and each scene takes both on anew.
     */
    static Stream<Arguments> screens() {
        Stream<Arguments> large = Arrays.stream(Theme.values())
                .flatMap(theme -> Messages.LANGUAGES.stream().flatMap(language -> each(theme, language, "1280x800")));
        // 1366×768 at a scale of 1.25
        Stream<Arguments> scaled = each(Theme.LIGHT, Locale.ENGLISH, "1093x614");
        Stream<Arguments> small =
                Messages.LANGUAGES.stream().flatMap(language -> each(Theme.LIGHT, language, "1024x640"));
        return Stream.of(large, scaled, small).flatMap(Function.identity());
    }

    private static Stream<Arguments> each(Theme theme, Locale language, String size) {
        return Arrays.stream(Lesson.values()).map(lesson -> Arguments.of(lesson, theme, language, size));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @MethodSource("screens")
    void isWholeAndInItsColours(Lesson lesson, Theme theme, Locale language, String size) {
        int width = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int height = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        window.resize(width, height);
        window.openWhole(lesson);
        until(KeyCode.T, () -> Look.palette(theme).bg().equals(background()));
        window.speak(language);
        assertThat(window.title()).isEqualTo(Messages.text(language, lesson.titleKey()));

        WritableImage picture = Pictures.save(window.scene(), name(lesson, theme, language, size));

        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        Palette palette = Look.palette(theme);
        assertThat(picture.getPixelReader().getColor(width / 2, 6)).isEqualTo(palette.surface());
        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();
        assertThat(window.robot().lookup(".notice").queryAll()).isEmpty();
        assertThat(warnings.seen()).isEmpty();
    }

    private static Paint background() {
        return Window.call(() -> ((Region) window.scene().getRoot())
                .getBackground()
                .getFills()
                .get(0)
                .getFill());
    }

    /** Presses Ctrl with a key, at most twice, until something holds. */
    private static void until(KeyCode key, BooleanSupplier holds) {
        for (int i = 0; i < 2 && !holds.getAsBoolean(); i++) {
            window.press(KeyCode.CONTROL, key);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private static String name(Lesson lesson, Theme theme, Locale language, String size) {
        return "%s-%s-%s%s"
                .formatted(
                        lesson.stem().toLowerCase(Locale.ROOT),
                        theme.name().toLowerCase(Locale.ROOT),
                        language.getLanguage(),
                        size.equals("1280x800") ? "" : "-" + size);
    }
}
