package convolens.ui.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.model.setup.Spot;
import convolens.ui.InWindow;
import convolens.ui.Window;
import convolens.view.sliding.SlidingStage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Inputs of one's own in the real window: drawn with the keyboard alone, and dropped as a file. */
class OwnInputTest extends InWindow {
    OwnInputTest() {
        super(Lesson.SLIDING_WINDOW);
    }

    @Test
    void keysDrawAndErase() {
        openPad();
        float before = value(2, 2);
        window.press(KeyCode.UP);
        window.press(KeyCode.SPACE);
        assertThat(value(13, 14)).isEqualTo(1);
        assertThat(value(13, 17)).isZero();

        window.robot().press(KeyCode.ENTER);
        for (int step = 0; step < 3; step++) {
            window.press(KeyCode.RIGHT);
        }
        window.robot().release(KeyCode.ENTER);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        assertThat(value(13, 16)).isEqualTo(1);
        assertThat(value(13, 17)).isEqualTo(1);
        assertThat(value(13, 19)).isZero();

        window.press(KeyCode.LEFT);
        window.press(KeyCode.LEFT);
        window.press(KeyCode.DELETE);
        assertThat(value(13, 17)).isZero();
        assertThat(value(13, 14)).isEqualTo(1);

        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(value(13, 17)).as("the erasing alone is undone").isEqualTo(1);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(value(13, 16)).as("the line is undone at once").isZero();
        assertThat(value(13, 14)).isEqualTo(1);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(value(2, 2)).isEqualTo(before);

        window.press(KeyCode.ESCAPE);
        assertThat(isPadOpen()).isFalse();
        assertThat(Window.call(() -> window.<Node>find("#choice-DRAWN").isFocused()))
                .as("the keyboard is back where the pad was opened")
                .isTrue();
    }

    @Test
    void theCursorStaysOnThePadAndTheTimelineStaysPut() {
        openPad();
        String step = window.text(".counter");
        for (int i = 0; i < 30; i++) {
            window.press(KeyCode.LEFT);
        }
        window.press(KeyCode.ENTER);
        assertThat(value(14, 0)).isEqualTo(1);
        assertThat(window.text(".counter").split("/")[0]).isEqualTo(step.split("/")[0]);
        window.press(KeyCode.ESCAPE);
        assertThat(isPadOpen()).isFalse();
    }

    @Test
    void anImageFileIsDropped() throws IOException {
        BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_BYTE_GRAY);
        image.setRGB(3, 2, 0xFFFFFF);
        Path file = home.resolve("dot.png");
        ImageIO.write(image, "png", file.toFile());
        Node title = window.find(".scene-title");
        Window.run(() -> title.setOnDragDetected(event -> {
            ClipboardContent files = new ClipboardContent();
            files.putFiles(List.of(file.toFile()));
            title.startDragAndDrop(TransferMode.COPY).setContent(files);
            event.consume();
        }));

        window.robot().drag(title, MouseButton.PRIMARY).dropTo(stage());
        Window.await("the dot is on the stage", () -> stage().value(new Spot.Input(0, 2, 3)) == 1);
        assertThat(value(2, 2)).isZero();
        assertThat(value(4, 5)).isZero();
        assertThat(Window.call(() -> window.<ToggleButton>find("#choice-IMAGE").isSelected()))
                .isTrue();

        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(value(2, 2)).as("the input of the book").isEqualTo(1);
    }

    /** Reached by Tab: a button that was clicked leaves Space to the timeline. */
    private void openPad() {
        Window.run(() -> window.<Node>find("#choice-DIGIT").requestFocus());
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        assertThat(Window.call(() -> window.<Node>find("#drawing-pad").isFocused()))
                .isTrue();
    }

    private boolean isPadOpen() {
        return window.robot().lookup("#drawing-pad").tryQuery().isPresent();
    }

    private float value(int row, int column) {
        return Window.call(() -> stage().value(new Spot.Input(0, row, column)));
    }

    private SlidingStage stage() {
        return (SlidingStage) window.scene().getRoot().lookup(".drop-target");
    }
}
