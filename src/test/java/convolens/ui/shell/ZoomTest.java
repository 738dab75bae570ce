package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.model.setup.Spot;
import convolens.ui.InWindow;
import convolens.ui.Window;
import convolens.view.sliding.SlidingStage;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Everything larger or smaller: the same interface, sharp, and worked as before. */
class ZoomTest extends InWindow {
    ZoomTest() {
        super(Lesson.SLIDING_WINDOW);
    }

    @Test
    void keysZoomTheWholeInterface() {
        Bounds before = bounds(".play");
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(bounds(".play").getWidth() / before.getWidth()).isEqualTo(1.25);
        window.press(KeyCode.CONTROL, KeyCode.MINUS);
        window.press(KeyCode.CONTROL, KeyCode.MINUS);
        window.press(KeyCode.CONTROL, KeyCode.MINUS);
        window.press(KeyCode.CONTROL, KeyCode.MINUS);
        window.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(bounds(".play").getWidth() / before.getWidth()).isEqualTo(0.75);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(bounds(".play")).isEqualTo(before);
    }

    @Test
    void aWindowThatIsTooSmallZoomsAsFarAsItCan() {
        Bounds before = bounds(".play");
        for (int step = 0; step < 9; step++) {
            window.press(KeyCode.CONTROL, KeyCode.PLUS);
        }
        assertThat(bounds(".play").getWidth() / before.getWidth()).isBetween(1.7, 1.8);
        Bounds play = bounds(".play");
        assertThat(play.getMaxY()).isLessThan(800);
    }

    @Test
    void cellsAreFoundWhereTheyAreShown() {
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        Window.settle();
        Spot wanted = new Spot.Input(0, 1, 2);
        Point2D middle = Window.call(() -> {
            Rectangle2D place = stage().place(wanted);
            return stage().localToScreen(
                            place.getMinX() + place.getWidth() / 2, place.getMinY() + place.getHeight() / 2);
        });
        window.robot().moveTo(middle).clickOn(MouseButton.PRIMARY);
        Window.settle();
        assertThat(Window.call(() -> stage().selected())).isEqualTo(wanted);
    }

    @Test
    void menusAreAsLargeAsTheirWindow() {
        double before = menuItemHeight();
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(menuItemHeight() / before).isBetween(1.49, 1.51);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(menuItemHeight()).isEqualTo(before);
    }

    /** The height of an entry of the menu of languages on the screen, all of which lies within its window. */
    private double menuItemHeight() {
        window.click("#language-menu");
        double height = Window.call(() -> {
            Node item = window.robot().lookup(".menu-item").query();
            Bounds shown = item.localToScreen(item.getLayoutBounds());
            javafx.stage.Window popup = item.getScene().getWindow();
            assertThat(shown.getMaxX()).isLessThanOrEqualTo(popup.getX() + popup.getWidth() + 1);
            assertThat(shown.getWidth()).isGreaterThan(20);
            return shown.getHeight();
        });
        window.press(KeyCode.ESCAPE);
        return height;
    }

    private SlidingStage stage() {
        return (SlidingStage) window.scene().getRoot().lookup(".drop-target");
    }

    private Bounds bounds(String selector) {
        return Window.call(() -> {
            Node node = window.find(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }
}
