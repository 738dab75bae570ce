package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.model.setup.Spot;
import convolens.ui.InWindow;
import convolens.ui.Pictures;
import convolens.ui.Window;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Palette;
import convolens.view.sliding.SlidingStage;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;

/** The window while a class looks at it: worked by a presentation remote and single keys. */
class PresenterTest extends InWindow {
    PresenterTest() {
        super(Lesson.STRIDE);
    }

    @Test
    void theStageTakesTheRoomOfWhatIsFoldedAndGivesItBack() {
        Bounds before = bounds(".stage");
        window.press(KeyCode.F5);
        Bounds presented = bounds(".stage");
        assertThat(presented.getWidth())
                .isEqualTo(Window.call(() -> window.scene().getWidth()));
        assertThat(presented.getHeight()).isGreaterThan(before.getHeight());
        assertThat(isSeen(".navigator")).isFalse();
        assertThat(isSeen(".inspector")).isFalse();
        assertThat(isSeen(".title-bar")).isFalse();
        assertThat(isSeen(".presenter-bar")).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(bounds(".stage")).isEqualTo(before);
        assertThat(isSeen(".navigator")).isTrue();
        assertThat(isSeen(".inspector")).isTrue();
        assertThat(isSeen(".presenter-bar")).isFalse();
        assertThat(Window.call(() -> window.stage().isFullScreen())).isFalse();
    }

    @Test
    void theButtonPresentsAndTheContrastIsHigherMeanwhile() {
        assertThat(palette()).isEqualTo(Palette.light());
        window.click("#present");
        assertThat(palette()).isEqualTo(Palette.light().bold());
        window.press(KeyCode.CONTROL, KeyCode.T);
        assertThat(palette()).isEqualTo(Palette.dark().bold());
        window.press(KeyCode.F5);
        assertThat(palette()).isEqualTo(Palette.dark());
    }

    @Test
    void aRemoteTurnsThePages() {
        window.press(KeyCode.PAGE_DOWN);
        assertThat(window.text(".counter")).startsWith("1 /");
        window.press(KeyCode.F5);
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_UP);
        assertThat(window.text(".counter")).startsWith("2 /");
        window.press(KeyCode.TAB);
        window.press(KeyCode.PAGE_DOWN);
        assertThat(window.text(".counter")).startsWith("3 /");
    }

    @Test
    void blackAndWhiteHideThePictureAndEscapeShowsItFirst() {
        window.press(KeyCode.B);
        assertThat(isSeen(".curtain")).isFalse();
        window.press(KeyCode.F5);
        window.press(KeyCode.B);
        assertThat(isSeen(".curtain")).isTrue();
        assertThat(isOn("#present-black")).isTrue();
        window.press(KeyCode.W);
        assertThat(isSeen(".curtain")).isTrue();
        assertThat(isOn("#present-black")).isFalse();
        assertThat(isOn("#present-white")).isTrue();
        window.press(KeyCode.W);
        assertThat(isSeen(".curtain")).isFalse();
        window.press(KeyCode.B);
        window.press(KeyCode.ESCAPE);
        assertThat(isSeen(".curtain")).isFalse();
        assertThat(isSeen(".presenter-bar")).isTrue();
    }

    @Test
    void whatIsFrozenHoldsTimelineCounterAndTitle() {
        window.press(KeyCode.F5);
        window.press(KeyCode.HOME);
        window.press(KeyCode.F);
        Window.settle();
        WritableImage before = foot();
        String title = window.text(".presenter-bar > .strong");
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        Window.settle();
        assertThat(window.title()).isNotEqualTo(title);
        assertThat(window.text(".presenter-bar > .strong")).isEqualTo(title);
        assertThat(Pictures.same(before, foot())).isTrue();
        window.press(KeyCode.F);
        Window.settle();
        assertThat(window.text(".presenter-bar > .strong")).isEqualTo(window.title());
        assertThat(Pictures.same(before, foot())).isFalse();
    }

    /** The sentence and the timeline, as they are on the screen. */
    private WritableImage foot() {
        return Window.call(() -> {
            SnapshotParameters foot = new SnapshotParameters();
            double height = window.scene().getHeight();
            foot.setViewport(new Rectangle2D(0, height - 110, window.scene().getWidth(), 110));
            return window.scene().getRoot().snapshot(foot, null);
        });
    }

    @Test
    void lettersAreTextWhereTextIsWritten() {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.press(KeyCode.F5);
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("bw");
        assertThat(isSeen(".curtain")).isFalse();
    }

    @Test
    void aScreenReaderIsToldTheStep() {
        window.press(KeyCode.RIGHT);
        Window.await("the step is told", () -> {
            Object told = window.scene().getRoot().lookup(".stage").queryAccessibleAttribute(AccessibleAttribute.TEXT);
            return told instanceof String words && words.replace(" ", "").endsWith("=17");
        });
    }

    @Test
    void theSpotlightLeavesTheWindowAndTheOutputLight() {
        window.press(KeyCode.F5);
        window.press(KeyCode.S);
        SlidingStage stage = (SlidingStage) window.scene().getRoot().lookup(".drop-target");
        Window.settle();
        Window.run(() -> {
            Shape shade = (Shape) window.scene().getRoot().lookup(".shade");
            Rectangle2D lit = stage.place(new Spot.Input(0, 1, 1));
            Rectangle2D dark = stage.place(new Spot.Input(0, 6, 6));
            assertThat(shade.contains(lit.getMinX() + 20, lit.getMinY() + 20)).isFalse();
            assertThat(shade.contains(dark.getMinX() + 20, dark.getMinY() + 20)).isTrue();
        });
    }

    private Palette palette() {
        return Window.call(() -> ((SlidingStage) window.scene().getRoot().lookup(".drop-target"))
                .lookupAll(".painted-region").stream()
                        .map(node -> ((PaintedRegion) node).getPalette())
                        .findFirst()
                        .orElseThrow());
    }

    private boolean isOn(String selector) {
        return Window.call(() -> ((ToggleButton) window.scene().getRoot().lookup(selector)).isSelected());
    }

    private boolean isSeen(String selector) {
        return Window.call(() -> {
            for (Node at = window.scene().getRoot().lookup(selector); at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private Bounds bounds(String selector) {
        return Window.call(() -> {
            Node node = window.scene().getRoot().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }
}
