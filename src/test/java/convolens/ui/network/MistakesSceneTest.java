package convolens.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.InWindow;
import convolens.ui.Window;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the networks that come with the program mix up; the counts are those of their notice. */
class MistakesSceneTest extends InWindow {
    MistakesSceneTest() {
        super(Lesson.MISTAKES);
    }

    @BeforeEach
    void open() {
        Window.await("all are answered", () -> sentence().startsWith("9,906 of 10,000"));
    }

    @Test
    void aCellShowsItsPicturesAndOneOfThemIsLookedInto() {
        assertThat(sentence()).isEqualTo("9,906 of 10,000 test images right: 0.9906 · 94 mistakes");
        assertThat(said()).startsWith("T" + window.text("#mistakes-number").replaceAll("^t| ·.*", "") + ": ");
        assertThat(said().replaceAll("^Test image [\\d,]+: (\\d), answered as (\\d) .*", "label $1 → $2"))
                .as("the picture that is looked at")
                .isEqualTo(window.text("#mistakes-picture").substring(0, "label 9 → 4".length()));
        assertThat(window.text("#gallery-title")).isEqualTo("All 94 mistakes");
        Window.run(() -> window.find("#confusion").requestFocus());
        window.press(KeyCode.RIGHT);
        for (int step = 0; step < 4; step++) {
            window.press(KeyCode.RIGHT);
        }
        for (int step = 0; step < 9; step++) {
            window.press(KeyCode.DOWN);
        }
        String title = window.text("#gallery-title");
        assertThat(title).startsWith("9 answered as 4: ");
        assertThat(window.text("#mistakes-picture")).startsWith("label 9 → 4");
        window.click("#mistakes-look");
        assertThat(window.title()).isEqualTo("Network");
        Window.await(
                "that picture in that network",
                () -> window.text("#network-answer").startsWith("label 9 → 4")
                        && window.text("#network-sees").startsWith("sees 5 × 5"));
    }

    @Test
    void theSurestMistakesComeFirstOrThoseNearestTheBorder() {
        String surest = window.text("#mistakes-picture");
        assertThat(surest).endsWith("1.0000");
        window.click("#mistakes-order-BORDER");
        double closest = Double.parseDouble(window.text("#mistakes-picture").replaceAll(".* ", ""));
        assertThat(closest).isBetween(0.3, 0.55);
        assertThat(window.text("#gallery-title")).isEqualTo("All 94 mistakes");
    }

    @Test
    void twoNetworksAreCompared() {
        window.click("#mistakes-source-1");
        Window.await("the deep network answered", () -> sentence().startsWith("9,943 of 10,000"));
        window.click("#mistakes-other-0");
        Window.await("and the other", () -> sentence().contains("the reverse"));
        int learned = number(sentence().replaceAll(".*with the other: ([\\d,]+) .*", "$1"));
        int unlearned = number(sentence().replaceAll(".*reverse: ([\\d,]+) .*", "$1"));
        assertThat(learned - unlearned).isEqualTo(9_943 - 9_906);
        assertThat(sentence()).endsWith("the other: 0.9906");
        window.click("#mistakes-shown-LEARNED");
        assertThat(window.text("#gallery-title")).endsWith("right with this one: " + learned);
        assertThat(window.text("#mistakes-against")).startsWith("the other network: ");
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    /** How many are right, without the picture that is looked at. */
    private String sentence() {
        return said().replaceAll("^Test image [^·]*· ", "");
    }

    private String said() {
        return Window.call(() -> window.<Node>find("#mistakes-sentence").getAccessibleText());
    }
}
