package convolens.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.cli.TinyImages;
import convolens.engine.tensor.Tensor;
import convolens.interchange.ParameterFile;
import convolens.lesson.Lesson;
import convolens.ui.Exports;
import convolens.ui.OnFxThread;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveSeries;
import convolens.view.control.wall.FilterWall;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the training scene and the scene of the filters write, and folders of images that they are given. */
@OnFxThread
class TrainFilesTest {
    @TempDir
    private Path home;

    private PlannedFiles files;
    private Window window;
    private Exports exports;

    @BeforeEach
    void open() {
        files = new PlannedFiles(home);
        window = new Window(home, files, Lesson.TRAIN);
        exports = new Exports(window, files, home);
        window.resize(1280, 800);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void curvesPicturesAndParametersAreWritten() throws Exception {
        enter("trainCount", "100");
        enter("testCount", "50");
        enter("epochs", "2");
        train();

        List<String> lines = exports.lines("Curves as CSV…", "curves-adam-0.001.csv");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("epoch,iteration,seconds,train_loss,train_accuracy,test_accuracy");
        List<CurveSeries> shown = Window.call(
                () -> window.<CurvePlot>find("#accuracy-plot").getRuns().get(0).series());
        for (int epoch = 0; epoch <= 2; epoch++) {
            String[] cells = lines.get(epoch + 1).split(",", -1);
            assertThat(cells).hasSize(6);
            assertThat(cells[0]).isEqualTo(Integer.toString(epoch));
            assertThat(cells[1]).isEqualTo(Integer.toString(epoch));
            assertThat(Double.parseDouble(cells[4])).isCloseTo(shown.get(0).y(epoch), within(1e-6));
            assertThat(Double.parseDouble(cells[5])).isCloseTo(shown.get(1).y(epoch), within(1e-6));
        }

        BufferedImage curves = exports.picture("Curves as picture (PNG, SVG, PDF)…", "curves.png");
        assertThat(curves.getWidth()).isGreaterThan(1000);

        Map<String, Tensor> parameters =
                ParameterFile.load(exports.file("Parameters as NPZ…", "params-adam-0.001.npz"));
        assertThat(parameters).containsOnlyKeys("W1", "b1", "W2", "b2", "W3", "b3", "network");

        window.open(Lesson.FILTERS);
        FilterWall wall = window.find("#filters-after");
        assertThat(wall.weightsProperty().get().toArray())
                .isEqualTo(parameters.get("W1").toArray());
        exports.picture("Filters as picture (PNG)…", "filters.png");
    }

    @Test
    void anyFolderOfImagesIsLearned() throws IOException {
        for (int channels = 1; channels <= 4; channels++) {
            String name = "images-" + channels;
            openFolder(TinyImages.write(home.resolve(name), channels, 12, 10 + channels, 90, 30));
            Window.await(
                    "the folder is open", () -> window.text("#train-folder").equals(name + " …"));
            assertThat(window.text("#train-images"))
                    .contains("(" + channels + ", 12, " + (10 + channels) + ")")
                    .contains("3");
        }
        enter("epochs", "1");
        train();
        window.open(Lesson.FILTERS);
        assertThat(window.<FilterWall>find("#filters-after")
                        .weightsProperty()
                        .get()
                        .shape())
                .hasToString("(30, 4, 5, 5)");
    }

    @Test
    void aFolderThatCannotBeUsedIsExplainedAndChangesNothing() throws IOException {
        Path folder = TinyImages.write(home.resolve("short"), 1, 12, 12, 30, 9);
        Path labels = folder.resolve("t10k-labels-idx1-ubyte");
        byte[] bytes = Files.readAllBytes(labels);
        Files.write(labels, Arrays.copyOf(bytes, bytes.length - 1));

        openFolder(folder);
        Window.await(
                "a notice", () -> !window.robot().lookup(".notice").queryAll().isEmpty());
        assertThat(notice())
                .contains("t10k-labels-idx1-ubyte, byte 16: the file ends here, but expected 1 more bytes")
                .doesNotContain("Exception");
        assertThat(window.text("#train-images")).contains("(1, 28, 28)");
        assertThat(window.text("#train-folder")).doesNotContain("short");

        openFolder(null);
        assertThat(window.text("#train-images")).contains("(1, 28, 28)");
    }

    @Test
    void aFileThatCannotBeWrittenIsExplained() throws IOException {
        enter("trainCount", "100");
        enter("testCount", "50");
        enter("epochs", "1");
        train();
        Files.createDirectories(home.resolve("curves-adam-0.001.csv").resolve("occupied"));
        exports.choose("Curves as CSV…");
        Window.await(
                "a notice", () -> !window.robot().lookup(".notice").queryAll().isEmpty());
        assertThat(notice()).contains("curves-adam-0.001.csv").doesNotContain("Exception");
    }

    private void openFolder(Path folder) {
        files.choose(folder);
        window.click("#train-folder");
    }

    private String notice() {
        return Window.call(() -> window
                .robot()
                .lookup(node -> node instanceof Labeled label && label.getText() != null && isInNotice(label))
                .<Labeled>queryAll()
                .stream()
                .map(Labeled::getText)
                .reduce("", String::concat));
    }

    private static boolean isInNotice(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("notice")) {
                return true;
            }
        }
        return false;
    }

    private void train() {
        window.click("#train-play");
        Window.await(
                "the run ends",
                () -> window.<Node>find("#train-sentence").getAccessibleText().startsWith("final accuracy"));
    }

    private void enter(String field, String value) {
        String shown = window.enter("#train-" + field + " .number", value);
        assertThat(shown).isEqualTo(value);
    }
}
