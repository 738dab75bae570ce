package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first start opens, and how it is left. */
@OnFxThread
class CoverTest {
    @TempDir
    private Path home;

    private Window window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theFirstStartOffersThreeWaysToBegin() {
        window = Window.withCover(home);
        assertThat(isCovered()).isTrue();
        assertThat(Window.call(() -> String.valueOf(window.scene().getFocusOwner())))
                .contains("cover-SlidingWindow");
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        assertThat(window.<Node>find("#cover-Filters").isFocused()).isTrue();
        window.press(KeyCode.DIGIT1);
        assertThat(isCovered()).isFalse();
        assertThat(window.title()).isEqualTo("Sliding window");
    }

    @Test
    void theKeyboardGoesFromTheCoverToTheTimelineOfTheScene() {
        window = Window.withCover(home);
        window.press(KeyCode.DIGIT1);
        Window.settle();
        window.press(KeyCode.END);
        assertThat(window.text(".counter")).isEqualTo("4 / 4");
        window.press(KeyCode.HOME);
        window.press(KeyCode.SPACE);
        Window.await("Space plays", () -> window.text(".counter").equals("2 / 4"));
    }

    @Test
    void whatLiesUnderTheCoverIsNotReachedByTab() {
        window = Window.withCover(home);
        Node cover = window.find("#cover");
        Node timeline = window.find(".timeline");
        for (int i = 0; i < 30; i++) {
            window.press(KeyCode.TAB);
            Node focused = Window.call(() -> window.scene().getFocusOwner());
            assertThat(isIn(focused, cover)).as("%s", focused).isTrue();
        }
        assertThat(Window.call(timeline::isDisabled))
                .as("styled anew when the cover goes")
                .isFalse();
    }

    private static boolean isIn(Node node, Node parent) {
        Node at = node;
        while (at != null && at != parent) {
            at = at.getParent();
        }
        return at == parent;
    }

    @Test
    void aTileIsClicked() {
        window = Window.withCover(home);
        window.resize(1280, 800);
        window.click("#cover-Filters");
        assertThat(isCovered()).isFalse();
        assertThat(window.title()).isEqualTo("Filters");
    }

    @Test
    void theSecondStartOpensWhatWasLeftUnlessTheCoverIsWanted() throws Exception {
        window = Window.withCover(home);
        window.press(KeyCode.DIGIT1);
        window.open(Lesson.STRIDE);
        window.close();
        assertThat(Files.readString(home.resolve("settings.json"))).contains("STRIDE");

        window = Window.withCover(home);
        assertThat(isCovered()).isFalse();
        assertThat(window.title()).isEqualTo("Stride");
        window.close();

        Files.delete(home.resolve("settings.json"));
        window = Window.withCover(home);
        Window.run(() -> window.<CheckBox>find("#cover-again").fire());
        window.press(KeyCode.ESCAPE);
        assertThat(isCovered()).isFalse();
        window.close();

        window = Window.withCover(home);
        assertThat(isCovered()).isTrue();
    }

    private boolean isCovered() {
        return Window.call(() -> window.<Node>find("#cover").isVisible());
    }
}
