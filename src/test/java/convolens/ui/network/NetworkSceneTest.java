package convolens.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.run.TrainField;
import convolens.ui.InWindow;
import convolens.ui.Window;
import convolens.view.control.code.TokenLine;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A digit goes through the networks that come with the program, and through one that learns. */
class NetworkSceneTest extends InWindow {
    NetworkSceneTest() {
        super(Lesson.NETWORK);
    }

    @BeforeEach
    void open() {
        Window.await(
                "the digit went through", () -> window.said("#network-sentence").contains("with a probability"));
    }

    @Test
    void theFirstTestDigitIsASeven() {
        assertThat(window.said("#network-sentence"))
                .isEqualTo("The network sees 7, with a probability of 1.0000, and is right");
        assertThat(window.text("#network-answer")).isEqualTo("label 7 → 7  1.0000");
        assertThat(window.text("#network-value")).startsWith("Conv 1 [0, ");
        assertThat(window.text("#network-sees"))
                .isEqualTo("sees 3 × 3 of the padded picture, 2 × 3 of them in the picture itself");
        window.press(KeyCode.HOME);
        assertThat(window.text("#network-answer")).isEqualTo("…");
        assertThat(window.said("#network-sentence")).isEqualTo("28×28 pixels from 0 to 1, in one channel");
        window.press(KeyCode.RIGHT);
        assertThat(window.said("#network-sentence"))
                .isEqualTo("Conv 1: each of the 16 maps is made from the one map before it · 16·1·3·3 + 16 = 160");
    }

    @Test
    void anotherImageAndAnotherNetworkAreChosen() {
        window.click("#network-after");
        Window.await("the next digit", () -> window.text("#network-answer").startsWith("label 2 → 2"));
        window.enter("#network-number", "9,999");
        Window.await("that digit", () -> window.text("#network-answer").startsWith("label 5"));
        window.click("#network-source-2");
        Window.await("the other network", () -> window.text("#network-value").contains("Conv 1 ["));
        Window.await("its filters", () -> window.text("#network-sees").startsWith("sees 5 × 5"));
    }

    /** Fewer columns, more, and again fewer: nothing may remember those of the network before. */
    @Test
    void everyNetworkFollowsEveryOther() {
        String[] firstCells = {"sees 5 × 5", "sees 3 × 3", "sees 5 × 5"};
        for (int source : new int[] {0, 1, 2, 0, 2, 1, 0}) {
            window.click("#network-source-" + source);
            Window.await("network " + source, () -> window.text("#network-sees").startsWith(firstCells[source]));
            Window.settle();
            assertThat(Window.call(() -> window.scene().getRoot().lookupAll(".notice")))
                    .isEmpty();
        }
    }

    @Test
    void keysGoFromMapToMap() {
        window.focus("#network-walls");
        window.press(KeyCode.RIGHT);
        assertThat(window.text("#network-value")).startsWith("Conv 2 [0, ");
        window.press(KeyCode.DOWN);
        assertThat(window.text("#network-value")).startsWith("Conv 2 [1, ");
        window.press(KeyCode.RIGHT);
        assertThat(window.text("#network-sees")).isEqualTo("sees 6 × 6 of the picture");
        window.focus("#network-map");
        String before = window.text("#network-value");
        window.press(KeyCode.UP);
        assertThat(window.text("#network-value")).isNotEqualTo(before);
    }

    @Test
    void aLayerIsSteppedThroughOnItsOwnNumbersAndBack() {
        String value = window.text("#network-value");
        double number = Double.parseDouble(value.substring(value.indexOf('=') + 1));
        window.click("#network-step");
        assertThat(window.title()).isEqualTo("Bias");
        String sum = Window.call(() -> ((TokenLine) window.find(".sentence").lookup(".token-line")).text());
        assertThat(sum).endsWith(String.format(Locale.ROOT, "= %.3f", number));
        window.click("#notice-undo");
        assertThat(window.title()).isEqualTo("Network");
        assertThat(window.text("#network-value")).isEqualTo(value);
    }

