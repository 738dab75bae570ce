package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.setup.Spot;
import convolens.ui.InWindow;
import convolens.ui.LayoutAudit;
import convolens.ui.Pictures;
import convolens.ui.Window;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Palette;
import convolens.view.sliding.SlidingStage;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The second window: the same scene at its own size, what lies over it, and the first window as usual. */
class ProjectorTest extends InWindow {
    ProjectorTest() {
        super(Lesson.STRIDE);
    }

    @Test
    void everySceneIsShownInBothWindows() {
        present();
        for (Lesson lesson : Lesson.values()) {
            window.openWhole(lesson);
            Window.run(() -> {
                Node first = stageOf(window.scene());
                Node second = stageOf(projector());
                assertThat(second).as("%s", lesson).isNotNull().isNotSameAs(first);
                assertThat(second.getClass()).isEqualTo(first.getClass());
                assertThat(second.getLayoutBounds().getWidth())
                        .as("%s at its own size", lesson)
                        .isNotEqualTo(first.getLayoutBounds().getWidth());
                assertThat(LayoutAudit.faultsOf(projector())).as("%s", lesson).isEmpty();
            });
        }
    }

    @Test
    void theSecondWindowFollowsTheStepsAndHasColoursOfItsOwn() {
        present();
        assertThat(Window.call(() -> palette(window.scene()))).isEqualTo(Palette.light());
        assertThat(Window.call(() -> palette(projector())))
                .isEqualTo(Palette.light().bold());
        assertThat(Window.call(
                        () -> window.scene().getRoot().lookup(".navigator").isVisible()))
                .isTrue();
        WritableImage before = Window.call(() -> projector().snapshot(null));
        window.press(KeyCode.PAGE_DOWN);
        assertThat(window.text(".counter")).startsWith("2 /");
        assertThat(Pictures.same(before, Window.call(() -> projector().snapshot(null))))
                .isFalse();
        window.press(KeyCode.SHIFT, KeyCode.F5);
        assertThat(Window.call(() -> Stage.getWindows().stream().noneMatch(this::isProjector)))
                .isTrue();
    }

    @Test
    void whatIsFrozenStaysWhileTheFirstWindowGoesOn() {
        present();
        WritableImage before = Window.call(() -> projector().snapshot(null));
        window.press(KeyCode.F);
        WritableImage frozen = Window.call(() -> projector().snapshot(null));
        window.press(KeyCode.PAGE_DOWN);
        window.press(KeyCode.PAGE_DOWN);
        Window.settle();
        WritableImage later = Window.call(() -> projector().snapshot(null));
        assertThat(Pictures.same(frozen, later)).isTrue();
        assertThat(Window.call(() -> projector().getRoot().lookupAll(".image-view").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((ImageView) node).getImage())
                        .filter(image -> image != null)
                        .count()))
                .isEqualTo(2);
        assertThat(window.text(".counter")).startsWith("3 /");
        window.press(KeyCode.F);
        assertThat(Pictures.same(before, Window.call(() -> projector().snapshot(null))))
                .isFalse();
    }

    @Test
    void theRingLiesOnTheSameCell() {
        present();
        window.press(KeyCode.P);
        Spot cell = new Spot.Input(0, 4, 5);
        Point2D there = Window.call(() -> middle((SlidingStage) stageOf(window.scene()), cell));
        window.robot().moveTo(there);
        Window.settle();
        Window.run(() -> {
            Node ring = projector().getRoot().lookup(".pointer-ring");
            Point2D at = ring.localToScreen(0, 0);
            Point2D wanted = middle((SlidingStage) stageOf(projector()), cell);
            assertThat(at.distance(wanted)).isLessThan(4);
            assertThat(ring.isVisible()).isTrue();
        });
    }

    @Test
    void theSecondWindowOpensWithoutTheSpotlightAndLeavesTheKeysToTheFirst() {
        window.press(KeyCode.F5);
        window.press(KeyCode.S);
        window.press(KeyCode.SHIFT, KeyCode.F5);
        Window.settle();
        Window.await("the first window keeps the keyboard", () -> window.stage().isFocused());
        assertThat(Window.call(this::isDimmed)).isFalse();
        window.press(KeyCode.S);
        assertThat(Window.call(this::isDimmed)).isTrue();
        window.press(KeyCode.SHIFT, KeyCode.F5);
        Window.await("the keyboard is not lost", () -> window.stage().isFocused());
    }

    @Test
    void blackHidesTheSecondWindowOnly() {
        present();
        window.press(KeyCode.B);
        assertThat(Window.call(() -> projector().getRoot().lookup(".curtain").isVisible()))
                .isTrue();
        assertThat(Window.call(() -> window.scene().getRoot().lookup(".curtain").isVisible()))
                .isFalse();
    }

    private static Point2D middle(SlidingStage stage, Spot cell) {
        Rectangle2D place = stage.place(cell);
        return stage.localToScreen((place.getMinX() + place.getMaxX()) / 2, (place.getMinY() + place.getMaxY()) / 2);
    }

    private boolean isDimmed() {
        Node shade = projector().getRoot().lookup(".shade");
        return shade != null && shade.getParent().isVisible();
    }

    private void present() {
        window.press(KeyCode.SHIFT, KeyCode.F5);
        Window.settle();
    }

    private boolean isProjector(javafx.stage.Window candidate) {
        return candidate instanceof Stage stage
                && stage.isShowing()
                && Messages.text(Locale.ENGLISH, "present.window").equals(stage.getTitle());
    }

    private Scene projector() {
        return Stage.getWindows().stream()
                .filter(this::isProjector)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no second window"))
                .getScene();
    }

    /** What a scene has put onto the stage of a window. */
    private static Node stageOf(Scene scene) {
        Node at = scene.getRoot().lookup(".stage-ground");
        // the place of the scene, its wing, and what stands in it
        for (int level = 0; level < 3; level++) {
            at = ((Parent) at).getChildrenUnmodifiable().get(0);
        }
        return at;
    }

    private static Palette palette(Scene scene) {
        return ((PaintedRegion) stageOf(scene).lookup(".painted-region")).getPalette();
    }
}
