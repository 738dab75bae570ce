package convolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.CurveSeries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and tables that the scenes of sections 7.1 to 7.3 write. */
@OnFxThread
class SceneFilesTest {
    @TempDir
    private Path home;

    private Window window;
    private Exports exports;

    @BeforeEach
    void open() {
        PlannedFiles files = new PlannedFiles(home);
        window = new Window(home, files);
        window.resize(1280, 800);
        exports = new Exports(window, files, home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theNetworksAreWritten() throws IOException {
        window.open(Lesson.NETWORK_STACK);
        assertThat(exports.picture("Networks as picture (PNG, SVG, PDF)…", "networks.png")
                        .getWidth())
                .isGreaterThan(1000);
        List<String> lines = exports.lines("Shapes and parameters (CSV)…", "networks.csv");
        assertThat(lines.get(0)).isEqualTo("network,row,layer,output_shape,parameters,multiply_adds,output_bytes");
        assertThat(lines)
                .contains("affine,0,\"Input\",\"(1, 1, 28, 28)\",0,0,3136")
                .contains("affine,1,\"Affine 100\",\"(1, 100)\",78500,78400,400")
                .contains("cnn,1,\"Convolution 16@3x3\",\"(1, 16, 28, 28)\",160,112896,50176");
    }

    @Test
    void theShiftLabIsWritten() throws IOException {
        window.open(Lesson.SHIFT_LAB);
        exports.picture("Shift lab as picture (PNG, SVG, PDF)…", "shift-lab.png");
        List<String> lines = exports.lines("All shifts as table (CSV)…", "shift-lab.csv");
        assertThat(lines).contains("0,0,0,36,0,0,4");
        // figure 7-16: one pixel to the right, nothing changes with max pooling
        assertThat(lines).anyMatch(line -> line.matches("0,1,[1-9]\\d*,36,0,\\d+,4"));
        assertThat(lines).as("a line for each shift by up to three pixels").hasSize(1 + 7 * 7);
    }

    @Test
    void theCurvesOfDigitsThatAreNotShuffledAreEqual() throws IOException {
        window.open(Lesson.SHUFFLED_PIXELS);
        enter("SHARE", "0");
        enter("TRAIN_COUNT", "200");
        enter("TEST_COUNT", "100");
        enter("EPOCHS", "1");
        window.click("#shuffle-play");
        CurvePlot plot = window.find("#shuffle-plot");
        Window.await(
                "the comparison ends",
                () -> !plot.getRuns().isEmpty()
                        && plot.getRuns().get(0).series().get(0).size() > 1
                        && !window.find("#shuffle-EPOCHS").isDisabled());
        List<CurveSeries> curves = plot.getRuns().get(0).series();
        exports.picture("Digits and curves as picture (PNG, SVG, PDF)…", "shuffled-pixels.png");
        List<String> lines = exports.lines("Curves as table (CSV)…", "shuffled-pixels.csv");
        assertThat(lines).hasSize(1 + curves.get(0).size());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            assertThat(cells[2]).as(line).isEqualTo(cells[3]);
            assertThat(cells[4]).as(line).isEqualTo(cells[5]);
        }
    }

    private void enter(String field, String value) {
        window.enter("#shuffle-" + field + " .number", value);
    }
}
