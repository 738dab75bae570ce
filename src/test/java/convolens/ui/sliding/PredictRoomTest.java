package convolens.ui.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.raster.CellText;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.RecordingInk;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question leaves of the stage in the smallest window. */
@OnFxThread
class PredictRoomTest {
    @TempDir
    private Path home;

    /** Who is asked for a sum must be able to read what is added up. */
    @ParameterizedTest
    @CsvSource({"880, 560", "960, 600", "1024, 640", "1093, 614", "1280, 720"})
    void numbersStayReadableWhileOneIsAskedFor(int width, int height) {
        try (Window window = new Window(home, Lesson.CHANNELS)) {
            window.resize(width, height);
            window.press(KeyCode.CONTROL, KeyCode.P);
            assertReadable(window);
        }
    }

    /** Nor do the verdict and a hint take the room away; in smaller windows numbers shrink below what is readable by up to 2 px. */
    @ParameterizedTest
    @CsvSource({"1024, 640", "1093, 614", "1280, 720"})
    void norDoVerdictAndHintTakeTheRoom(int width, int height) {
        try (Window window = new Window(home, Lesson.CHANNELS)) {
            window.resize(width, height);
            window.press(KeyCode.CONTROL, KeyCode.P);
            window.type("1");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.T);
            assertThat(window.text("#predict-help")).isNotBlank();
            assertThat(window.text("#predict-verdict")).isNotBlank();
            assertReadable(window);
        }
    }

    private static void assertReadable(Window window) {
        PaintedRegion painted = window.find(".stage .painted-region");
        List<RecordingInk.Written> numbers = Window.call(() -> {
            RecordingInk ink = new RecordingInk(painted.getWidth(), painted.getHeight());
            painted.paintOn(ink);
            return ink.written().stream()
                    .filter(written -> written.text().matches("\\d"))
                    .toList();
        });
        assertThat(numbers).as("three inputs of 16 cells, three slices of 9").hasSizeGreaterThanOrEqualTo(75);
        assertThat(numbers).allSatisfy(number -> assertThat(number.size()).isGreaterThanOrEqualTo(CellText.READABLE));
    }
}
