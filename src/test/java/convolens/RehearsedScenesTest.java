package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.InWindow;
import convolens.ui.Window;
import convolens.view.control.focus.Sight;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Scenes that are made ready before they are opened, in a real window. */
class RehearsedScenesTest extends InWindow {
    /** Such as compute nothing on the side, so that a picture of them is always the same. */
    private static final List<Lesson> SCENES =
            List.of(Lesson.NETWORK_STACK, Lesson.CHANNELS, Lesson.POOLING, Lesson.IM2COL, Lesson.EXPERIMENTS);

    private static final List<String> PARTS = List.of(".stage", ".inspector", ".sentence");

    RehearsedScenesTest() {
        super(Lesson.STRIDE);
    }

    @Test
    void aSceneIsReadyWhenItsEntryHasBeenPointedAtForAMoment() {
        assertThat(isReady(Lesson.IM2COL)).isFalse();
        Window.run(() -> Sight.follow(window.find("#open-Im2Col")));
        window.robot().moveTo("#open-Im2Col");
        Window.await("im2col is ready", () -> isReady(Lesson.IM2COL));
        assertThat(window.title()).isEqualTo("Stride");
        window.click("#open-Im2Col");
        assertThat(window.title()).isEqualTo("im2col");
    }

    @Test
    void aSceneIsReadyWhenASearchHasChosenItForAMoment() {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("7-13");
        Window.await("batch is ready", () -> isReady(Lesson.BATCH));
        assertThat(window.title()).isEqualTo("Stride");
        window.press(KeyCode.ENTER);
        assertThat(window.title()).isEqualTo("Batch");
    }

    @Test
    void theNextSceneIsReadyWhereTheWindowIsLeftAlone() {
        Window.await("the next scene is ready", () -> isReady(Lesson.OUTPUT_SIZE));
        window.open(Lesson.OUTPUT_SIZE);
        assertThat(window.title()).isEqualTo("Output size");
    }

    @Test
    void aSceneThatWasMadeReadyLooksAsOneThatWasOpenedAtOnce() {
        // twice, as the first of all scenes comes while Java does everything for the first time
        openAll(false);
        openAnotherWindow();
        Map<Lesson, List<WritableImage>> atOnce = openAll(false);
        openAnotherWindow();
        openAll(true).forEach((scene, parts) -> {
            for (int part = 0; part < PARTS.size(); part++) {
                assertSame(scene + PARTS.get(part), atOnce.get(scene).get(part), parts.get(part));
            }
        });
    }

    private void openAnotherWindow() {
        window.close();
        openWindow();
    }

    private Map<Lesson, List<WritableImage>> openAll(boolean aiming) {
        Map<Lesson, List<WritableImage>> pictures = new EnumMap<>(Lesson.class);
        for (Lesson scene : SCENES) {
            if (aiming) {
                Window.run(() -> window.app().aimAt(scene));
                Window.await(scene + " is ready", () -> isReady(scene));
            }
            window.open(scene);
            pictures.put(
                    scene,
                    PARTS.stream()
                            .map(part -> Window.call(() -> window.find(part).snapshot(null, null)))
                            .toList());
        }
        return pictures;
    }

    private boolean isReady(Lesson scene) {
        return Window.call(() -> window.app().isReady(scene));
    }

    private static void assertSame(String part, WritableImage expected, WritableImage actual) {
        assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
        assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
        PixelReader before = expected.getPixelReader();
        PixelReader after = actual.getPixelReader();
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                if (before.getArgb(x, y) != after.getArgb(x, y)) {
                    throw new AssertionError("%s differs at %d, %d".formatted(part, x, y));
                }
            }
        }
    }
}
