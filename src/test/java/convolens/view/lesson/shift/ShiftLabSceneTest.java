package convolens.view.lesson.shift;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.FramePump;
import convolens.controller.ShellController;
import convolens.controller.ShiftLabController;
import convolens.controller.TaskRunner;
import convolens.controller.WindowController;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.ShiftLabModel;
import convolens.model.StatusModel;
import convolens.model.shift.Border;
import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot;
import convolens.model.shift.ShiftSpot.Side;
import convolens.model.shift.ShiftState;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.Setup;
import convolens.view.SceneContext;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Typography;
import convolens.view.shell.ShellView;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The shift lab in the real window: dragged, clicked, typed into, searched, undone. */
class ShiftLabSceneTest {
    private final FxRobot robot = new FxRobot();
    private final FramePump pump = FramePump.byHand();
    private final SettingsModel settings = new SettingsModel();
    private Stage stage;
    private ShiftLabModel model;
    private ShiftStage scene;

    @BeforeEach
    void prepare() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
    }

    @AfterEach
    void close() throws Exception {
        run(() -> stage.titleProperty().unbind());
        FxToolkit.cleanupStages();
    }

    private void open(Locale language) {
        run(() -> {
            Typography.load();
            settings.languageProperty().set(language);
            settings.reduceMotionProperty().set(true);
            settings.lastLessonProperty().set(Lesson.SHIFT_LAB);
            Messages messages = new Messages(language);
            StatusModel status = new StatusModel();
            model = new ShiftLabModel();
            ShiftLabController controller = new ShiftLabController(
                    model,
                    SceneContext.of(messages, settings, status),
                    pump,
                    TaskRunner.sameThread(error -> status.tell(null)));
            scene = (ShiftStage) controller.view().stage();
            ShellModel shell = new ShellModel();
            ShellView view = new ShellView(shell, settings, status, messages);
            ShellController shellController = new ShellController(
                    new ShellController.Models(shell, settings, status, messages), view, pump, lesson -> controller);
            WindowController window = new WindowController(stage, view, settings, messages);
            stage.show();
            shellController.listenTo(stage.getScene(), window);
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        settle();
    }

    @Test
    void theInputIsMovedByButtonsKeysDraggingAndTheMap() {
        open(Locale.ENGLISH);
        click("#shift-12");
        assertThat(shift()).isEqualTo(new Shift(0, 2));
        click("#shift-00");
        assertThat(shift()).isEqualTo(new Shift(-1, 1));
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        settle();
        assertThat(shift()).isEqualTo(new Shift(1, 0));
        click("#shift-11");
        assertThat(shift()).isEqualTo(Shift.NONE);

        robot.drag(cell(Reduction.NONE, Side.AFTER, 1, 1)).dropTo(cell(Reduction.NONE, Side.AFTER, 3, 0));
        settle();
        assertThat(shift()).isEqualTo(new Shift(2, -1));
        clickOn(cell(Reduction.MAX, null, -3, 3));
        assertThat(shift()).isEqualTo(new Shift(-3, 3));
        assertThat(((Label) robot.lookup("#shift-distance").query()).getText()).isEqualTo("3 up, 3 right");
        assertThat(robot.lookup("#shift-01").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#shift-20").query().isDisabled()).isFalse();
    }

    @Test
    void anOutputIsClickedToSeeItsWindow() {
        open(Locale.ENGLISH);
        clickOn(cell(Reduction.AVERAGE, Side.DIFFERENCE, 1, 0));
        assertThat(frame().all()).isFalse();
        assertThat(frame().window()).isEqualTo(2);
        assertThat(sentence()).contains("window 3 / 4").contains("6 → 6").contains("2.11 → 2.44");
        robot.push(KeyCode.RIGHT);
        settle();
        assertThat(frame().window()).isEqualTo(3);
        assertThat(sentence()).contains("8 → 8");
    }

    @Test
    void pointingSaysWhereAValueGoes() {
        open(Locale.ENGLISH);
        moveTo(cell(Reduction.NONE, Side.BEFORE, 1, 1));
        assertThat(call(() -> model.pointedProperty().get()))
                .isEqualTo(new ShiftSpot.Cell(Reduction.NONE, Side.BEFORE, 1, 1));
        assertThat(caption()).contains("9 before").contains("moves to [1,2]");
        moveTo(cell(Reduction.NONE, Side.AFTER, 1, 0));
        assertThat(caption()).contains("entered at the border");
        moveTo(cell(Reduction.MAX, Side.AFTER, 0, 0));
        assertThat(caption()).contains("at [1,1] before").contains("at [1,2] now");
        moveTo(cell(Reduction.AVERAGE, null, 0, 1));
        assertThat(caption()).contains("100% change without pooling, 0% with max pooling, 100%");
    }

    @Test
    void cellsAreTypedScrolledPastedAndUndone() {
        open(Locale.KOREAN);
        ShiftState start = frame().state();
        clickOn(cell(Reduction.NONE, Side.BEFORE, 0, 0));
        robot.write("12");
        robot.push(KeyCode.TAB);
        robot.scroll(1, VerticalDirection.UP);
        settle();
        assertThat(frame().state().input().get(0, 0, 0, 0)).isEqualTo(12);
        assertThat(frame().comparison().of(Reduction.MAX).before().result(0, 0, 0))
                .isEqualTo(12);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(frame().state().pooling()).isSameAs(start.pooling());

        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("5\t6\n7\t8");
            Clipboard.getSystemClipboard().setContent(content);
        });
        clickOn(cell(Reduction.NONE, Side.BEFORE, 4, 4));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        settle();
        assertThat(frame().state().input().get(0, 0, 5, 5)).isEqualTo(8);
        click("#choice-EDGE");
        assertThat(frame().state().rules().border()).isEqualTo(Border.EDGE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(frame().state()).isEqualTo(start);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        settle();
        assertThat(frame().state().rules().border()).isEqualTo(Border.EDGE);
        for (Node node : stage.getScene().getRoot().lookupAll(".label, .button, .toggle-button")) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                assertThat(labeled.getText()).doesNotStartWith("!");
            }
        }
    }

    @Test
    void aSearchPutsWhatItFindsOntoTheStage() {
        open(Locale.ENGLISH);
        ShiftState start = frame().state();
        run(() -> {
            fire("#choice-RANDOM-search");
            fire("#search-start");
        });
        run(() -> pump.pulse(0));
        settle();
        run(() -> fire("#found-against-0"));
        settle();
        ShiftFrame found = frame();
        assertThat(found.state().pooling().inputSource().preset()).isEqualTo(InputPreset.RANDOM);
        assertThat(found.shift().distance()).isEqualTo(1);
        assertThat(found.comparison().of(Reduction.MAX).share())
                .isGreaterThanOrEqualTo(found.comparison().of(Reduction.NONE).share());
        run(() -> fire("#found-for-0"));
        settle();
        assertThat(frame().comparison().of(Reduction.MAX).changed()).isZero();
        assertThat(frame().comparison().of(Reduction.NONE).changed()).isPositive();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(frame().state()).isEqualTo(start);
    }

    /** Presses a button of the settings that may have to be scrolled to. */
    private void fire(String id) {
        ((ButtonBase) robot.lookup(id).query()).fire();
    }

    @Test
    void anImpossibleToleranceIsExplained() {
        open(Locale.ENGLISH);
        run(() -> {
            TextField field = (TextField) robot.lookup("#shift-tolerance").query();
            field.setText("-2");
            field.fireEvent(new ActionEvent());
        });
        settle();
        assertThat(((Label) robot.lookup("#tolerance-refusal").query()).getText())
                .contains("-2");
        assertThat(frame().state().rules().tolerance()).isEqualTo(0.001f);
    }

    @Test
    void theInputSlidesAndCanBeInterrupted() {
        open(Locale.ENGLISH);
        run(() -> {
            settings.reduceMotionProperty().set(false);
            model.moveBy(1, 0);
            pump.pulse(0);
            pump.pulse(50_000_000);
        });
        assertThat(call(scene::isMoving)).isTrue();
        run(() -> {
            model.moveBy(-1, 0);
            for (int i = 2; i < 40; i++) {
                pump.pulse(i * 50_000_000L);
            }
        });
        assertThat(call(scene::isMoving)).isFalse();
    }

    /** Nothing lies over something else or outside, from the smallest window to a large one. */
    @Test
    void nothingOverlapsAtAnySize() {
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            ShiftLabModel any = new ShiftLabModel();
            if (seed > 0) {
                Setup setup = any.setup().pooling();
                setup.set(Quantity.HEIGHT, random.nextInt(64) + 1);
                setup.set(Quantity.WIDTH, random.nextInt(64) + 1);
                setup.set(Quantity.FILTER, random.nextInt(6) + 1);
                setup.set(Quantity.STRIDE, random.nextInt(3) + 1);
                any.setup().setReach(random.nextInt(8) + 1);
            }
            for (double[] size : new double[][] {{524, 420}, {780, 600}, {2060, 1200}}) {
                ShiftLayout layout = ShiftLayout.of(ShiftLayout.Shape.of(any.getFrame()), size[0], size[1]);
                assertPlaced(layout, size, "seed " + seed + " at " + size[0] + "×" + size[1]);
            }
        }
    }

    private static void assertPlaced(ShiftLayout layout, double[] size, String what) {
        for (ShiftPanel panel : layout.panels()) {
            Rectangle2D area = area(panel);
            assertThat(area.getMinX()).as(what).isGreaterThanOrEqualTo(0);
            assertThat(area.getMinY()).as(what).isGreaterThanOrEqualTo(0);
            assertThat(area.getMaxX()).as("%s %s", what, panel).isLessThanOrEqualTo(size[0]);
            assertThat(area.getMaxY())
                    .as("%s %s", what, panel)
                    .isLessThanOrEqualTo(layout.caption().getMinY());
            for (ShiftPanel other : layout.panels()) {
                assertThat(panel != other && area.intersects(area(other)))
                        .as("%s: %s and %s", what, panel, other)
                        .isFalse();
            }
            assertThat(panel.isMap() || !area.intersects(layout.colors()))
                    .as(what)
                    .isTrue();
        }
    }

    private static Rectangle2D area(ShiftPanel panel) {
        CellGrid grid = panel.grid();
        return new Rectangle2D(grid.x(), grid.y(), grid.width(), grid.height());
    }

    private ShiftFrame frame() {
        return call(() -> model.getFrame());
    }

    private Shift shift() {
        return frame().shift();
    }

    private String sentence() {
        return call(() -> robot.lookup("#shift-sentence").query().getAccessibleText());
    }

    private String caption() {
        return call(() -> ((Label) robot.lookup("#shift-caption").query()).getText());
    }

    private Point2D cell(Reduction reduction, Side side, int row, int column) {
        return call(() -> {
            CellGrid grid = scene.places().require(reduction, side).grid();
            return scene.localToScreen(grid.centre(row, column));
        });
    }

    private void click(String selector) {
        robot.clickOn(selector);
        settle();
    }

    private void clickOn(Point2D point) {
        robot.clickOn(point);
        settle();
    }

    private void moveTo(Point2D point) {
        robot.moveTo(point);
        settle();
    }

    private static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), action);
    }

    private static <T> T call(Callable<T> query) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(20), query);
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
