package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outlives a window must not hold it: whoever opens one after the other would run out of memory. */
@OnFxThread
class ClosedWindowTest {
    private static final int COLLECTIONS = 10;

    @TempDir
    private Path home;

    @Test
    void aWindowInWhichEverySceneWasOpenIsLetGo() {
        assertThatIsLetGo(closed(new Window(home), window -> {
            for (Lesson lesson : Lesson.values()) {
                window.open(lesson);
            }
            window.press(KeyCode.RIGHT);
        }));
    }

    @Test
    void aWindowInWhichSomethingStillMovesIsLetGo() {
        assertThatIsLetGo(closed(Window.withCover(home), window -> Window.settle()));
        assertThatIsLetGo(closed(new Window(home, Lesson.CHANNELS), window -> window.press(KeyCode.SPACE)));
    }

    private void assertThatIsLetGo(WeakReference<Scene> closed) {
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

    private static WeakReference<Scene> closed(Window window, Consumer<Window> use) {
        try (window) {
            use.accept(window);
            return new WeakReference<>(window.scene());
        }
    }
}
