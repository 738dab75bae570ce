package convolens.ui.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.Window;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The scenes of the way back in the real window: stepped, clicked, typed into, toggled, asked, undone. */
class BackwardTest extends ArraysInWindow {
    @Test
    void aClickedGradientGoesToTheStepThatCompletesIt() {
        begin(Lesson.CONVOLUTION_BACKWARD);
        window.robot().clickOn(middle("DCOL", 1, 2));
        Window.settle();
        assertThat(sentence()).isEqualTo("dcol[1, 2] = 2·1 + 6·1 = 8");
        window.robot().clickOn(middle("DX", 0, 0));
        Window.settle();
        assertThat(sentence()).isEqualTo("dx[0, 0, 0, 0] += dcol[0, 0]:  0 + 7 = 7");
        assertThat(caption()).isEqualTo("dx[0, 0, 0, 0]: one number arrives: 7 = 7.");
    }

    @Test
    void aTypedGradientFlowsOnAndIsTakenBack() {
        begin(Lesson.CONVOLUTION_BACKWARD);
        click("DOUT", 0, 0);
        window.type("9");
        window.press(KeyCode.ENTER);
        click("DB", 0, 0);
        assertThat(sentence()).isEqualTo("db[0] = 9 + 2 + 3 + 4 = 18");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        click("DB", 0, 0);
        assertThat(sentence()).isEqualTo("db[0] = 1 + 2 + 3 + 4 = 10");
        press("#overwrites-true");
        assertThat(window.text("#inner-product")).contains("= … =");
        window.press(KeyCode.END);
        assertThat(window.text("#inner-product")).contains("331  ≠  ");
    }

    @Test
    void pointingFindsTheNumbersThatMeetInAPixel() {
        begin(Lesson.COL2IM);
        window.press(KeyCode.END);
        point("IMG", 2, 2);
        assertThat(lit("DCOL", 9, 9)).containsExactlyInAnyOrder("0,8", "1,6", "3,2", "4,0");
        assertThat(lit("X", 7, 7)).containsExactly("2,2");
        assertThat(caption()).isEqualTo("img[0, 0, 2, 2]: 4 numbers arrive: 1 + 1 + 1 + 1 = 4.");
        point("DCOL", 4, 0);
        assertThat(lit("IMG", 8, 8)).containsExactly("2,2");
        assertThat(caption()).isEqualTo("dcol[4, 0] = 1 is added to img[0, 0, 2, 2].");
    }

    @Test
    void scrubbingGoesToAnyStepAndPanesAreHidden() {
        begin(Lesson.POOLING_BACKWARD);
        window.click("#timeline-scrubber");
        window.press(KeyCode.END);
        assertThat(sentence()).isEqualTo("dx[0, 1, 2:4, 2:4] += dcol[7]:  0  8  0  0");
        press("#pane-COL_POOLING");
        assertThat(Window.call(() -> window.find("#array-COL_POOLING").isVisible()))
                .isFalse();
        press("#pane-COL_POOLING");
        assertThat(Window.call(() -> window.find("#array-COL_POOLING").isVisible()))
                .isTrue();
    }

    @Test
    void overwritingBreaksTheInnerProductAndCanBeUndone() {
        begin(Lesson.COL2IM);
        assertThat(window.text("#inner-product")).isEqualTo("∑ im2col(x)·dcol = 73  =  73 = ∑ x·col2im(dcol)");
        press("#overwrites-true");
        assertThat(window.text("#inner-product")).contains("73  ≠  ");
        window.press(KeyCode.END);
        assertThat(sentence()).isEqualTo("img[:, :, 2:8:2, 2:8:2] = dcol[:, :, 2, 2]");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text("#inner-product")).contains("73  =  73");
        assertThat(window.<ToggleButton>find("#overwrites-false").isSelected()).isTrue();
    }

    @Test
    void questionsAreAnsweredWithTheNumbersOfTheStage() {
        begin(Lesson.COL2IM);
        press("#question-ADD");
        assertThat(caption())
                .startsWith(
                        "img[0, 0, 2, 2] lies under 4 windows and acts through each of them, so 4 numbers arrive and add up: 1 + 1 + 1 + 1 = 4.");
        press("#question-BUFFER");
        assertThat(caption()).contains("5 + 2·1 + 2 − 1 = 8 rows");
        press("#question-INVERSE");
        assertThat(window.<ToggleButton>find("#upstream-UNFOLDED").isSelected()).isTrue();
        assertThat(caption()).contains("It brings x back only where the count is 1: 9 of 25 pixels.");
        press("#question-INVERSE");
        assertThat(caption()).startsWith("Every number of dcol goes back");
    }

    @Test
    void poolingRoutesOrSharesTheGradient() {
        begin(Lesson.POOLING_BACKWARD);
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).isEqualTo("dout1d[2] = 2  →  0  0  0  2");
        press("#choice-AVERAGE_POOLING");
        Window.run(() -> scrubber().requestFocus());
        window.press(KeyCode.HOME);
        assertThat(sentence()).startsWith("dout1d[0] = 1  →  1 / 4 = 0.250");
    }

    @Test
    void aLargeStepMeetsKinksThatAreExplained() {
        begin(Lesson.GRADIENT_CHECK);
        assertThat(caption()).startsWith("The two agree");
        press("#step-5");
        window.press(KeyCode.END);
        assertThat(sentence()).contains(") / 2 = ");
        assertThat(caption()).startsWith("On the way to θ");
        Window.run(() -> window.<TextInputControl>find("#check-step").requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("7");
        window.press(KeyCode.ENTER);
        assertThat(window.text("#check-step-problem")).isEqualTo("h must be a number from 0.000001 to 1.");
    }

    @Test
    void speaksKorean() {
        begin(Lesson.COL2IM);
        press("#question-ADD");
        window.press(KeyCode.CONTROL, KeyCode.L);
        try {
            Window.await(
                    "Korean",
                    () -> window.<Labeled>find("#array-DCOL .strong").getText().equals("전개한 입력의 기울기"));
            assertThat(caption()).startsWith("img[0, 0, 2, 2]").contains("윈도우 4개");
            press("#question-ADD");
            for (Lesson lesson : List.of(Lesson.CONVOLUTION_BACKWARD, Lesson.POOLING_BACKWARD, Lesson.GRADIENT_CHECK)) {
                begin(lesson);
                assertThat(caption()).matches("(?s).*[가-힣]{2}.*");
            }
        } finally {
            window.speak(Locale.ENGLISH);
        }
    }
}
