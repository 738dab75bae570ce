package convolens.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class the network answers is asked before anything explains why. */
@OnFxThread
class PredictedAnswerTest {
    @TempDir
    private Path home;

    private Window window;

    @BeforeEach
    void open() {
        window = new Window(home, Lesson.WHY);
        window.resize(1280, 800);
        Window.await("the patch has been everywhere", () -> sentence().startsWith("The patch hides rows 21–27"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String sentence() {
        return Window.call(() -> window.<Node>find("#why-sentence").getAccessibleText());
    }

    private String verdict() {
        return window.text("#predict-verdict");
    }

    private void reply(String text) {
        window.type(text);
        window.press(KeyCode.ENTER);
    }

    @Test
    void theAnswerIsPredictedBeforeItIsExplained() {
        String explained = sentence();
        String answered = window.text("#why-picture-note");
        assertThat(answered).startsWith("9: 0.99");
        window.press(KeyCode.CONTROL, KeyCode.P);
        assertThat(sentence()).isEqualTo("Which class the network answers is asked for.");
        assertThat(window.text("#why-picture-note")).isEqualTo("?");
        assertThat(window.text("#why-map-name")).isEqualTo("p(?) under the patch");
        reply("4");
        assertThat(verdict()).contains("came second");
        reply("9");
        assertThat(verdict()).isEqualTo("9 is right.");
        assertThat(sentence()).isEqualTo(explained);
        assertThat(window.text("#why-picture-note")).isEqualTo(answered);
        // asked otherwise about the same picture, the answer that was shown stays
        window.click("#why-method-GRAD_CAM");
        assertThat(window.text("#why-picture-note")).isEqualTo(answered);
        window.click("#why-method-OCCLUSION");
        Window.await("the map is there", () -> sentence().equals(explained));
        assertThat(verdict()).isEqualTo("9 is right.");
        Window.run(() -> window.find("#predict-answer").requestFocus());
        window.press(KeyCode.ENTER);
        // what is typed before that picture has gone through the network answers nothing
        assertThat(window.text("#why-picture-note")).isEqualTo("?");
        Window.await(
                "another picture is asked about",
                () -> window.text("#predict-question").startsWith("Which class"));
        window.press(KeyCode.H);
        Window.await("it is shown", () -> window.text("#why-picture-note").matches("(?s)\\d: [01].*"));
        window.press(KeyCode.CONTROL, KeyCode.P);
        Window.await(
                "the picture of before", () -> window.text("#why-picture-note").equals(answered));
        Window.await("its explanation", () -> sentence().equals(explained));
    }
}
