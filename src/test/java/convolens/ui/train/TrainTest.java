package convolens.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import convolens.view.control.curve.CurvePlot;
import convolens.view.control.curve.EventMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training scene in a real window: a small run on real digits. */
@OnFxThread
class TrainTest {
    @TempDir
    private Path home;

    private Window window;

    @BeforeEach
    void open() {
        window = new Window(home);
        showTraining();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void showTraining() {
        window.open(Lesson.TRAIN);
    }

    /** 200 digits, 60 to test on, in batches of 20. */
    private void chooseASmallRun(int epochs) {
        enter("trainCount", "200");
        enter("testCount", "60");
        enter("batchSize", "20");
        enter("epochs", Integer.toString(epochs));
    }

    private void enter(String field, String value) {
        String shown = window.enter("#train-" + field + " .number", value);
        assertThat(shown).isEqualTo(value);
    }

    private int points(int run) {
        return Window.call(() -> {
            CurvePlot plot = window.find("#accuracy-plot");
            return plot.getRuns().size() <= run
                    ? 0
                    : plot.getRuns().get(run).series().get(0).size();
        });
    }

    private int losses() {
        return Window.call(() -> {
            CurvePlot plot = window.find("#loss-plot");
            return plot.getRuns().get(plot.getRuns().size() - 1).series().get(0).size();
        });
    }

    private String sentence() {
        return Window.call(() -> window.<Node>find("#train-sentence").getAccessibleText());
    }

    @Test
    void theRateInEffectIsShownWhileTheRunCoolsDown() {
        chooseASmallRun(400);
        enter("coolDown", "1");
        assertThat(Window.call(() -> window.find("#train-rate").isVisible())).isFalse();
        window.click("#train-welcome-start");
        Window.await("a point after an epoch", () -> points(0) >= 2);
        window.press(KeyCode.SPACE);
        Window.await("it pauses", () -> sentence().startsWith("paused"));
        assertThat(Window.call(() -> window.<Label>find("#train-rate").getText()))
                .startsWith("cooling down: lr is now 0.000");
        assertThat(Window.call(() -> window.find("#train-rate").isVisible())).isTrue();
        for (String plot : List.of("#accuracy-plot", "#loss-plot")) {
            assertThat(Window.call(() -> window.<CurvePlot>find(plot).getEvents()))
                    .containsExactly(new EventMark(0, "cool-down"));
        }
        window.click("#train-stop");
        Window.await("it is over", () -> sentence().startsWith("stopped · accuracy 0."));
    }

    @Test
    void layersOfOnesOwnAreTrained() {
        window.open(Lesson.NETWORK_STACK);
        window.click("#stack-train");
        assertThat(window.title()).isEqualTo("Train");
        assertThat(Window.call(() -> ((ToggleButton) window.find("#train-network-3")).isSelected()))
                .isTrue();
        chooseASmallRun(1);
        window.click("#train-welcome-start");
        Window.await("it ends", () -> sentence().startsWith("final accuracy"));
        window.open(Lesson.NETWORK);
        window.click("#network-source-3");
        Window.await(
                "its network is looked into",
                () -> Window.call(() -> window.find("#network-sentence").getAccessibleText())
                        .contains("probability"));
    }

    @Test
    void learnsPausesStepsGoesOnAndEndsWithTheFinalAccuracy() {
        chooseASmallRun(400);
        window.click("#train-welcome-start");
        Window.await("a point after an epoch", () -> points(0) >= 2);

        window.press(KeyCode.SPACE);
        Window.await("it pauses", () -> sentence().startsWith("paused"));
        int before = losses();
        window.press(KeyCode.RIGHT);
        Window.await("one step", () -> losses() == before + 1);
        Window.await("and it waits", () -> sentence().startsWith("paused"));

        enter("learningRate", "0.0005");
        window.click("#train-play");
        Window.await(
                "the change is marked",
                () -> ((CurvePlot) window.find("#accuracy-plot")).getEvents().size() == 2);
        assertThat(Window.call(() -> ((CurvePlot) window.find("#accuracy-plot"))
                        .getEvents()
                        .get(0)
                        .label()))
                .isEqualTo("lr 0.001 → 0.0005");
        assertThat(Window.call(() -> window.find("#train-epochs").isDisabled())).isTrue();

        window.click("#train-stop");
        Window.await("all test images are answered", () -> sentence().startsWith("stopped · accuracy 0."));
        assertThat(Window.call(() -> window.find("#train-epochs").isDisabled())).isFalse();
    }

    @Test
    void comparesRunsAndScrubsThroughTheirEpochs() {
        chooseASmallRun(3);
        window.click("#train-play");
        Window.await("the first run ends", () -> sentence().startsWith("final accuracy"));
        window.click("#train-optimizer-0");
        window.click("#train-play");
        Window.await("the second run ends", () -> points(1) == 4 && sentence().startsWith("final accuracy"));
        assertThat(Window.call(() -> ((CurvePlot) window.find("#accuracy-plot"))
                        .getRuns().stream().map(run -> run.getName()).toList()))
                .containsExactly("Adam 0.001", "SGD 0.01");

        window.press(KeyCode.HOME);
        assertThat(sentence()).startsWith("epoch 0 · train 0.");
        assertThat(Window.call(() -> ((CurvePlot) window.find("#accuracy-plot"))
                        .cursorXProperty()
                        .get()))
                .isZero();

        window.click("#train-reset");
        Window.await("it begins anew", () -> points(1) == 1 && sentence().startsWith("initial weights"));
        window.click("#notice-undo");
        Window.await("the run is back", () -> points(1) > 1);
        assertThat(Window.call(() ->
                        ((CurvePlot) window.find("#accuracy-plot")).getRuns().size()))
                .isEqualTo(2);
        chooseAndRemoveARunByKeys();
    }

    private void chooseAndRemoveARunByKeys() {
        Pane list = window.find("#train-runs");
        Node row = Window.call(() -> list.getChildren().get(0));
        Window.run(row::requestFocus);
        window.press(KeyCode.ENTER);
        assertThat(Window.call(row::isFocused)).isTrue();
        assertThat(Window.call(row::getAccessibleText)).startsWith("Adam 0.001, 0.");
        window.press(KeyCode.DELETE);
        assertThat(Window.call(() -> list.getChildren().size())).isEqualTo(1);
        assertThat(Window.call(() -> window.scene().getFocusOwner().getParent()))
                .as("the next run has the focus")
                .isSameAs(list);
    }

    @Test
    void speaksKoreanAndTurnsDarkWhileItLearns() {
        chooseASmallRun(900);
        window.click("#train-play");
        Window.await("a point", () -> points(0) >= 2);
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.press(KeyCode.CONTROL, KeyCode.T);
        assertThat(sentence()).startsWith("에포크");
        assertThat(Window.call(() -> window.robot().lookup("#train-sentence .mono").<Labeled>queryAll().stream()
                        .filter(part -> part.getText().matches(".*\\p{IsHangul}.*"))
                        .toList()))
                .as("the type of numbers has no Hangul")
                .isEmpty();
        int before = points(0);
        Window.await("it goes on learning", () -> points(0) > before);
    }

    @Test
    void spaceStartsAnewAfterTheMouseHasReset() {
        chooseASmallRun(2);
        window.click("#train-play");
        Window.await("it ends", () -> sentence().startsWith("final accuracy"));
        window.click("#train-reset");
        Window.await("the initial weights", () -> sentence().contains("Space starts"));
        window.press(KeyCode.SPACE);
        Window.await("it ends again", () -> sentence().startsWith("final accuracy"));
    }

    @Test
    void aRunThatWasUnderWayWhenTheWindowClosedGoesOnInTheNext() {
        chooseASmallRun(400);
        window.click("#train-play");
        Window.await("some epochs", () -> points(0) >= 3);
        window.close();

        window = new Window(home);
        showTraining();
        Window.await(
                "the run is offered",
                () -> !window.robot().lookup("#train-continue").queryAll().isEmpty());
        window.click("#train-continue");
        Window.await("its curves are back", () -> points(0) >= 3);
        int before = points(0);
        Window.await("it goes on", () -> points(0) > before);
        assertThat(losses()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aDamagedRunIsSetAsideWithAMessage() throws IOException {
        window.close();
        Path runs = Files.createDirectories(home.resolve("runs"));
        Files.writeString(runs.resolve("run.json"), "{\"version\": 1, \"arrays\": ", StandardCharsets.UTF_8);

        window = new Window(home);
        showTraining();
        Window.await(
                "a notice",
                () -> window.robot()
                                .lookup(node -> node instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains("run.json.damaged"))
                                .tryQuery()
                                .isPresent()
                        || Files.exists(runs.resolve("run.json.damaged")));
        assertThat(runs.resolve("run.json.damaged")).exists();
        assertThat(runs.resolve("run.json")).doesNotExist();
        assertThat(window.robot().lookup("#train-continue").queryAll()).isEmpty();
    }
}
