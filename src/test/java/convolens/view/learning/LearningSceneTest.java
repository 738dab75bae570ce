package convolens.view.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.model.learning.LearningPart;
import convolens.model.learning.LearningPlace;
import convolens.model.learning.LearningSpot;
import convolens.model.learning.LearningSteps;
import convolens.model.learning.UpdateRule;
import convolens.model.setup.FilterPreset;
import convolens.view.control.curve.CurvePlot;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One filter learns, in the real window: played, clicked, typed, drawn. */
class LearningSceneTest extends LearningInWindow {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void playingMakesTheFilterTheEdgeDetector(String language) {
        open(Locale.forLanguageTag(language));
        assertThat(frame().run().distance(0)).isGreaterThan(1);
        assertThat(sentence()).contains("w(").contains("0.1 · ");
        run(() -> model.timeline().speedProperty().set(10));
        robot.push(KeyCode.SPACE);
        settle();
        assertThat(call(() -> model.timeline().isPlaying())).isTrue();
        // two seconds, in pulses of a sixtieth
        run(() -> {
            for (int i = 0; i <= 120; i++) {
                pump.pulse(i * 16_666_667L);
            }
        });
        settle();
        assertThat(frame().iteration()).isEqualTo(100);
        assertThat(call(() -> model.timeline().isPlaying())).isFalse();
        assertThat(frame().filter()).containsExactly(new float[] {-1, 0, 1, -2, 0, 2, -1, 0, 1}, within(1e-4f));
        assertThat(sentence()).contains(language.equals("ko") ? "반복 100회 후" : "After 100 iterations");
        assertTextsAreTranslated();
        robot.push(KeyCode.LEFT);
        settle();
        assertThat(frame().iteration()).isEqualTo(99);
        robot.push(KeyCode.HOME);
        settle();
        assertThat(frame().iteration()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void aCellOfTheErrorIsClickedToSeeItsWindow(String language) {
        open(Locale.forLanguageTag(language));
        run(() -> model.goToIteration(3));
        clickOn(cell(LearningPart.ERROR, 2, 1));
        assertThat(frame().place()).isEqualTo(new LearningPlace(3, 11));
        assertThat(call(() -> model.timeline().getGrain())).isEqualTo(LearningSteps.WINDOW);
        assertThat(sentence()).contains("12 / 25").contains("2/25");
        robot.push(KeyCode.RIGHT);
        settle();
        assertThat(frame().place()).isEqualTo(new LearningPlace(3, 12));
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.LEFT);
        settle();
        assertThat(frame().place()).isEqualTo(new LearningPlace(3, 10));
        moveTo(cell(LearningPart.SUM, 1, 2));
        assertThat(caption()).contains("dW[1,2]").contains(language.equals("ko") ? "윈도우 11개" : "11 windows");
        moveTo(cell(LearningPart.INPUT, 1, 1));
        assertThat(caption()).contains("x[1,1] = 3");
        moveTo(cell(LearningPart.OUTPUT, 4, 4));
        assertThat(caption()).contains("[4,4]").contains("-1");
    }

    @Test
    void theLossIsClickedToGoToAnIteration() {
        open(Locale.ENGLISH);
        CurvePlot plot = (CurvePlot) find("#learning-curve");
        assertThat(call(() -> plot.cursorXProperty().get())).isZero();
        clickOn(call(() -> plot.localToScreen(plot.getWidth() / 2, plot.getHeight() / 2)));
        assertThat(frame().iteration()).isBetween(35, 65);
        assertThat(call(() -> plot.cursorXProperty().get())).isEqualTo(frame().iteration());
    }

