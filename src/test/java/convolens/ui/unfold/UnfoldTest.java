package convolens.ui.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.ui.Window;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The scenes of section 7.4 that are a chain of arrays, in the real window: pointed at, clicked, stepped, typed into. */
class UnfoldTest extends ArraysInWindow {
    @Test
    void aClickedCellOfTheMatrixGoesToTheStepThatWritesIt() {
        begin(Lesson.IM2COL);
        click("COL", 2, 4);
        assertThat(position()).isEqualTo(2);
        assertThat(sentence()).startsWith("col[2] = 0  1  2  3  0  1  2  3  0");
        click("X", 0, 0);
        assertThat(position()).isZero();
        window.robot().clickOn("Cell");
        Window.settle();
        assertThat(steps()).isEqualTo(72);
        click("COL", 1, 3);
        assertThat(sentence()).isEqualTo("col[1, 3] = x[0, 0, 1, 1] = 1");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.RIGHT);
        assertThat(sentence()).isEqualTo("col[1, 4] = x[0, 0, 1, 2] = 2");
        window.robot().clickOn("Row");
        Window.settle();
        assertThat(steps()).isEqualTo(4);
    }

    @Test
    void pointingLinksThePixelWithAllItsCopies() {
        begin(Lesson.IM2COL);
        window.press(KeyCode.END);
        point("X", 1, 1);
        assertThat(caption())
                .isEqualTo("x[0, 0, 1, 1] = 1 goes to 4 places of the matrix: one for every window that covers it.");
        assertThat(lit("COL", 4, 18)).containsExactlyInAnyOrder("0,4", "1,3", "2,1", "3,0");
        point("COL", 2, 1);
        assertThat(caption()).isEqualTo("col[2, 1] = 1 is a copy of x[0, 0, 1, 1].");
        assertThat(lit("X", 4, 8)).containsExactly("1,1");
    }

    @Test
    void anElementOfTheProductIsTracedToItsWindowAndItsFilter() {
        begin(Lesson.MULTIPLY);
        click("OUT_2D", 2, 1);
        assertThat(position()).isEqualTo(5);
        assertThat(sentence()).startsWith("out2d[2, 1] = 0·1 + 1·(-1) + 2·1");
        click("OUT", 1, 0);
        assertThat(position()).isEqualTo(4);
        window.press(KeyCode.END);
        point("OUT", 0, 3);
        assertThat(lit("COL", 4, 18)).hasSize(18).allMatch(cell -> cell.startsWith("1,"));
        assertThat(lit("X", 4, 8)).hasSize(18);
    }

    @Test
    void playingAndScrubbingMoveTheSteps() {
        begin(Lesson.POOLING_IM2COL);
        window.press(KeyCode.SPACE);
        Window.await("a step", () -> scrubber().getValue() >= 2);
        window.press(KeyCode.SPACE);
        int paused = position();
        window.press(KeyCode.LEFT);
        assertThat(position()).isEqualTo(paused - 1);
        window.press(KeyCode.HOME);
        click("ROW_RESULT", 5, 0);
        window.press(KeyCode.ESCAPE);
        assertThat(sentence()).isEqualTo("out1d[5] = max(3, 4, 0, 1) = 4");
        window.press(KeyCode.END);
        point("OUT", 0, 5);
        assertThat(lit("COL_POOLING", 12, 4)).contains("5,0", "5,1", "5,2", "5,3");
    }

    @Test
    void linesOfCodeLeadToTheirStepsAndOpenTheirResults() {
        begin(Lesson.CONVOLUTION_FORWARD);
        line(3);
        assertThat(sentence()).contains("4 × 2 sums");
        assertThat(codeLine()).startsWith("NumPy 3/4: out2d = col @ W_col + b");
        line(3);
        assertThat(visible("array-OUT_2D")).isTrue();
        assertThat(visible("array-COL")).isFalse();
        line(3);
        assertThat(visible("array-COL")).isTrue();
        window.press(KeyCode.HOME);
        assertThat(sentence()).contains("4 rows of 18 numbers");
        window.click("#code-Java");
        assertThat(codeLine()).startsWith("Java ");
        window.click("#code-NumPy");
        window.press(KeyCode.END);
        assertThat(sentence()).contains("out2d (4, 2) → out (1, 2, 2, 2)");
    }

    @Test
    void theLoopLightsTheLineAndTheSliceOfEachStep() {
        begin(Lesson.IM2COL_LOOP);
        click("COL", 0, 5);
        assertThat(sentence()).isEqualTo("col[:, :, 1, 2] = img[:, :, 1:3:1, 2:4:1]");
        window.press(KeyCode.ESCAPE);
        line(3);
        assertThat(sentence()).isEqualTo("col[:, :, 2, 0] = img[:, :, 2:4:1, 0:2:1]");
    }

    /** Gaps and a padding of one side alone: the slice, the code and the matrix are the engine's with them. */
    @Test
    void theLoopReadsWithGapsAndAPaddingOfItsOwnOnEachSide() {
        begin(Lesson.IM2COL_LOOP);
        window.enter("#quantity-HEIGHT .number", "6");
        window.enter("#quantity-WIDTH .number", "7");
        Window.run(() -> window.<TitledPane>find("#more-settings").setExpanded(true));
        Window.settle();
        window.enter("#quantity-DILATION .number", "2");
        line(4);
        assertThat(codeLine()).startsWith("NumPy 4/8: ");
        click("COL", 0, 5);
        assertThat(sentence()).isEqualTo("col[:, :, 1, 2] = img[:, :, 2:4:1, 4:7:1]");
        Window.run(() -> window.<CheckBox>find("#sides-apart").fire());
        window.enter("#quantity-DILATION .number", "1");
        window.enter("#quantity-PADDING_TOP .number", "1");
        click("COL", 0, 5);
        assertThat(sentence()).isEqualTo("col[:, :, 1, 2] = img[:, :, 1:6:1, 2:7:1]");
    }

    @Test
    void panesAreHiddenAndEnlarged() {
        begin(Lesson.MULTIPLY);
        window.click("#pane-COL");
        assertThat(visible("array-COL")).isFalse();
        window.click("#pane-COL");
        assertThat(visible("array-COL")).isTrue();
        double before =
                Window.call(() -> window.find("#array-COL").getLayoutBounds().getWidth());
        window.click("#array-COL .strong");
        assertThat(Window.call(() -> window.find("#array-COL").getLayoutBounds().getWidth()))
                .isGreaterThan(before);
        assertThat(visible("array-X")).isFalse();
        window.click("#array-COL .strong");
        assertThat(visible("array-X")).isTrue();
    }

    @Test
    void aLargeMatrixScrollsToTheLinkedCellAndZooms() {
        begin(Lesson.IM2COL);
        press("#choice-DIGIT");
        Window.await("the digit", () -> steps() > 100);
        window.press(KeyCode.END);
        assertThat(cell("COL", 300, 0)).isNull();
        point("X", 14, 14);
        assertThat(lit("COL", (int) steps(), 9)).isNotEmpty();
        double size = Window.call(() -> sheet("COL").cellSize());
        point("COL", firstSeen("COL"), 2);
        Window.run(() -> sheet("COL").requestFocus());
        window.press(KeyCode.MINUS);
        assertThat(Window.call(() -> sheet("COL").cellSize())).isLessThan(size);
        window.press(KeyCode.DIGIT0);
        assertThat(Window.call(() -> sheet("COL").cellSize())).isEqualTo(size);
    }

    @Test
    void speaksKorean() {
        begin(Lesson.IM2COL);
        point("X", 0, 0);
        window.press(KeyCode.CONTROL, KeyCode.L);
        try {
            Window.await(
                    "Korean",
                    () -> "전개한 입력"
                            .equals(window.<Labeled>find("#array-COL .strong").getText()));
            assertThat(caption()).contains("x[0, 0, 0, 0] = 1");
            assertThat(caption()).doesNotContain("goes to");
        } finally {
            window.speak(Locale.ENGLISH);
        }
        Window.await(
                "English",
                () -> "Unfolded input"
                        .equals(window.<Labeled>find("#array-COL .strong").getText()));
    }

    private static int firstSeen(String array) {
        return Window.call(() -> {
            int row = 0;
            while (sheet(array).visibleBounds(row, 2) == null) {
                row++;
            }
            return row;
        });
    }

    private static int position() {
        return Window.call(() -> (int) Math.round(scrubber().getValue()));
    }

    private static long steps() {
        return Window.call(() -> Math.round(scrubber().getMax()) + 1);
    }

    private static String codeLine() {
        return Window.call(() -> window.find(".code-area").getAccessibleText());
    }
}
