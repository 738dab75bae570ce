package convolens.ui.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.LayoutAudit;
import convolens.ui.OnFxThread;
import convolens.ui.Window;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dilation, groups and paddings of the sliding scenes wait folded, and open where they are not as in the book. */
@OnFxThread
class MoreSettingsTest {
    private Window window;

    @BeforeEach
    void open(@TempDir Path home) {
        window = new Window(home);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean isOpen() {
        return Window.call(() -> window.<TitledPane>find("#more-settings").isExpanded());
    }

    private void unfold() {
        Window.run(() -> window.<TitledPane>find("#more-settings").setExpanded(true));
        Window.settle();
    }

    private void enter(String selector, String value) {
        Window.run(() -> {
            TextField field = window.find(selector);
            field.setText(value);
            field.getOnAction().handle(null);
        });
        Window.settle();
    }

    @Test
    void aDilationThatIsTooLargeIsExplained() {
        window.open(Lesson.STRIDE);
        assertThat(isOpen()).isFalse();
        unfold();
        enter("#quantity-DILATION .number", "6");
        assertThat(((Label) window.find("#refusal")).getText())
                .isEqualTo(
                        "With dilation 6 the window would span more than the padded input; the largest that fits is 3.");
        Window.run(() -> window.scene().getRoot().requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Window.call(() ->
                        window.<TextField>find("#quantity-DILATION .number").getText()))
                .isEqualTo("1");
        Window.run(() -> window.<TitledPane>find("#more-settings").setExpanded(false));
        Window.settle();
        window.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(isOpen()).as("what is not as in the book is in sight").isTrue();
    }

    @Test
    void sidesComeApartWhereKerasPadsThemApart() {
        window.open(Lesson.PADDING);
        unfold();
        enter("#quantity-FILTER .number", "2");
        int height = Window.call(() -> Integer.parseInt(
                window.<TextField>find("#quantity-HEIGHT .number").getText()));
        assertThat(window.text("#padding-same-size").replace('\u00A0', ' '))
                .startsWith("SAME: OH = ⌈" + height + " / 1⌉ = " + height + ", OW = ");
        Window.run(() -> window.<Button>find("#padding-same").fire());
        Window.settle();
        assertThat(isOpen()).isTrue();
        assertThat(Window.call(() ->
                        window.<TextField>find("#quantity-PADDING_TOP .number").getText()))
                .isEqualTo("0");
        assertThat(Window.call(() -> window.<TextField>find("#quantity-PADDING_BOTTOM .number")
                        .getText()))
                .isEqualTo("1");
        Window.run(() -> window.<ToggleButton>find("#fill-REPETITION").fire());
        Window.settle();
        assertThat(Window.call(() -> window.find("#padding-value").getParent().isVisible()))
                .isFalse();
    }

    @Test
    void fitsTheSmallestWindowInEveryLanguageWithEverythingOpen() {
        window.open(Lesson.MANY_FILTERS);
        unfold();
        enter("#quantity-CHANNELS .number", "4");
        enter("#quantity-GROUPS .number", "2");
        enter("#quantity-PADDING .number", "2");
        enter("#quantity-PADDING_TOP .number", "1");
        window.resize(1024, 640);
        for (int i = 0; i < 3; i++) {
            window.press(KeyCode.CONTROL, KeyCode.L);
            assertThat(Window.call(() -> LayoutAudit.faultsOf(window.scene()))).isEmpty();
        }
    }
}
