package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.model.TimelineGrain;
import convolens.ui.Window;
import convolens.view.control.focus.KeyedFocus;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The steps of a scene by buttons, keys and scrubber, and who gets a key. */
class TimelineTest extends ExampleShell {

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
    void aButtonUnderTheFocusUsesSpaceAndEnterAndLeavesTheOtherKeysToTheTimeline() {
        robot.clickOn("#field");
        press(KeyCode.TAB);
        press(KeyCode.RIGHT);
        press(KeyCode.UP);
        assertThat(position()).isEqualTo(1);
        assertThat(timeline().getSpeed()).isEqualTo(2);
        press(KeyCode.ENTER);
        assertThat(scene().pressed).isEqualTo(1);
        press(KeyCode.SPACE);
        assertThat(scene().pressed).isEqualTo(2);
    }

    @Test
    void aSliderUsesTheArrowsAlongItAndNothingScrolls() {
        Slider slider = robot.lookup("#stride").query();
        Window.run(slider::requestFocus);
        press(KeyCode.RIGHT);
        assertThat(slider.getValue()).isGreaterThan(3);
        assertThat(position()).isZero();
        press(KeyCode.UP);
        press(KeyCode.SPACE);
        assertThat(timeline().getSpeed()).isEqualTo(2);
        assertThat(timeline().isPlaying()).isTrue();
    }

    @Test
    void arrowsTakeTheNextOfARowOfChoices() {
        Window.run(() -> robot.lookup("#Book").query().requestFocus());
        press(KeyCode.RIGHT);
        ToggleButton signed = robot.lookup("#Signed").query();
        assertThat(signed.isSelected()).isTrue();
        assertThat(scene().chosen).isEqualTo("Signed");
        assertThat(KeyedFocus.isOn(signed)).as("its focus ring shows").isTrue();
        press(KeyCode.DOWN);
        assertThat(scene().chosen).isEqualTo("Book");
        assertThat(position()).isZero();
    }

    @Test
    void manyGrainsBecomeAMenuWhereTheyDoNotFit() {
        List<TimelineGrain> many = List.of("product", "channel", "window", "row", "filter", "map", "batch").stream()
                .map(name -> new TimelineGrain("grain." + name))
                .toList();
        Window.run(() -> {
            timeline().setCount(492_032);
            timeline().declareGrains(many, many.get(2));
        });
        Window.settle();
        double right = Window.call(() -> {
            Node speed = robot.lookup(".speed").query();
            return speed.getParent()
                    .sceneToLocal(speed.localToScene(speed.getLayoutBounds()))
                    .getMaxX();
        });
        assertThat(right)
                .isLessThanOrEqualTo(Window.call(
                        () -> ((Region) robot.lookup(".speed").query().getParent()).getWidth()));
        MenuButton menu = robot.lookup("#grain-menu").query();
        assertThat(menu.isVisible()).isTrue();
        Window.run(() -> menu.getItems().get(6).fire());
        assertThat(timeline().getGrain()).isEqualTo(many.get(6));
        assertThat(menu.getText()).isEqualTo("Batch");
    }

    @Test
    void everySceneKeepsItsOwnStepWhileOthersAreLookedAt() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        Window.run(() -> {
            timeline().setCount(9);
            timeline().seek(3);
        });
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        press(KeyCode.END);
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(position()).isEqualTo(3);
        assertThat(text(".counter")).isEqualTo("4 / 9");
        assertThat(Window.call(
                        () -> ((Slider) robot.lookup("#timeline-scrubber").query()).getValue()))
                .isEqualTo(3);
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(position()).isEqualTo(20);
    }

    @Test
    void theCounterDoesNotJitter() {
        double before = Window.call(() -> ((Label) robot.lookup(".counter").query()).getLayoutX());
        press(KeyCode.END);
        assertThat(Window.call(() -> ((Label) robot.lookup(".counter").query()).getLayoutX()))
                .isEqualTo(before);
    }
}
