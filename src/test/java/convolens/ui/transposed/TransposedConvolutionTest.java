package convolens.ui.transposed;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks through the scene Transposed convolution, and to the same numbers as a gradient and back. */
@OnFxThread
class TransposedConvolutionTest {
    private Window window;

    @BeforeEach
    void open(@TempDir Path home) {
        window = new Window(home, Lesson.TRANSPOSED_CONVOLUTION);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String sentence() {
        return Window.call(() -> window.find("#transposed-sentence").getAccessibleText());
    }

    @Test
    void stepsCellByCellAndSaysWhatIsAdded() {
        assertThat(sentence()).isEqualTo("x(0, 0) = 1 writes 9 products; 0 of them meet others and are added");
        window.press(KeyCode.END);
        assertThat(sentence()).isEqualTo("x(2, 2) = 1 writes 9 products; 5 of them meet others and are added");
    }

    @Test
    void explainsANumberThatIsNotPossible() {
        TextField padding = window.find("#transposed-PADDING .number");
        window.robot().doubleClickOn(padding);
        window.type("9");
        window.press(KeyCode.ENTER);
        assertThat(((Label) window.find("#transposed-refusal")).getText()).contains("9", "0 to 3");
        assertThat(((Label) window.find("#transposed-size")).getText()).contains("2·(3-1)+3-2·3 = 1");
    }

    @Test
    void isOneClickFromTheSameNumbersAsAGradientAndBack() {
        Window.run(() -> window.<Button>find("#to-backward").fire());
        Window.settle();
        assertThat(window.title()).isEqualTo("Convolution backward");
        Window.run(() -> window.<Button>find("#to-transposed").fire());
        Window.settle();
        assertThat(window.title()).isEqualTo("Transposed convolution");
        assertThat(sentence()).startsWith("x(0, 0) = 1 writes 9 products");
    }

    @Test
    void fitsTheSmallestWindowInEveryLanguage() {
        window.resize(1024, 640);
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.CONTROL, KeyCode.L);
            assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();
        }
    }
}
