package convolens.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.run.experiment.ExperimentRow;
import convolens.ui.Exports;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.PlannedFiles;
import convolens.ui.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scene of the experiments in a real window: small trainings on real digits, one after the other. */
@OnFxThread
class ExperimentsTest {
    @TempDir
    private Path home;

    private PlannedFiles files;
    private Window window;

    @BeforeEach
    void open() {
        files = new PlannedFiles(home);
        window = new Window(home, files, Lesson.TRAIN);
        window.enter("#train-trainCount .number", "300");
        window.enter("#train-testCount .number", "100");
        window.enter("#train-epochs .number", "2");
        window.click("#train-compare");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String sentence() {
        return Window.call(() -> window.<Node>find("#experiments-sentence").getAccessibleText());
    }

    private List<ExperimentRow> rows() {
        return Window.call(() -> List.copyOf(
                window.<TableView<ExperimentRow>>find("#experiment-table").getItems()));
    }

    private int made() {
        return rows().stream().mapToInt(row -> row.results().size()).sum();
    }

    private void finish(int runs) {
        Window.await(runs + " runs", () -> made() == runs);
        Window.await("it rests", () -> sentence().startsWith("best of all"));
    }

    /** Clicks into the plot of a combination of a grid of two by two. */
    private void clickMultiple(int row, int column, int times) {
        Bounds bounds = Window.call(() -> {
            Node multiples = window.find("#multiples");
            return multiples.localToScreen(multiples.getBoundsInLocal());
        });
        double x = bounds.getMinX() + bounds.getWidth() * (column == 0 ? 0.35 : 0.8);
        double y = bounds.getMinY() + bounds.getHeight() * (row == 0 ? 0.3 : 0.7);
        window.robot().moveTo(x, y);
        for (int i = 0; i < times; i++) {
            window.robot().clickOn(x, y, MouseButton.PRIMARY);
        }
        Window.settle();
    }

    @Test
    void runsAreMadeOneAfterTheOtherAndComparedAndOpenedInTrain() throws IOException {
        assertThat(window.title()).isEqualTo("Experiments");
        assertThat(window.text("#experiments-size")).isEqualTo("4 combinations × 1 seed: 4 runs");
        assertThat(sentence()).isEqualTo("4 runs, one after the other · Space starts");
        window.click("#experiment-play");
        finish(4);
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.accuracy().count()).isEqualTo(1);
            assertThat(row.secondsPerEpoch()).isPositive();
        });
        assertThat(rows().get(0).parameters()).isEqualTo(433_890);
        // 30·25 + 30, 30·6·6·100 + 100, 1010: stride 2 leaves 12×12, pooling 6×6
        assertThat(rows().get(2).parameters()).isEqualTo(109_890);
        assertThat(window.text("#queue-heading")).isEqualTo("4 of 4 runs");
        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();

        clickMultiple(1, 1, 1);
        assertThat(Window.call(() -> window.<TableView<ExperimentRow>>find("#experiment-table")
                        .getSelectionModel()
                        .getSelectedIndex()))
                .isEqualTo(3);
        assertThat(sentence()).startsWith("stride 2 · average · accuracy 0.");
        window.press(KeyCode.UP);
        assertThat(sentence()).startsWith("stride 1 · average · accuracy 0.");

        sorts();
        exports();
        window.press(KeyCode.ENTER);
        Window.await("Train shows it", () -> window.title().equals("Train"));
        Window.await(
                "the run",
                () -> window.robot()
                        .lookup("stride 1 · average · seed 1")
                        .tryQuery()
                        .isPresent());
    }

    private void sorts() {
        window.click("#column-accuracy");
        assertThat(rows().stream().map(row -> row.accuracy().mean())).isSorted();
        window.click("#column-accuracy");
        assertThat(rows().stream().map(row -> -row.accuracy().mean())).isSorted();
        window.click("#column-accuracy");
    }

    private void exports() throws IOException {
        Exports exports = new Exports(window, files, home);
        List<String> lines = Files.readAllLines(exports.file("Table as CSV…", "experiment.csv"));
        assertThat(lines).hasSize(5);
        double mean = rows().get(3).accuracy().mean();
        assertThat(lines.get(4)).startsWith("2,average,109890,1,").contains(String.format("%.6f", mean));
        assertThat(exports.file("Plots and table as picture (PNG, SVG, PDF)…", "experiment.png"))
                .isNotEmptyFile();
        clickMultiple(0, 1, 1);
    }

    @Test
    void whatIsBrokenOffGoesOnWithWhatRemains() {
        window.enter("#experiments-epochs .number", "6");
        window.click("#experiment-play");
        Window.await("a run", () -> made() >= 1);
        window.press(KeyCode.SPACE);
        Window.await("it pauses", () -> sentence().startsWith("paused"));
        int paused = made();
        assertThat(paused).isLessThan(4);
        assertThat(Window.call(() -> window.find("#factor-0").isDisabled())).isTrue();
        double first = rows().get(0).accuracy().mean();
        double seconds = rows().get(0).secondsPerEpoch();

        window.click("#experiment-stop");
        Window.await("it stops", () -> !window.find("#factor-0").isDisabled());
        assertThat(made()).isEqualTo(paused);
        window.click("#experiment-play");
        finish(4);
        assertThat(rows().get(0).accuracy().mean()).isEqualTo(first);
        assertThat(rows().get(0).secondsPerEpoch()).as("not made again").isEqualTo(seconds);

        window.enter("#experiments-seeds .number", "2");
        assertThat(made()).as("the first seed is known").isEqualTo(4);
        window.click("#experiment-play");
        finish(8);
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.accuracy().deviation()).isNotNaN());
        window.press(KeyCode.HOME);
        assertThat(sentence()).startsWith("run 1 · stride 1 · max · seed 1 · accuracy 0.");

        window.click("#experiment-reset");
        assertThat(made()).isZero();
        window.click("#notice-undo");
        assertThat(made()).isEqualTo(8);
    }

    @Test
    void settingsAreChosenCheckedUndoneAndSpeakKorean() {
        enter("1, 2, x");
        assertThat(window.text("#values-problem-0")).startsWith("“x” is no whole number from 1 to");
        enter("2");
        assertThat(window.text("#values-problem-0")).startsWith("2 to 6 different values");
        enter("1, 2, 2");
        assertThat(window.text("#values-problem-0")).startsWith("“2” stands twice");
        enter("1, 30");
        assertThat(window.text("#experiments-impossible"))
                .startsWith("With stride 30 · max a layer does not fit what is left of the 28×28 images.")
                .endsWith("The nearest that works: stride 23.");
        assertThat(Window.call(() -> window.find("#experiment-play").isDisabled()))
                .isTrue();
        window.press(KeyCode.SPACE);
        assertThat(made()).isZero();
        enter("1 2 3");
        assertThat(window.text("#experiments-size")).startsWith("6 combinations");
        window.click("#option-1-average");
        assertThat(window.text("#values-problem-1")).startsWith("2 to 6 different values");

        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text("#experiments-size")).startsWith("4 combinations");
        window.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(window.text("#experiments-size")).startsWith("6 combinations");

        window.click("#factor-1");
        window.press(KeyCode.HOME);
        window.press(KeyCode.ENTER);
        assertThat(window.text("#experiments-size")).startsWith("3 combinations");
        ComboBox<?> second = window.find("#factor-1");
        assertThat(Window.call(() -> second.getItems().size())).isGreaterThan(8);

        window.resize(1024, 640);
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(sentence()).startsWith("학습 3회를");
        window.click("#experiment-play");
        Window.await("three runs", () -> made() == 3);
        Window.await("it rests", () -> sentence().startsWith("가장 좋은 조합: 스트라이드"));
        assertThat(Window.call(
                        () -> window.<ListView<?>>find("#queue").getItems().size()))
                .isEqualTo(3);
        assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();
    }

    private void enter(String values) {
        TextField field = window.find("#values-0");
        window.robot().clickOn(field);
        Window.run(field::selectAll);
        window.type(values);
        window.press(KeyCode.ENTER);
    }
}