    @Test
    void targetOptimizerAndStartAreChosenAndUndone() {
        open(Locale.ENGLISH);
        click("#target-BLUR");
        assertThat(call(() -> model.setup().getState().filterSources().get(0).preset()))
                .isEqualTo(FilterPreset.BLUR);
        assertThat(frame().run().distance(100)).isLessThan(1e-4);
        click("#learning-new");
        assertThat(call(() -> model.settings().seed())).isEqualTo(2);
        click("#rule-ADAM");
        assertThat(call(() -> model.settings().rule())).isEqualTo(UpdateRule.ADAM);
        assertThat(find("#learning-BETA1").isVisible()).isTrue();
        assertThat(sentence()).contains("Adam");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(call(() -> model.setup().getState().filterSources().get(0).preset()))
                .isEqualTo(FilterPreset.SOBEL);
        assertThat(call(() -> model.settings().seed())).isEqualTo(1);
        click("#learning-goal");
        assertThat(call(() -> model.goalShownProperty().get())).isFalse();
        moveTo(cell(LearningPart.GOAL, 1, 1));
        assertThat(call(() -> model.pointedProperty().get())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void aRateThatIsTooLargeDivergesAndIsToldSo(String language) {
        open(Locale.forLanguageTag(language));
        type("#learning-RATE", "0");
        assertThat(find("#learning-problem-RATE").isVisible()).isTrue();
        type("#learning-RATE", "2");
        assertThat(find("#learning-problem-RATE").isVisible()).isFalse();
        assertThat(((CheckBox) find("#learning-suitable")).isSelected()).isFalse();
        robot.push(KeyCode.ESCAPE);
        run(() -> model.timeline().last());
        settle();
        assertThat(frame().run().isDiverged()).isTrue();
        assertThat(sentence()).contains(language.equals("ko") ? "유한한 숫자가 아닙니다" : "no finite number");
        assertTextsAreTranslated();
        click("#learning-suitable");
        assertThat(frame().run().rate()).isEqualTo(0.1);
        assertThat(frame().run().isDiverged()).isFalse();
    }

    /** A checkerboard has only two kinds of windows: many filters make the same map of it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void anInputThatDoesNotTellFiltersApartIsToldSo(String language) {
        open(Locale.forLanguageTag(language));
        click("#choice-CHECKERBOARD");
        run(() -> model.timeline().last());
        settle();
        assertThat(frame().loss()).isLessThan(1e-6 * frame().run().loss(0));
        assertThat(sentence()).contains(language.equals("ko") ? "구별할 수 없습니다" : "does not tell the two filters apart");
    }

    @Test
    void aTargetIsDrawnTypedAndErased() {
        open(Locale.ENGLISH);
        click("#target-DRAWN_MAP");
        assertThat(call(() -> model.settings().isDrawn())).isTrue();
        assertThat(call(() -> scene.places().panel(LearningPart.GOAL))).isEmpty();
        robot.drag(cell(LearningPart.TARGET, 3, 0)).dropTo(cell(LearningPart.TARGET, 3, 4));
        settle();
        assertThat(call(() -> model.getFrame().value(new LearningSpot(LearningPart.TARGET, 3, 0))))
                .isEqualTo(9);
        assertThat(call(() -> model.getFrame().value(new LearningSpot(LearningPart.TARGET, 3, 4))))
                .isEqualTo(9);
        robot.drag(cell(LearningPart.TARGET, 0, 0), MouseButton.SECONDARY).dropTo(cell(LearningPart.TARGET, 0, 1));
        settle();
        assertThat(call(() -> model.getFrame().value(new LearningSpot(LearningPart.TARGET, 0, 0))))
                .isZero();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(call(() -> model.getFrame().value(new LearningSpot(LearningPart.TARGET, 0, 0))))
                .isEqualTo(9);
        robot.doubleClickOn(cell(LearningPart.TARGET, 2, 2));
        robot.write("5").push(KeyCode.ENTER);
        settle();
        assertThat(call(() -> model.getFrame().value(new LearningSpot(LearningPart.TARGET, 2, 2))))
                .isEqualTo(5);
    }

    @Test
    void cellsOfTheInputAndTheTargetFilterAreTyped() {
        open(Locale.ENGLISH);
        robot.doubleClickOn(cell(LearningPart.INPUT, 0, 3));
        robot.write("8").push(KeyCode.ENTER);
        settle();
        assertThat(frame().state().input().get(0, 0, 0, 3)).isEqualTo(8);
        robot.doubleClickOn(cell(LearningPart.GOAL, 1, 1));
        robot.write("-3").push(KeyCode.ENTER);
        settle();
        assertThat(frame().state().filters().get(0, 0, 1, 1)).isEqualTo(-3);
        assertThat(frame().run().distance(frame().run().iterations())).isLessThan(0.1);
    }
}
