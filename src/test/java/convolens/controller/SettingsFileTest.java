package convolens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.Theme;
import convolens.model.WindowBounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    private Path folder;

    private final SettingsModel settings = new SettingsModel();

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("deep").resolve("convolens"));
    }

    private Path path() {
        return folder.resolve("deep/convolens/settings.json");
    }

    private void write(String text) throws Exception {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), text);
    }

    @Test
    void everythingComesBack() throws Exception {
        settings.themeProperty().set(Theme.DARK);
        settings.languageProperty().set(Locale.KOREAN);
        settings.lastLessonProperty().set(Lesson.FILTERS);
        settings.chooseReducedMotion(true);
        settings.windowBoundsProperty().set(new WindowBounds(10, 20, 1100, 700, true));
        settings.zoom().moveTo("1920x1080");
        settings.zoom().enlarge();
        settings.zoom().enlarge();
        settings.zoom().moveTo("1280x800");
        settings.navigator().widthProperty().set(300);
        settings.inspector().wantedProperty().set(false);
        file().saving(settings).run(() -> false);

        SettingsModel again = new SettingsModel();
        assertThat(file().load(again)).isEmpty();
        assertThat(again.getTheme()).isEqualTo(Theme.DARK);
        assertThat(again.getLanguage()).isEqualTo(Locale.KOREAN);
        assertThat(again.lastLessonProperty().get()).isEqualTo(Lesson.FILTERS);
        assertThat(again.reduceMotionProperty().get()).isTrue();
        assertThat(again.windowBoundsProperty().get()).isEqualTo(new WindowBounds(10, 20, 1100, 700, true));
        assertThat(again.zoom().zoomProperty().get()).isEqualTo(1);
        again.zoom().moveTo("1920x1080");
        assertThat(again.zoom().zoomProperty().get()).isEqualTo(1.25);
        assertThat(again.navigator().getWidth()).isEqualTo(300);
        assertThat(again.navigator().wantedProperty().get()).isTrue();
        assertThat(again.inspector().wantedProperty().get()).isFalse();
        assertThat(path().getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void theDesktopDecidesAboutMotionUntilTheUserHas() throws Exception {
        settings.followDesktop(true);
        assertThat(settings.reduceMotionProperty().get()).isTrue();
        file().saving(settings).run(() -> false);
        SettingsModel again = new SettingsModel();
        file().load(again);
        assertThat(again.reduceMotionProperty().get()).isFalse();
        again.chooseReducedMotion(false);
        again.followDesktop(true);
        assertThat(again.reduceMotionProperty().get()).isFalse();
        file().saving(again).run(() -> false);
        SettingsModel third = new SettingsModel();
        file().load(third);
        third.followDesktop(true);
        assertThat(third.reduceMotionProperty().get()).isFalse();
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        assertThat(file().load(settings)).isEmpty();
        assertThat(settings.getTheme()).isEqualTo(Theme.LIGHT);
        assertThat(settings.windowBoundsProperty().get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"theme\":", "[1,2]", "\"text\"", "{\"window\": 3}", "\u0000\u0001"})
    void aDamagedFileIsSetAsideAndTheDefaultsHold(String text) throws Exception {
        write(text);
        Optional<Notice> notice = file().load(settings);
        assertThat(notice).map(Notice::key).contains("settings.damaged");
        assertThat(notice.orElseThrow().arguments()).containsExactly("settings.json.damaged");
        assertThat(path()).doesNotExist();
        assertThat(path().resolveSibling("settings.json.damaged")).hasContent(text);
        assertThat(settings.getTheme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void aHugeFileIsNotRead() throws Exception {
        write("{\"theme\":\"DARK\"" + " ".repeat(1 << 20) + "}");
        assertThat(file().load(settings)).map(Notice::key).contains("settings.damaged");
    }

    @Test
    void aSecondDamagedFileDoesNotReplaceTheFirst() throws Exception {
        write("first");
        file().load(settings);
        write("second");
        assertThat(file().load(settings).orElseThrow().arguments()).containsExactly("settings.json.damaged-2");
        assertThat(path().resolveSibling("settings.json.damaged")).hasContent("first");
    }

    @Test
    void whatMakesNoSenseKeepsItsDefault() throws Exception {
        write("""
                {"theme": "PURPLE", "language": "xx-nowhere", "lesson": "GONE",
                 "window": {"x": 0, "y": 0, "width": -5, "height": 1e999},
                 "navigator": {"width": 100000}, "unknown": [1]}
                """);
        assertThat(file().load(settings)).isEmpty();
        assertThat(settings.getTheme()).isEqualTo(Theme.LIGHT);
        assertThat(settings.lastLessonProperty().get()).isEqualTo(Lesson.TRAIN);
        assertThat(settings.windowBoundsProperty().get()).isNull();
        assertThat(settings.navigator().getWidth()).isEqualTo(400);
    }

    @Test
    void aFileThatCannotBeReadIsLeftAlone() throws Exception {
        Files.createDirectories(path());
        assertThat(file().load(settings)).map(Notice::key).contains("settings.unreadable");
        assertThat(path()).isDirectory();
    }
}
