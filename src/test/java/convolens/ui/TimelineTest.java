package convolens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.FramePump;
import convolens.controller.ShellController;
import convolens.controller.WindowController;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.Theme;
import convolens.model.TimelineModel;
import convolens.view.paint.Typography;
import convolens.view.shell.ShellView;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The shell around a scene with steps: buttons, keys, scrubber, grains, speed, export. Time passes by hand. */
class TimelineTest {
    private final FxRobot robot = new FxRobot();
    private final FramePump pump = FramePump.byHand();
    private final SettingsModel settings = new SettingsModel();
    private final StatusModel status = new StatusModel();
    private final ShellModel shell = new ShellModel();
    private final Map<Lesson, ExampleScene> scenes = new EnumMap<>(Lesson.class);
    private Stage stage;
    private ShellController controller;

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        Window.run(() -> {
            Typography.load();
            settings.languageProperty().set(Locale.ENGLISH);
            Messages messages = new Messages(Locale.ENGLISH);
            ShellView view = new ShellView(shell, settings, status, messages);
            controller = new ShellController(
                    new ShellController.Models(shell, settings, status, messages),
                    view,
                    pump,
                    lesson -> scenes.computeIfAbsent(lesson, any -> new ExampleScene()));
            WindowController window = new WindowController(stage, view, settings, messages);
            stage.show();
            controller.listenTo(stage.getScene(), window);
        });
        Window.settle();
    }

    @AfterEach
    void close() throws Exception {
        Window.run(() -> stage.titleProperty().unbind());
        FxToolkit.cleanupStages();
    }

    private ExampleScene scene() {
        return scenes.get(shell.getLesson());
    }

    private TimelineModel timeline() {
        return scene().timeline;
    }

    private int position() {
        return Window.call(() -> timeline().getPosition());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        Window.settle();
    }

    private void click(String selector) {
        robot.clickOn(selector);
        Window.settle();
    }

    private String text(String selector) {
        return Window.call(() -> ((Labeled) robot.lookup(selector).query()).getText());
    }

    @Test
    void keysStepThroughTheScene() {
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        assertThat(position()).isEqualTo(2);
        press(KeyCode.LEFT);
        assertThat(position()).isEqualTo(1);
        press(KeyCode.END);
        assertThat(position()).isEqualTo(20);
        press(KeyCode.HOME);
        assertThat(position()).isZero();
        press(KeyCode.UP);
        assertThat(timeline().getSpeed()).isEqualTo(2);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(timeline().getSpeed()).isEqualTo(0.5);
        assertThat(text(".speed")).isEqualTo("0.5×");
    }

    @Test
    void buttonsStepThroughTheSceneAndCount() {
        assertThat(text(".counter")).isEqualTo("1 / 21");
        click("#timeline-forward");
        click("#timeline-forward");
        assertThat(text(".counter")).isEqualTo("3 / 21");
        click("#timeline-back");
        assertThat(text(".counter")).isEqualTo("2 / 21");
        click("#timeline-last");
        assertThat(text(".counter")).isEqualTo("21 / 21");
        assertThat(robot.lookup("#timeline-forward").query().isDisabled()).isTrue();
        click("#timeline-first");
        assertThat(text(".counter")).isEqualTo("1 / 21");
        assertThat(robot.lookup("#timeline-back").query().isDisabled()).isTrue();
    }

    @Test
    void spacePlaysByTheClockAndPauses() {
        press(KeyCode.SPACE);
        assertThat(timeline().isPlaying()).isTrue();
        Window.run(() -> {
            pump.pulse(0);
            for (int i = 1; i <= 8; i++) {
                pump.pulse(i * 250_000_000L);
            }
        });
        assertThat(position()).isEqualTo(4);
        press(KeyCode.SPACE);
        assertThat(timeline().isPlaying()).isFalse();
        click("#timeline-play");
        assertThat(timeline().isPlaying()).isTrue();
        // the button was clicked, not reached by keyboard: the key is still the timeline's, once
        press(KeyCode.SPACE);
        assertThat(timeline().isPlaying()).isFalse();
    }

    @Test
    void theScrubberGoesToWholeSteps() {
        robot.clickOn("#timeline-scrubber");
        Window.settle();
        assertThat(position()).isEqualTo(10);
        robot.drag("#timeline-scrubber .thumb").moveBy(4000, 0).drop();
        Window.settle();
        assertThat(position()).isEqualTo(20);
        robot.moveTo("#timeline-scrubber");
        Window.settle();
        assertThat(text(".bubble")).isEqualTo("11");
        press(KeyCode.LEFT);
        assertThat(position()).isEqualTo(19);
    }

    @Test
    void plainKeysWriteInATextField() {
        robot.clickOn("#field");
        robot.write("a b?");
        Window.settle();
        press(KeyCode.LEFT);
        press(KeyCode.HOME);
        assertThat(Window.call(() -> ((TextField) robot.lookup("#field").query()).getText()))
                .isEqualTo("a b?");
        assertThat(position()).isZero();
        assertThat(timeline().isPlaying()).isFalse();
        assertThat(shell.keyboardHelpProperty().get()).isFalse();
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(shell.getLesson()).isEqualTo(Lesson.values()[1]);
    }

    @Test
    void aClickOnTheStageTakesTheKeyboardOutOfATextField() {
        robot.clickOn("#field");
        robot.clickOn(".stage");
        press(KeyCode.RIGHT);
        assertThat(position()).isEqualTo(1);
    }

    @Test
    void spaceWorksAButtonThatWasReachedByKeyboardAndTheTimelineOtherwise() {
        robot.clickOn("#field");
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        assertThat(scene().pressed).isEqualTo(1);
        assertThat(timeline().isPlaying()).isFalse();
        robot.clickOn("#press");
        press(KeyCode.SPACE);
        assertThat(scene().pressed).isEqualTo(2);
        assertThat(timeline().isPlaying()).isTrue();
    }

    @Test
    void grainsAreTheScenesOwnAndOneIsAlwaysChosen() {
        robot.clickOn(robot.lookup(".segmented-button .toggle-button").nth(1).<Node>query());
        Window.settle();
        assertThat(timeline().getGrain()).isEqualTo(ExampleScene.COARSE);
        robot.clickOn(robot.lookup(".segmented-button .toggle-button").nth(1).<Node>query());
        Window.settle();
        assertThat(timeline().getGrain()).isEqualTo(ExampleScene.COARSE);
        assertThat(robot.lookup(".segmented-button .toggle-button").queryAllAs(ToggleButton.class))
                .filteredOn(ToggleButton::isSelected)
                .extracting(ToggleButton::getText)
                .containsExactly("Slower");
    }

    @Test
    void speedIsChosenFromItsMenu() {
        click(".speed");
        click("5×");
        assertThat(timeline().getSpeed()).isEqualTo(5);
        click(".speed");
        click("Play in a loop");
        assertThat(timeline().loopProperty().get()).isTrue();
        click(".speed");
        click("Reduce motion");
        assertThat(settings.reduceMotionProperty().get()).isTrue();
    }

    @Test
    void theExportMenuOffersWhatTheSceneCanExport() {
        click("Export");
        click("Save what is on the stage");
        assertThat(scene().exported).isEqualTo(1);
        Window.run(() -> scene().exportable.set(false));
        click("Export");
        click("Save what is on the stage");
        assertThat(scene().exported).isEqualTo(1);
    }

    @Test
    void scenesAreMadeOnceAndToldWhenTheyComeAndGo() {
        ExampleScene train = scene();
        press(KeyCode.SPACE);
        Window.run(() -> shell.open(Lesson.FILTERS));
        assertThat(train.hidden).isEqualTo(1);
        assertThat(train.timeline.isPlaying()).isFalse();
        assertThat(scene()).isNotSameAs(train);
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(scene()).isSameAs(train);
        assertThat(train.shown).isEqualTo(2);
        Window.run(controller::close);
        assertThat(scenes.values()).allMatch(scene -> scene.closed);
    }

    @Test
    void workUnderWayGoesOnWhenItsSceneLeavesTheStage() {
        Window.run(() -> timeline().liveProperty().set(true));
        ExampleScene train = scene();
        press(KeyCode.SPACE);
        Window.run(() -> shell.open(Lesson.FILTERS));
        assertThat(train.timeline.isPlaying()).isTrue();
    }

    @Test
    void workAndErrorsAreToldInTheLanguageOfTheMoment() {
        Window.run(() -> {
            status.work(Notice.info("keys.play"), 0.5);
            status.tell(Notice.error("error.unexpected", "disk full"));
        });
        assertThat(text(".status-bar .label")).isEqualTo("Play or pause");
        assertThat(robot.lookup(".status-bar .progress-bar").query().isVisible())
                .isTrue();
        assertThat(robot.lookup(".notice").queryAll()).hasSize(1);
        press(KeyCode.CONTROL, KeyCode.L);
        assertThat(text(".status-bar .label")).isEqualTo("재생 또는 일시 정지");
        click(".notice .button");
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void theCounterDoesNotJitter() {
        double before = Window.call(() -> ((Label) robot.lookup(".counter").query()).getLayoutX());
        press(KeyCode.END);
        assertThat(Window.call(() -> ((Label) robot.lookup(".counter").query()).getLayoutX()))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1024, 640, LIGHT", "1240, 700, LIGHT", "880, 560, DARK"})
    void everythingFitsInEverySize(int width, int height, Theme theme) throws Exception {
        Window.run(() -> {
            settings.themeProperty().set(theme);
            stage.setWidth(width);
            stage.setHeight(height);
            timeline().seek(13);
            status.work(Notice.info("keys.play"), 0.5);
            status.tell(Notice.error("settings.damaged", "settings.json.damaged"));
        });
        Window.settle();
        Pictures.save(stage.getScene(), "shell-%dx%d".formatted(width, height));
        assertThat(Window.call(() -> LayoutAudit.faultsOf(stage.getScene()))).isEmpty();
        press(KeyCode.F1);
        Pictures.save(stage.getScene(), "shell-%dx%d-keys".formatted(width, height));
        assertThat(Window.call(() -> LayoutAudit.faultsOf(
                        (Parent) robot.lookup(".keyboard-help").query())))
                .isEmpty();
    }
}
