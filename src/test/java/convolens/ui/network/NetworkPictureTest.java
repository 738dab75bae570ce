package convolens.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.InWindow;
import convolens.ui.Window;
import java.util.Arrays;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which picture goes through the network: a test image, a pattern, a file or a drawing. */
class NetworkPictureTest extends InWindow {
    NetworkPictureTest() {
        super(Lesson.NETWORK);
    }

    @BeforeEach
    void open() {
        Window.await(
                "the digit went through", () -> window.said("#network-sentence").contains("with a probability"));
    }

    @Test
    void onlyWrongAnswersAreOffered() {
        window.click("#network-filter-WRONG");
        Window.await("all were answered", () -> window.said("#network-sentence").contains("but it is"));
        String first = ((TextField) window.find("#network-number")).getText();
        window.click("#network-after");
        Window.await(
                "the next one",
                () -> !((TextField) window.find("#network-number")).getText().equals(first));
        Window.await("is wrong, too", () -> window.said("#network-sentence").contains("but it is"));
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
        Window.await("a wrong one", () -> window.said("#network-sentence").contains("but it is 5"));
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
        window.focus("#network-walls");
        window.press(KeyCode.CONTROL, KeyCode.V);
        Window.await(
                "the picture",
                () -> window.isShown("#network-cutout")
                        && !window.text("#network-answer").contains("label"));
        String both = window.text("#network-answer");
        window.focus("#network-cutout");
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
}
