package convolens.view.lesson.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.FramePump;
import convolens.controller.ShellController;
import convolens.controller.SlidingController;
import convolens.controller.TaskRunner;
import convolens.controller.WindowController;
import convolens.i18n.Messages;
import convolens.model.Grain;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.SlidingModel;
import convolens.model.StatusModel;
import convolens.model.sliding.InputPreset;
import convolens.model.sliding.Pane;
import convolens.model.sliding.Quantity;
import convolens.model.sliding.SlidingPreset;
import convolens.model.sliding.SlidingState;
import convolens.model.sliding.Spot;
import convolens.view.SceneContext;
import convolens.view.lesson.sliding.Panel.Kind;
import convolens.view.paint.CellGrid;
import convolens.view.paint.Typography;
import convolens.view.shell.ShellView;
import convolens.walk.Place;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The scenes in which a window slides, in the real window: pointed at, clicked, typed into, undone, scrubbed. */
class SlidingSceneTest {
    private final FxRobot robot = new FxRobot();
    private final FramePump pump = FramePump.byHand();
    private final SettingsModel settings = new SettingsModel();
    private Stage stage;
    private SlidingModel model;
    private SlidingStage scene;

    static List<SlidingPreset> presets() {
        return SlidingPresets.registered();
    }

    static Stream<Arguments> presetsInBothLanguages() {
        return presets().stream()
                .flatMap(preset -> Messages.LANGUAGES.stream().map(language -> Arguments.of(preset, language)));
    }

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

    private void open(SlidingPreset preset, Locale language) {
        run(() -> {
            Typography.load();
            settings.languageProperty().set(language);
            settings.reduceMotionProperty().set(true);
            settings.lastLessonProperty().set(preset.lesson());
            Messages messages = new Messages(language);
            StatusModel status = new StatusModel();
            SceneContext context = SceneContext.of(messages, settings, status);
            model = new SlidingModel(preset);
            SlidingController controller =
                    new SlidingController(model, context, pump, TaskRunner.sameThread(error -> status.tell(null)));
            scene = (SlidingStage) controller.view().stage();
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

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("presetsInBothLanguages")
    void clickTypeUndoAndScrub(SlidingPreset preset, Locale language) {
        open(preset, language);
        SlidingState start = state();
        float[] before = output();

        clickCell(Kind.OUTPUT, 0, 1, 0);
        Place here = call(() -> model.getFrame().step().last());
        assertThat(call(() -> model.getFrame().walk().geometry().outputRow(here.window())))
                .isEqualTo(1);
        assertThat(call(() -> model.getFrame().walk().geometry().outputColumn(here.window())))
                .isZero();

        clickCell(Kind.INPUT, 0, 0, 0);
        robot.write("9");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(state().input().get(0, 0, 0, 0)).isEqualTo(9);
        assertThat(output()).isNotEqualTo(before);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(state()).isSameAs(start);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        settle();
        assertThat(state().input().get(0, 0, 0, 0)).isEqualTo(9);

        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.END);
        settle();
        int count = call(() -> model.timeline().getCount());
        assertThat(call(() -> model.timeline().getPosition())).isEqualTo(count - 1);
        robot.push(KeyCode.LEFT);
        settle();
        assertThat(call(() -> model.timeline().getPosition())).isEqualTo(count - 2);
        for (Grain grain : List.copyOf(model.timeline().getGrains())) {
            run(() -> model.timeline().grainProperty().set(grain));
            robot.push(KeyCode.HOME);
            robot.push(KeyCode.RIGHT);
            settle();
            assertThat(call(() -> model.timeline().getPosition()))
                    .isEqualTo(Math.min(1, call(() -> model.timeline().getCount()) - 1));
        }
        assertTextsAreTranslated();
    }

    @Test
    void pointingAtAnInputCellSaysWhereItGoes() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.ENGLISH);
        moveTo(Kind.INPUT, 0, 1, 1);
        assertThat(call(() -> model.pointedProperty().get())).isEqualTo(new Spot.Input(0, 1, 1));
        assertThat(caption()).contains("4 windows").contains("= 1");
        moveTo(Kind.OUTPUT, 0, 1, 1);
        assertThat(caption()).contains("y[1,1] = 15");
    }

