package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.Pictures;
import convolens.ui.Window;
import convolens.view.paint.ColourVision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every scene as some people see it: without green cones, and everything at twice its size. */
@OnFxThread
class AccessScreensTest {
    @TempDir
    private static Path home;

    private static Window window;

    @BeforeAll
    static void open() {
        window = new Window(home);
        window.resize(1280, 800);
        // or pictures would show what is on its way
        Animations.reduce(window);
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /** Pictures to look at; that colours differ is asserted where the palette is tested. */
    @Test
    void picturesWithoutGreenConesAreLeft() {
        for (Lesson lesson : Lesson.values()) {
            window.openWhole(lesson);
            window.press(KeyCode.END);
            WritableImage picture = Window.call(() -> window.scene().snapshot(null));
            Pictures.save(ColourVision.DEUTERANOPIA.seen(picture), "deuteranopia-" + lesson.stem());
        }
    }

    /** 1200×675 at 125 % is laid out as 1920×1080 is at 200 %, which a window without a display cannot have. */
    @Test
    void nothingIsCutAtTwiceTheSizeOnAnOrdinaryScreen() {
        window.resize(1200, 675);
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        List<String> faults = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            window.speak(language);
            for (Lesson lesson : Lesson.values()) {
                window.openWhole(lesson);
                Window.call(() -> LayoutAudit.faultsOf(window.scene()))
                        .forEach(fault -> faults.add(lesson + ": " + fault));
                if (language == Locale.ENGLISH) {
                    Pictures.save(window.scene(), "doubled-" + lesson.stem());
                }
            }
        }
        window.speak(Locale.ENGLISH);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        window.resize(1280, 800);
        assertThat(faults).isEmpty();
    }
}
