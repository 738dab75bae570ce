package convolens.ui.shuffle;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.curve.CurvePlot;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scene of the shuffled pixels in a real window: four small trainings on real digits. */
@OnFxThread
class ShuffledPixelsTest {
    @TempDir
    private Path home;

    private Window window;

    @BeforeEach
    void open() {
        window = new Window(home, Lesson.SHUFFLED_PIXELS);
        enter("TRAIN_COUNT", "300");
        enter("TEST_COUNT", "100");
        enter("EPOCHS", "30");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void enter(String field, String value) {
        window.enter("#shuffle-" + field + " .number", value);
    }

    private int points() {
        return Window.call(() -> {
            CurvePlot plot = window.find("#shuffle-plot");
            return plot.getRuns().isEmpty()
                    ? 0
                    : plot.getRuns().get(0).series().get(3).size();
        });
    }

    private String sentence() {
        return Window.call(() -> window.<Node>find("#shuffle-sentence").getAccessibleText());
    }

    @Test
    void fourCurvesGrowPauseStepAndAreScrubbed() {
        assertThat(sentence()).startsWith("4 networks · 300 digits");
        window.click("#shuffle-play");
        Window.await("some points", () -> points() >= 3);
        window.press(KeyCode.SPACE);
        Window.await("it pauses", () -> sentence().startsWith("paused"));
        String before = sentence();
        window.press(KeyCode.RIGHT);
        Window.await(
                "one step", () -> sentence().startsWith("paused") && !sentence().equals(before));
        assertThat(window.text("#shuffle-check")).contains("100 of 100 shuffled digits");
        assertThat(Window.call(() -> window.find("#shuffle-EPOCHS").isDisabled()))
                .isTrue();
        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();

        window.press(KeyCode.HOME);
        assertThat(sentence()).startsWith("epoch 0.0 · affine 0.");
        assertThat(window.text("#shuffle-finding")).startsWith("Before learning");

        window.open(Lesson.TRAIN);
        window.open(Lesson.SHUFFLED_PIXELS);
        window.click("#shuffle-stop");
        Window.await("it ends", () -> !window.find("#shuffle-EPOCHS").isDisabled());
        window.click("#shuffle-reset");
        assertThat(points()).isZero();
        window.click("#notice-undo");
        assertThat(points()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void undoIsTheFieldsWhileItIsTypedIntoAndTheScenesOnceThatIsAccepted() {
        TextField share = window.find("#shuffle-SHARE .number");
        window.robot().clickOn(share);
        Window.run(share::selectAll);
        window.type("40");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.END);
        window.press(KeyCode.BACK_SPACE);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(share.getText()).as("the last key").isEqualTo("40");
        assertThat(pairs()).contains("314 of their 784 pixels");

        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(share.getText()).as("what was accepted").isEqualTo("100");
        assertThat(pairs()).contains("784 of their 784 pixels");
        window.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(share.getText()).isEqualTo("40");
        assertThat(share.isFocused()).isTrue();
    }

    private String pairs() {
        return Window.call(() -> window.<Node>find("#digit-pairs").getAccessibleText());
    }

    @Test
    void settingsAreExplainedUndoneAndSpeakKorean() {
        enter("SHARE", "150");
        assertThat(window.text("#shuffle-problem")).isEqualTo("150 is not possible; it can be 0 to 100. 100 is used.");
        enter("SHARE", "40");
        assertThat(pairs()).contains("314 of their 784 pixels");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(pairs()).contains("784 of their 784 pixels");
        window.click("#same-start");
        window.resize(1024, 640);
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(sentence()).startsWith("신경망 4개");
        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();
    }
}
