package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.Window;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outlives a window must not hold it: whoever opens one after the other would run out of memory. */
class ClosedWindowTest {
    private static final int COLLECTIONS = 10;

    @TempDir
    private Path home;

    @Test
    void aWindowInWhichEverySceneWasOpenIsLetGo() {
        WeakReference<Scene> closed = closed();
        try (Window next = new Window(home)) {
            // the robot keeps the window that it touched last
            next.press(KeyCode.RIGHT);
            for (int i = 0; i < COLLECTIONS && closed.get() != null; i++) {
                System.gc();
                Window.settle();
            }
            assertThat(closed.get()).isNull();
        }
    }

    private WeakReference<Scene> closed() {
        try (Window window = new Window(home)) {
            for (Lesson lesson : Lesson.values()) {
                window.open(lesson);
            }
            window.press(KeyCode.RIGHT);
            return new WeakReference<>(window.scene());
        }
    }
}
