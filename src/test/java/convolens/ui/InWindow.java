package convolens.ui;

import convolens.lesson.Lesson;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of which each has a window of 1280×800 for itself, on a scene. */
@OnFxThread
public abstract class InWindow {
    protected static final int WIDTH = 1280;
    protected static final int HEIGHT = 800;

    /** Where the window keeps what it remembers, and where files are written. */
    @TempDir
    protected Path home;

    /** Answers when the window asks for files. */
    protected PlannedFiles files;

    protected Window window;

    private final Lesson scene;

    protected InWindow(Lesson scene) {
        this.scene = scene;
    }

    @BeforeEach
    public final void openWindow() {
        files = new PlannedFiles(home);
        window = new Window(home, files, scene);
        window.resize(WIDTH, HEIGHT);
    }

    @AfterEach
    public final void closeWindow() {
        window.close();
    }
}
