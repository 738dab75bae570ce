package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody without a mouse presses keys at random in every scene: whatever they do, something that is seen has the
 * focus. The seed is printed; {@code -Dseed=…} repeats a walk, {@code -Dkeys=…} makes it longer.
 */
@OnFxThread
class RandomKeysTest {
    private static final long SEED = Long.getLong("seed", 16);
    private static final int KEYS = Integer.getInteger("keys", 12);

    /** Moving about is more frequent than anything else. */
    private static final List<KeyCode[]> MOVES = chords(
            "TAB",
            "TAB",
            "TAB",
            "TAB",
            "SHIFT TAB",
            "SHIFT TAB",
            "RIGHT",
            "LEFT",
            "UP",
            "DOWN",
            "ENTER",
            "SPACE",
            "ESCAPE");

    private static final List<KeyCode[]> DOES = chords(
            "CONTROL Z",
            "CONTROL Y",
            "CONTROL B",
            "CONTROL I",
            "CONTROL K",
            "CONTROL P",
            "CONTROL T",
            "CONTROL L",
            "CONTROL E",
            "CONTROL D",
            "CONTROL SHIFT O",
            "ALT PAGE_DOWN",
            "ALT LEFT",
            "F1",
            "F3",
            "F5",
            "F2",
            "DELETE",
            "HOME",
            "END",
            "H",
            "T",
            "DIGIT3",
            "CONTROL C",
            "CONTROL V",
            "CONTROL SHIFT C",
            "CONTROL SHIFT V",
            "PAGE_DOWN");

    @TempDir
    private Path home;

    private Window window;

    private static List<KeyCode[]> chords(String... names) {
        return Arrays.stream(names)
                .map(name -> Stream.of(name.split(" ")).map(KeyCode::valueOf).toArray(KeyCode[]::new))
                .toList();
    }

    @BeforeEach
    void open() {
        window = new Window(home, new NoFiles());
        window.resize(1280, 800);
        window.draw();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theFocusIsNeverLost() {
        System.out.println("RandomKeysTest: -Dseed=" + SEED);
        Random random = new Random(SEED);
        List<String> lost = new ArrayList<>();
        for (Lesson lesson : Lesson.values()) {
            window.open(lesson);
            List<String> walk = new ArrayList<>();
            for (int i = 0; i < KEYS; i++) {
                List<KeyCode[]> from = random.nextInt(4) > 0 ? MOVES : DOES;
                KeyCode[] keys = from.get(random.nextInt(from.size()));
                walk.add(Arrays.toString(keys));
                window.press(keys);
                String problem = Window.call(() -> Sighted.hidden(window.scene().getFocusOwner(), window.scene()));
                if (problem != null) {
                    lost.add(lesson + " " + walk + ": " + problem + ": "
                            + Window.call(() -> Sighted.describe(window.scene().getFocusOwner())));
                    window.press(KeyCode.ESCAPE);
                    break;
                }
            }
            // training would go on below the scenes that follow
            Window.run(() -> Optional.ofNullable(window.scene().getRoot().lookup("#train-stop"))
                    .ifPresent(stop -> ((javafx.scene.control.ButtonBase) stop).fire()));
        }
        assertThat(lost).as("seed %d", SEED).isEmpty();
    }
}
