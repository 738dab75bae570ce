package convolens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolens.cli.SceneCamera;
import convolens.cli.SceneCamera.NoPicture;
import convolens.cli.SceneCamera.Picture;
import convolens.cli.SceneCamera.SavedScene;
import convolens.cli.SceneCamera.Shot;
import convolens.export.animation.FramePace;
import convolens.export.animation.GifFile;
import convolens.export.animation.GifFrames;
import convolens.i18n.Messages;
import convolens.interchange.scenario.ScenarioFile;
import convolens.interchange.scenario.StateJson;
import convolens.lesson.Lesson;
import convolens.lesson.tour.Scenario;
import convolens.model.Theme;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

@Tag(OnFxThread.TAG)
class LessonCameraTest {
    private final LessonCamera camera = new LessonCamera();

    private static Frames.Hurry frames;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
        frames = Frames.hurry();
    }

    @AfterAll
    static void letFramesTakeTheirTime() {
        frames.close();
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

    /** The window says it in a notice; without a window the command line does. */
    @Test
    void aNetworkThatIsNotHereIsToldOf(@TempDir Path folder) throws Exception {
        String state = Frames.call(() -> StateJson.write(ConvolensApp.forPictures(folder)
                .apart(Lesson.NETWORK, Theme.LIGHT, Locale.ENGLISH)
                .memory()
                .orElseThrow()
                .now()));
        String gone =
                state.replaceAll("\"SHIPPED\"", "\"FILE\"").replaceAll("(\"network\": *)\"[^\"]*\"", "$1\"gone.npz\"");
        assertThat(gone).contains("gone.npz");
        Path file = folder.resolve("saved.convolens");
        Files.writeString(file, ScenarioFile.text(Scenario.of(Lesson.NETWORK, gone)));
        camera.take(new Shot("Stride", 700, 500, false, Locale.ENGLISH, 0));
        assertThat(camera.remarks()).isEmpty();
        camera.take(new Shot("", 700, 500, false, Locale.ENGLISH, 0, 0, new SavedScene(file, 1)));
        assertThat(camera.remarks())
                .containsExactly("The network of the file gone.npz is not open here: open it in this scene, then the"
                        + " saved scene again.");
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

    /** What is asked for comes: a frame for each step, and each is the picture of its step. */
    @Test
    void everyFrameOfAnAnimationIsThePictureOfItsStep() throws Exception {
        Shot walk = new Shot("Stride", 700, 500, false, Locale.ENGLISH, 0);
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        try (SceneCamera.Film film = camera.film(walk, new SceneCamera.Steps(2, 9, 3), 1)) {
            assertThat(film.count()).isEqualTo(3);
            GifFile.write(film, new FramePace(2, true), gif);
        }
        List<convolens.raster.Picture> frames = GifFrames.of(gif.toByteArray()).frames();
        assertThat(frames).hasSize(3);
        for (int i = 0; i < 3; i++) {
            int[] scene = stride(false, Locale.ENGLISH, 2 + 3 * i);
            int[] frame = frames.get(i).argb();
            int exact = 0;
            int far = 0;
            for (int j = 0; j < scene.length; j++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    far = Math.max(far, Math.abs((frame[j] >> shift & 255) - (scene[j] >> shift & 255)));
                }
                exact += frame[j] == scene[j] ? 1 : 0;
            }
            // only the soft edges of letters share colours
            assertThat(far).as("frame " + i).isLessThanOrEqualTo(24);
            assertThat(exact).as("frame " + i).isGreaterThan(scene.length * 97 / 100);
        }
    }

    @Test
    void stepsThatDoNotExistAreRefusedWithThoseThatDo() {
        Shot walk = new Shot("Stride", 700, 500, false, Locale.ENGLISH, 0);
        assertThatThrownBy(() -> camera.film(walk, new SceneCamera.Steps(2, 10, 1), 1))
                .isInstanceOf(NoPicture.class)
                .hasMessage("--steps must be among the 9 steps of the scene, but are 2 to 10");
    }

    /** The numbers of the stage and its words, read back by who made neither. */
    @Test
    void aPageOfPdfHasTheNumbersAndWordsOfTheStage() throws Exception {
        for (Locale language : Messages.LANGUAGES) {
            byte[] pdf = camera.print(new Shot("SlidingWindow", 900, 640, false, language, 1));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(675);
                assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(480);
                String text = new PDFTextStripper().getText(document);
                // the book's 4×4 input, its 3×3 filter and the first output
                assertThat(text.lines().map(line -> line.replaceAll("\\s+", " ").strip()))
                        .contains("1 2 3 0", "0 1 2 3", "3 0 1 2", "2 3 0 1", "2 0 1", "0 1 2", "1 0 2")
                        .anyMatch(line -> line.startsWith("1·2 + 2·0 + 3·1"));
                assertThat(text)
                        .contains(Messages.text(language, "stage.input"))
                        .contains("= 15");
            }
        }
    }

    @Test
    void everySceneHasItsPage() throws Exception {
        for (String lesson : camera.lessons()) {
            byte[] pdf = camera.print(new Shot(lesson, 900, 640, true, Locale.KOREAN, 0));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).strip().length())
                        .as("letters of " + lesson)
                        .isGreaterThan(20);
            }
        }
    }

    @Test
    void twiceTheScaleIsTwiceTheSizeOfTheSamePicture() throws NoPicture {
        Picture large = camera.take(new Shot("Stride", 700, 500, false, Locale.ENGLISH, 3), 2);
        assertThat(large.width()).isEqualTo(1400);
        assertThat(large.height()).isEqualTo(1000);
        int[] plain = stride(false, Locale.ENGLISH, 3);
        int alike = 0;
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 700; x++) {
                alike += large.argb()[2 * y * 1400 + 2 * x] == plain[y * 700 + x] ? 1 : 0;
            }
        }
        // all but the edges of letters and lines
        assertThat(alike).isGreaterThan(700 * 500 * 95 / 100);
    }

    private int[] stride(boolean dark, Locale language, int step) throws NoPicture {
        return camera.take(new Shot("Stride", 700, 500, dark, language, step)).argb();
    }
}
