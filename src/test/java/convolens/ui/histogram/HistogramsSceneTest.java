package convolens.ui.histogram;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.InWindow;
import convolens.ui.Window;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network that comes with the program is measured at once; runs in which something goes wrong show how that looks. */
class HistogramsSceneTest extends InWindow {
    HistogramsSceneTest() {
        super(Lesson.HISTOGRAMS);
    }

    @BeforeEach
    void open() {
        Window.await("the trained network is measured", () -> sentence().startsWith("W1 after epoch 20: mean "));
    }

    @Test
    void theTimelineGoesBackToBeforeTraining() {
        double trained = deviation();
        awaitBothMoments();
        window.press(KeyCode.HOME);
        Window.await("before training", () -> sentence().startsWith("W1 after epoch 0: mean "));
        assertThat(deviation()).as("SimpleConvNet begins with σ 0.01").isBetween(0.009, 0.011);
        assertThat(trained).isGreaterThan(0.1);
        assertThat(sentence()).contains("loss 2.30");
    }

    @Test
    void layersAreChosenAndBinsPointedAtByKeys() {
        awaitBothMoments();
        window.click("#histogram-kind-ACTIVATIONS");
        assertThat(window.text("#histogram-title")).isEqualTo("Conv 1: its output for the first 100 training images");
        window.focus("#histogram-strip");
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).startsWith("ReLU 1 after epoch 20: ");
        window.focus("#histogram-chart");
        window.press(KeyCode.RIGHT);
        assertThat(window.said("#histogram-chart")).matches("epoch 20 · 0 … \\S+: [\\d,]+ of 1,728,000, [\\d.]+ %");
        window.press(KeyCode.UP);
        assertThat(window.said("#histogram-chart")).startsWith("epoch 0 · ");
        window.press(KeyCode.ESCAPE);
        assertThat(window.said("#histogram-chart")).startsWith("ReLU 1 after epoch 20");
        window.click("#histogram-log-true");
        window.press(KeyCode.CONTROL, KeyCode.L);
        assertThat(sentence()).startsWith("에폭 20 뒤의 ReLU 1: 평균 ");
        assertThat(window.text("#histogram-title")).isEqualTo("ReLU 1: 처음 100개 훈련 이미지에 대한 출력");
        window.click("#histogram-source-1");
        Window.await("the deep network", () -> sentence().startsWith("에폭 12 뒤의 ReLU 1: "));
    }

    @Test
    void deadReLUsAreMadeAndSeen() {
        window.click("#histogram-mishap-DEAD_UNITS");
        Window.await(
                "its run is followed", () -> window.text("#histogram-source-3").startsWith("Dead ReLUs"));
        window.click("#histogram-kind-ACTIVATIONS");
        // the network before had 20 epochs
        Window.await("there are layers of the run to go through", () -> epoch() >= 0 && epoch() <= 12);
        window.focus("#histogram-strip");
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).startsWith("ReLU 1 after epoch ");
        // each epoch may take its time on a machine that does other things, too
        for (int epoch = 3; epoch <= 12; epoch += 3) {
            int reached = epoch;
            Window.await("epoch " + epoch, () -> epoch() >= reached);
        }
        Window.await(
                "it learns nothing more",
                () -> sentence().equals("ReLU 1 after epoch 12: every output is 0, so no gradient comes through"));
        window.click("#histogram-kind-GRADIENTS");
        Window.await(
                "and has no gradient",
                () -> sentence().equals("W1 after epoch 12: every gradient is 0, so it learns nothing more"));
        window.open(Lesson.TRAIN);
        assertThat(Window.call(
                        () -> ((TextField) window.<Node>find("#train-epochs").lookup(".text-field")).getText()))
                .as("the form has its own settings again")
                .isEqualTo("20");
    }

    private void awaitBothMoments() {
        Window.await("both moments are measured", () -> window.text(".counter").startsWith("1 / 1"));
    }

    /** Which epoch is looked at; −1 while nothing is measured yet. */
    private int epoch() {
        Matcher said = Pattern.compile(" after epoch (\\d+)").matcher(sentence());
        return said.find() ? Integer.parseInt(said.group(1)) : -1;
    }

    private double deviation() {
        return Double.parseDouble(sentence().replaceAll(".*σ ([\\d.]+) .*", "$1"));
    }

    private String sentence() {
        return window.said("#histogram-sentence");
    }
}
