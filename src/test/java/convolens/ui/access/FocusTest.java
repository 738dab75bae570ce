package convolens.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.Styles;
import convolens.view.control.focus.KeyedFocus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After everything that makes a control come, go or change, something that is seen has the focus, and shows it. */
@OnFxThread
class FocusTest {
    @TempDir
    private Path home;

    private Window window;
    private final List<String> lost = new ArrayList<>();

    @BeforeEach
    void open() {
        window = new Window(home, new NoFiles());
        window.resize(1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyActionLeavesTheFocusWhereItIsSeen() {
        window.open(Lesson.SLIDING_WINDOW);
        keys("the next scene", KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        keys("the scene before", KeyCode.ALT, KeyCode.LEFT);
        for (KeyCode[] panel :
                new KeyCode[][] {{KeyCode.CONTROL, KeyCode.E}, {KeyCode.CONTROL, KeyCode.K}, {KeyCode.F3}, {KeyCode.F1}
                }) {
            window.focus("#biased");
            keys("a panel", panel);
            keys("Tab in a panel", KeyCode.TAB);
            keys("back in a panel", KeyCode.SHIFT, KeyCode.TAB);
            keys("a panel is closed", KeyCode.ESCAPE);
            assertThat(Window.call(() -> window.scene().getFocusOwner().getId()))
                    .isEqualTo("biased");
        }
        window.focus("#biased");
        keys("a setting", KeyCode.SPACE);
        keys("undo", KeyCode.CONTROL, KeyCode.Z);
        keys("redo", KeyCode.CONTROL, KeyCode.Y);
        window.focus(".what-if-questions .chip");
        keys("what if", KeyCode.SPACE);
        window.focus("#whatif-close");
        keys("what if is closed", KeyCode.SPACE);
        keys("a question", KeyCode.CONTROL, KeyCode.P);
        window.focus("#predict-answer");
        keys("no more questions", KeyCode.CONTROL, KeyCode.P);
        window.focus("#biased");
        keys("the inspector is hidden", KeyCode.CONTROL, KeyCode.I);
        keys("the inspector is back", KeyCode.CONTROL, KeyCode.I);
        window.focus("#search");
        keys("the navigator is hidden", KeyCode.CONTROL, KeyCode.B);
        keys("the navigator is back", KeyCode.CONTROL, KeyCode.B);
        window.focus("#biased");
        keys("the other theme", KeyCode.CONTROL, KeyCode.T);
        window.speak(Locale.KOREAN);
        check("another language");
        window.speak(Locale.ENGLISH);
        keys("presented", KeyCode.F5);
        keys("Tab while presented", KeyCode.TAB);
        keys("no longer presented", KeyCode.ESCAPE);
        keys("a second window", KeyCode.SHIFT, KeyCode.F5);
        keys("no second window", KeyCode.SHIFT, KeyCode.F5);
        assertThat(lost).isEmpty();
    }

    @Test
    void whatIsTakenOutOfAListLeavesTheFocusInTheList() {
        window.open(Lesson.STRIDE);
        keys("a stop", KeyCode.CONTROL, KeyCode.D);
        keys("another scene", KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        keys("another stop", KeyCode.CONTROL, KeyCode.D);
        keys("all stops", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        window.focus("#tour-later");
        keys("a stop is moved", KeyCode.SPACE);
        window.focus("#tour-remove");
        keys("a stop is taken out", KeyCode.SPACE);
        keys("no overview", KeyCode.ESCAPE);
        window.focus("#tour-close");
        keys("the tour is left", KeyCode.SPACE);
        window.open(Lesson.TRAIN);
        window.enter("#train-trainCount .number", "200");
        window.enter("#train-testCount .number", "60");
        window.enter("#train-epochs .number", "1");
        Window.run(() -> ((ButtonBase) window.find("#train-welcome-start")).fire());
        Window.await(
                "it has ended",
                () -> !window.find("#train-runs").lookupAll(".run").isEmpty()
                        && window.find("#train-stop").isDisabled());
        window.focus("#train-runs .run");
        keys("a run is taken out", KeyCode.DELETE);
        assertThat(lost).isEmpty();
    }

    private void keys(String what, KeyCode... keys) {
        window.press(keys);
        check(what);
    }

    private void check(String what) {
        Window.settle();
        Window.run(() -> {
            Node owner = window.scene().getFocusOwner();
            String problem = Sighted.hidden(owner, window.scene());
            if (problem == null
                    && !KeyedFocus.isOn(owner)
                    && !owner.getStyleClass().contains(Styles.STAGE)) {
                problem = "it is not seen what has the focus";
            }
            if (problem != null) {
                lost.add(what + ": " + problem + ": " + Sighted.describe(owner));
            }
        });
    }
}