    @Test
    void theTitleSaysFromWhereALayerWasOpenedAndLeadsBack() {
        assertThat(Window.call(() -> window.find("#origin").isVisible())).isFalse();
        window.click("#network-step");
        assertThat(crumbs()).containsExactly("Network", "Conv 1 [0]");
        window.open(Lesson.STRIDE);
        assertThat(Window.call(() -> window.find("#origin").isVisible())).isFalse();
        window.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(crumbs()).containsExactly("Network", "Conv 1 [0]");
        window.click(".crumb");
        assertThat(window.title()).isEqualTo("Network");
        assertThat(Window.call(() -> window.find("#origin").isVisible())).isFalse();
    }

    private List<String> crumbs() {
        return Window.call(() -> window.<Node>find("#origin").lookupAll(".crumb").stream()
                .map(crumb -> ((Button) crumb).getText())
                .toList());
    }

    @Test
    void aLayerOfManyChannelsOpensAsAMatrixOnly() {
        window.focus("#network-walls");
        window.press(KeyCode.RIGHT);
        assertThat(window.text("#network-value")).startsWith("Conv 2 [0, ");
        assertThat(Window.call(() -> window.find("#network-step").isVisible())).isFalse();
        window.click("#network-unfold");
        assertThat(window.title()).isEqualTo("Unfold and multiply");
    }

    /** SimpleConvNet, in which nothing follows the last affine layer. */
    @Test
    void unitsAndTheAnswerAreSteppedThroughAndBack() {
        window.click("#network-source-0");
        Window.await("the other network", () -> window.text("#network-sees").startsWith("sees 5 × 5"));
        window.focus("#network-walls");
        while (!window.text("#network-value").startsWith("Affine 2")) {
            window.press(KeyCode.RIGHT);
        }
        window.press(KeyCode.DOWN);
        String value = window.text("#network-value");
        double number = Double.parseDouble(value.substring(value.indexOf('=') + 1));
        assertThat(window.find("#network-unfold").isVisible()).isFalse();
        window.click("#network-step");
        assertThat(window.title()).isEqualTo("Affine");
        assertThat(sum()).endsWith(" = " + brief(number));
        window.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.title()).isEqualTo("Network");
        assertThat(window.text("#network-value")).isEqualTo(value);

        window.focus("#network-walls");
        window.press(KeyCode.RIGHT);
        String answer = window.text("#network-value");
        assertThat(answer).startsWith("1: probability 0.0000");
        window.click("#network-step");
        assertThat(window.title()).isEqualTo("Softmax");
        window.press(KeyCode.END);
        // the digit is a seven, and the class of the last step a nine
        assertThat(sum()).contains(" − 0 = ");
        window.press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(window.title()).isEqualTo("Network");
        assertThat(window.text("#network-value")).isEqualTo(answer);
    }

    private static String brief(double number) {
        return String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.3f" : "%.2f", number);
    }

    private String sum() {
        return Window.call(() -> ((TokenLine) window.find(".sentence").lookup(".token-line")).text());
    }

    @Test
    void aRunIsFollowedWhileItLearns() {
        window.open(Lesson.TRAIN);
        set(TrainField.TRAIN_COUNT, "600");
        set(TrainField.TEST_COUNT, "100");
        set(TrainField.EPOCHS, "60");
        window.click("#train-welcome-start");
        window.open(Lesson.NETWORK);
        Window.await(
                "the run is offered", () -> window.text("#network-source-3").endsWith("live"));
        window.click("#network-source-3");
        Window.await("its network", () -> window.text("#network-sees").startsWith("sees 5 × 5"));
        String before = window.text("#network-value");
        Window.await("it has learned more", () -> !window.text("#network-value").equals(before));
    }

    private void set(TrainField field, String value) {
        window.enter("#train-" + field.stem() + " .text-field", value);
    }
}