    @Test
    void tabAndEnterMoveAsInASpreadsheet() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.ENGLISH);
        clickCell(Kind.FILTER, 0, 0, 0);
        robot.write("5");
        robot.push(KeyCode.TAB);
        robot.write("6");
        robot.push(KeyCode.ENTER);
        robot.write("-7.5");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(state().filters().get(0, 0, 0, 0)).isEqualTo(5);
        assertThat(state().filters().get(0, 0, 0, 1)).isEqualTo(6);
        assertThat(state().filters().get(0, 0, 1, 1)).isEqualTo(-7.5f);
    }

    @Test
    void whatIsNoNumberIsToldAndChangesNothing() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.ENGLISH);
        SlidingState start = state();
        clickCell(Kind.INPUT, 0, 2, 2);
        robot.write("1x");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(state()).isSameAs(start);
        assertThat(((Label) find("#refusal")).getText()).contains("1x");
    }

    @Test
    void aPrintIsPasted() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.ENGLISH);
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("array([[1, 1, 1],\n       [1, 1, 1],\n       [1, 1, 1]])");
            Clipboard.getSystemClipboard().setContent(content);
        });
        clickCell(Kind.FILTER, 0, 0, 0);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        settle();
        assertThat(output()).containsExactly(13, 14, 12, 13);
    }

    @Test
    void scrollingChangesTheCellThatWasClicked() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.ENGLISH);
        SlidingState start = state();
        moveTo(Kind.INPUT, 0, 0, 0);
        robot.scroll(1, javafx.geometry.VerticalDirection.UP);
        settle();
        assertThat(state()).isSameAs(start);
        clickCell(Kind.INPUT, 0, 0, 0);
        robot.scroll(1, javafx.geometry.VerticalDirection.UP);
        settle();
        assertThat(state()).isNotSameAs(start);
    }

    @Test
    void aTooLargeFilterIsExplainedBesideItsField() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.KOREAN);
        TextField field = (TextField) find("#quantity-FILTER").lookup(".number");
        robot.clickOn(field);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("9");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(state().window().height()).isEqualTo(4);
        assertThat(field.getText()).isEqualTo("4");
        assertThat(((Label) find("#refusal")).getText()).contains("9").contains("4");
    }

    @Test
    void aDigitComesWithItsOwnSize() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.ENGLISH);
        robot.clickOn("#choice-DIGIT");
        settle();
        assertThat(state().inputSource().preset()).isEqualTo(InputPreset.DIGIT);
        assertThat(Quantity.HEIGHT.of(state())).isEqualTo(28);
        assertThat(output()).hasSize(26 * 26);
    }

    @Test
    void aDrawingIsFollowedStrokeByStroke() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.ENGLISH);
        SlidingState start = state();
        run(() -> ((ToggleButton) find("#choice-DRAWN")).fire());
        settle();
        Node pad = find("#drawing-pad");
        Point2D corner = call(() -> pad.localToScreen(20, 20));
        robot.moveTo(corner).press(MouseButton.PRIMARY).moveBy(150, 120).release(MouseButton.PRIMARY);
        settle();
        assertThat(state().inputSource().preset()).isEqualTo(InputPreset.DRAWN);
        assertThat(Quantity.HEIGHT.of(state())).isEqualTo(28);
        assertThat(state().input().get(0, 0, 2, 2)).isEqualTo(1);
        assertThat(state().input().get(0, 0, 27, 0)).isZero();
        run(() -> model.setup().undo());
        assertThat(state()).isSameAs(start);
        robot.push(KeyCode.ESCAPE);
        settle();
    }

    @Test
    void aCellInSpaceIsLinkedWithItsCounterparts() {
        open(SlidingPreset.MANY_FILTERS, Locale.ENGLISH);
        Blocks.Placed second = call(() -> scene.blocks().placed().stream()
                .filter(block -> block.kind() == Blocks.Kind.FILTER && block.index() == 1)
                .findFirst()
                .orElseThrow());
        Point2D at = call(() -> scene.localToScreen(
                scene.blocks().painter().project(0.5, 1.5, 0).add(second.origin())));
        robot.moveTo(at);
        settle();
        assertThat(call(() -> model.pointedProperty().get())).isEqualTo(new Spot.Filter(1, 0, 1, 0));
        robot.clickOn(MouseButton.PRIMARY);
        settle();
        assertThat(call(() -> model.map())).isEqualTo(1);
    }

    @Test
    void aStageWithoutItsGridsCanStillBeWalked() {
        open(SlidingPreset.BATCH, Locale.ENGLISH);
        for (Pane pane : Pane.values()) {
            run(() -> {
                model.show(pane, false);
                model.timeline().seek(model.timeline().getPosition() + 1);
                scene.paintNow();
            });
        }
        assertThat(call(() -> scene.places().panels())).isEmpty();
    }

    @Test
    void theWindowSlidesAndCanBeInterrupted() {
        open(SlidingPreset.SLIDING_WINDOW, Locale.ENGLISH);
        run(() -> settings.reduceMotionProperty().set(false));
        run(() -> {
            model.timeline().seek(1);
            pump.pulse(0);
            pump.pulse(50_000_000);
        });
        assertThat(call(scene::isMoving)).isTrue();
        run(() -> {
            model.timeline().seek(3);
            for (int i = 2; i < 40; i++) {
                pump.pulse(i * 50_000_000L);
            }
        });
        assertThat(call(scene::isMoving)).isFalse();
        run(() -> settings.reduceMotionProperty().set(true));
        run(() -> model.timeline().seek(0));
        assertThat(call(scene::isMoving)).isFalse();
    }

    private void assertTextsAreTranslated() {
        for (Node node : stage.getScene().getRoot().lookupAll(".label, .toggle-button, .button, .check-box")) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                assertThat(labeled.getText()).doesNotStartWith("!");
            }
        }
    }

    private SlidingState state() {
        return call(() -> model.getFrame().state());
    }

    private float[] output() {
        return call(() -> model.getFrame().walk().output().toArray());
    }

    private String caption() {
        return call(() -> scene.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .findFirst()
                .orElseThrow());
    }

    private Node find(String selector) {
        return robot.lookup(selector).query();
    }

    private Point2D cell(Kind kind, int index, int row, int column) {
        return call(() -> {
            CellGrid grid = scene.places().panel(kind, index).orElseThrow().grid();
            return scene.localToScreen(grid.centre(row, column));
        });
    }

    private void moveTo(Kind kind, int index, int row, int column) {
        robot.moveTo(cell(kind, index, row, column));
        settle();
    }

    private void clickCell(Kind kind, int index, int row, int column) {
        robot.clickOn(cell(kind, index, row, column));
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
