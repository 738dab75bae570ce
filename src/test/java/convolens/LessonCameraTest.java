package convolens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.cli.SceneCamera.NoPicture;
import convolens.cli.SceneCamera.Picture;
import convolens.cli.SceneCamera.Shot;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.w3c.dom.Document;

class LessonCameraTest {
    private final LessonCamera camera = new LessonCamera();

    @BeforeAll
    static void startHeadless() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everySceneHasItsPicture() throws NoPicture {
        for (String lesson : camera.lessons()) {
            Picture picture = camera.take(new Shot(lesson, 900, 640, false, Locale.ENGLISH, 0));
            assertThat(picture.width()).isEqualTo(900);
            assertThat(picture.height()).isEqualTo(640);
            assertThat(Arrays.stream(picture.argb()).distinct().count())
                    .as("colours of " + lesson)
                    .isGreaterThan(5);
        }
    }

    @Test
    void stepThemeAndLanguageAreSeen() throws NoPicture {
        int[] first = stride(false, Locale.ENGLISH, 1);
        assertThat(stride(false, Locale.ENGLISH, 1)).isEqualTo(first);
        assertThat(stride(false, Locale.ENGLISH, 5)).isNotEqualTo(first);
        assertThat(stride(true, Locale.ENGLISH, 1)).isNotEqualTo(first);
        assertThat(stride(false, Locale.KOREAN, 1)).isNotEqualTo(first);
    }

    @Test
    void aStepThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> stride(false, Locale.ENGLISH, 10))
                .isInstanceOf(NoPicture.class)
                .hasMessage("--position must be from 1 to 9, the number of steps of Stride, but is 10");
    }

    @Test
    void aSceneWithoutStepsSaysSo() {
        assertThatThrownBy(() -> camera.take(new Shot("Filters", 700, 500, false, Locale.ENGLISH, 1)))
                .isInstanceOf(NoPicture.class)
                .hasMessage("Filters has no steps before a training: leave --position out");
    }

    @Test
    void aSceneThatTrainsLearnsFirstIfThatIsWanted() throws Exception {
        String fresh = camera.draw(new Shot("Train", 900, 640, false, Locale.ENGLISH, 0));
        String learned = camera.draw(new Shot("Train", 900, 640, false, Locale.ENGLISH, 0, 1));
        assertThat(fresh).contains("Start training").doesNotContain("paused");
        assertThat(learned).contains("paused").doesNotContain("Start training");
        assertThatThrownBy(() -> camera.take(new Shot("Stride", 700, 500, false, Locale.ENGLISH, 0, 1)))
                .isInstanceOf(NoPicture.class)
                .hasMessage("Stride trains nothing: leave --epochs out");
    }

    /** What a reader of the file finds: well-formed, text as text, and the numbers of the step. */
    @Test
    void everySceneHasItsDrawing() throws Exception {
        for (String lesson : camera.lessons()) {
            String svg = camera.draw(new Shot(lesson, 900, 640, true, Locale.KOREAN, 0));
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("900");
            assertThat(document.getElementsByTagName("text").getLength())
                    .as("texts of " + lesson)
                    .isGreaterThan(3);
        }
        Document stride = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        camera.draw(new Shot("SlidingWindow", 900, 640, false, Locale.ENGLISH, 1))
                                .getBytes(StandardCharsets.UTF_8)));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < stride.getElementsByTagName("text").getLength(); i++) {
            texts.add(stride.getElementsByTagName("text").item(i).getTextContent());
        }
        // the book's 4×4 input under its 3×3 filter begins with 15
        assertThat(texts).contains("15", "Input");
    }

    private int[] stride(boolean dark, Locale language, int step) throws NoPicture {
        return camera.take(new Shot("Stride", 700, 500, dark, language, step)).argb();
    }
}
