package convolens.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.run.TrainField;
import convolens.ui.Window;
import convolens.view.control.code.TokenLine;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digit goes through the networks that come with the program, and through one that learns. */
class NetworkSceneTest {
    @TempDir
    private Path home;

    private Window window;

    @BeforeEach
    void open() {
        window = new Window(home);
        window.resize(1280, 800);
        window.open(Lesson.NETWORK);
        Window.await("the digit went through", () -> sentence().contains("with a probability"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theFirstTestDigitIsASeven() {
        assertThat(sentence()).isEqualTo("The network sees 7, with a probability of 1.0000, and is right");
        assertThat(window.text("#network-answer")).isEqualTo("label 7 → 7  1.0000");
        assertThat(window.text("#network-value")).startsWith("Conv 1 [0, ");
        assertThat(window.text("#network-sees"))
                .isEqualTo("sees 3 × 3 of the padded picture, 2 × 3 of them in the picture itself");
        window.press(KeyCode.HOME);
        assertThat(window.text("#network-answer")).isEqualTo("…");
        assertThat(sentence()).isEqualTo("28×28 pixels from 0 to 1, in one channel");
        window.press(KeyCode.RIGHT);
        assertThat(sentence())
                .isEqualTo("Conv 1: each of the 16 maps is made from the one map before it · 16·1·3·3 + 16 = 160");
    }

    @Test
    void anotherImageAndAnotherNetworkAreChosen() {
        window.click("#network-after");
        Window.await("the next digit", () -> window.text("#network-answer").startsWith("label 2 → 2"));
        enter("#network-number", "9,999");
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
        focus("#network-walls");
        window.press(KeyCode.RIGHT);
        assertThat(window.text("#network-value")).startsWith("Conv 2 [0, ");
        window.press(KeyCode.DOWN);
        assertThat(window.text("#network-value")).startsWith("Conv 2 [1, ");
        window.press(KeyCode.RIGHT);
        assertThat(window.text("#network-sees")).isEqualTo("sees 6 × 6 of the picture");
        focus("#network-map");
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
        focus("#network-walls");
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
        focus("#network-walls");
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

        focus("#network-walls");
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
    void onlyWrongAnswersAreOffered() {
        window.click("#network-filter-WRONG");
        Window.await("all were answered", () -> sentence().contains("but it is"));
        String first = ((TextField) window.find("#network-number")).getText();
        window.click("#network-after");
        Window.await(
                "the next one",
                () -> !((TextField) window.find("#network-number")).getText().equals(first));
        Window.await("is wrong, too", () -> sentence().contains("but it is"));
    }

    @Test
    void aClassInTheOrderOfItsConfidence() {
        window.click("#network-class-5");
        Window.await("a five", () -> window.text("#network-answer").startsWith("label 5"));
        assertThat(window.text("#network-offered")).isEqualTo("1 of 892 of these");
        window.click("#network-order-CLOSEST");
        Window.await(
                "the closest",
                () -> window.text("#network-offered").startsWith("1 of 892")
                        && !window.text("#network-answer").endsWith("1.0000"));
        float closest = sure();
        window.click("#network-order-SUREST");
        Window.await("the surest", () -> sure() == 1);
        assertThat(closest).isLessThan(0.6f);
        window.click("#network-filter-WRONG");
        Window.await("a wrong one", () -> sentence().contains("but it is 5"));
    }

    private float sure() {
        String answer = window.text("#network-answer");
        return Float.parseFloat(answer.substring(answer.lastIndexOf(' ')));
    }

    @Test
    void aPatternGoesThrough() {
        window.click("#network-picture-PATTERN");
        Window.await("an impulse", () -> !window.text("#network-answer").contains("label"));
        String impulse = window.text("#network-answer");
        window.click("#network-pattern-CHECKERBOARD");
        Window.await("a checkerboard", () -> !window.text("#network-answer").equals(impulse));
        window.click("#network-picture-TEST");
        Window.await("the digit again", () -> window.text("#network-answer").startsWith("label 7"));
    }

    @Test
    void aFileIsCut() {
        int[] argb = new int[40 * 20];
        Arrays.fill(argb, 0xff000000);
        for (int y = 2; y < 18; y++) {
            // a one in the left half, a zero's two sides in the right one
            argb[y * 40 + 9] = 0xffffffff;
            argb[y * 40 + 10] = 0xffffffff;
            argb[y * 40 + 26] = 0xffffffff;
            argb[y * 40 + 34] = 0xffffffff;
        }
        Window.run(() -> {
            ClipboardContent content = new ClipboardContent();
            WritableImage image = new WritableImage(40, 20);
            image.getPixelWriter().setPixels(0, 0, 40, 20, PixelFormat.getIntArgbInstance(), argb, 0, 40);
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
        });
        focus("#network-walls");
        window.press(KeyCode.CONTROL, KeyCode.V);
        Window.await(
                "the picture",
                () -> window.find("#network-cutout").isVisible()
                        && !window.text("#network-answer").contains("label"));
        String both = window.text("#network-answer");
        focus("#network-cutout");
        for (int step = 0; step < 26; step++) {
            window.press(KeyCode.SHIFT, KeyCode.LEFT);
        }
        Window.await("only the one", () -> window.text("#network-answer").startsWith("1  "));
        window.click("#network-file-whole");
        Window.await("the whole again", () -> window.text("#network-answer").equals(both));
    }

    @Test
    void strokesAreTakenBack() {
        window.click("#network-picture-DRAWN");
        Window.await("nothing is drawn", () -> !window.text("#network-answer").contains("label"));
        String empty = window.text("#network-answer");
        window.press(KeyCode.SPACE);
        Window.await("a dot", () -> !window.text("#network-answer").equals(empty));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        Window.await("nothing again", () -> window.text("#network-answer").equals(empty));
    }

    @Test
    void aDrawingIsAnsweredWhileItIsDrawn() {
        window.click("#network-picture-DRAWN");
        Window.await("the pad", () -> window.find("#drawing-pad") != null);
        window.robot().press(KeyCode.SPACE);
        for (int step = 0; step < 9; step++) {
            window.press(KeyCode.DOWN);
        }
        window.robot().release(KeyCode.SPACE);
        Window.await("a stroke is a one", () -> window.text("#network-answer").startsWith("1  "));
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
        TextField text = (TextField) window.<Node>find("#train-" + field.stem()).lookup(".text-field");
        Window.run(() -> {
            text.requestFocus();
            text.setText(value);
            text.fireEvent(new ActionEvent());
        });
        Window.settle();
    }

    private void enter(String selector, String value) {
        window.enter(selector, value);
    }

    private void focus(String selector) {
        Window.run(() -> window.find(selector).requestFocus());
        Window.settle();
    }

    private String sentence() {
        return Window.call(() -> {
            Node line = window.find("#network-sentence");
            return line.getAccessibleText();
        });
    }
}
