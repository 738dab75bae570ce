package convolens.ui.unfold;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.raster.Role;
import convolens.ui.Window;
import convolens.view.paint.Palette;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** The scenes of section 7.4 set to other sizes, typed into, compared, and with the arrays of a step alone. */
class UnfoldSettingsTest extends ArraysInWindow {
    @Test
    void windowsThatDoNotOverlapStandBesideThoseThatDo() {
        begin(Lesson.IM2COL);
        press("#compared");
        try {
            assertThat(title("array-X")).isEqualTo("Input · stride 1");
            assertThat(title("twin-X")).isEqualTo("Input · stride 3");
            assertThat(code("array-COL")).endsWith("(4, 18)");
            assertThat(code("twin-COL")).endsWith("(1, 18)");
            quantity("WIDTH", "7");
            Window.await("both inputs are wider", () -> code("twin-X").equals("x (1, 2, 4, 7)"));
            assertThat(code("array-COL")).endsWith("(10, 18)");
            assertThat(code("twin-COL")).endsWith("(2, 18)");
        } finally {
            press("#compared");
        }
        assertThat(visible("twin-X")).isFalse();
        assertThat(title("array-X")).isEqualTo("Input");
    }

    @Test
    void theBufferIsLongerAlongTheAxisWhoseStrideIsLarger() {
        begin(Lesson.COL2IM);
        press("#axes-apart");
        quantity("STRIDE_Y", "1");
        press("#question-BUFFER");
        assertThat(caption()).contains("5 + 2·1 + 2 − 1 = 8 columns").contains("(crossed)");
        assertThat(code("array-IMG")).endsWith("(1, 1, 7, 8)");
        // crossed cells lie in the last column alone
        assertThat(crossed(3, 7)).isTrue();
        assertThat(crossed(3, 6)).isFalse();
        assertThat(crossed(6, 3)).isFalse();
        press("#question-BUFFER");
        press("#axes-apart");
    }

    @Test
    void productsAreSteppedByRowAndByColumn() {
        begin(Lesson.MULTIPLY);
        window.robot().clickOn("Row");
        Window.settle();
        click("OUT_2D", 2, 1);
        assertThat(sentence()).startsWith("Row 2 of out2d: one window times every filter, 2 sums");
        window.press(KeyCode.ESCAPE);
        window.robot().clickOn("Column");
        Window.settle();
        click("OUT_2D", 2, 1);
        assertThat(sentence()).startsWith("Column 1 of out2d: one filter times every window, 4 sums");
        window.press(KeyCode.ESCAPE);
        window.robot().clickOn("Cell");
        Window.settle();
    }

    @Test
    void theLoopHasTwoStridesWhereTheyDiffer() {
        begin(Lesson.IM2COL_LOOP);
        press("#axes-apart");
        quantity("STRIDE_Y", "2");
        assertThat(window.text(".code-file")).isEqualTo("im2col_rectangular.py");
        press("#axes-apart");
    }

    @Test
    void aResultOfThePoolingCodeOpensAsAMatrix() {
        begin(Lesson.POOLING_FORWARD);
        line(2);
        assertThat(sentence()).contains("(8, 4)");
        line(2);
        assertThat(visible("array-COL_POOLING")).isTrue();
        assertThat(visible("array-COL")).isFalse();
        line(2);
        assertThat(visible("array-COL")).isTrue();
    }

    @Test
    void cellsAreTypedIntoAsInASpreadsheet() {
        begin(Lesson.MULTIPLY);
        click("X", 0, 1);
        window.press(KeyCode.F2);
        assertThat(visible("cell-editor")).isTrue();
        window.type("7");
        window.press(KeyCode.ENTER);
        assertThat(described("X")).startsWith("x[0, 0, 1, 1] = 1");
        window.press(KeyCode.UP);
        assertThat(described("X")).startsWith("x[0, 0, 0, 1] = 7");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(described("X")).startsWith("x[0, 0, 0, 1] = 2");
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void theArraysOfTheStepAloneAreShownOnDemandAndWhereAllHaveNoRoom() {
        begin(Lesson.CONVOLUTION_BACKWARD);
        assertThat(visible("array-DX")).isTrue();
        quantity("SAMPLES", "4");
        Window.await(
                "no room for all", () -> window.<CheckBox>find("#step-alone").isSelected());
        assertThat(visible("array-DB")).isTrue();
        assertThat(visible("array-DX")).isFalse();
        assertThat(caption()).startsWith("db adds up dout over all positions");
        Window.run(() -> scrubber().requestFocus());
        window.press(KeyCode.END);
        assertThat(visible("array-DB")).isFalse();
        assertThat(visible("array-DX")).isTrue();
        press("#step-alone");
        assertThat(visible("array-DB")).isTrue();
        assertThat(visible("array-DX")).isTrue();
    }

    private static boolean crossed(int row, int column) {
        return Window.call(() -> {
            Bounds cell = sheet("IMG").localToScene(sheet("IMG").visibleBounds(row, column));
            WritableImage picture = window.scene().snapshot(null);
            Color bias = Palette.light().color(Role.FILTER);
            for (int y = (int) cell.getMinY() + 2; y < cell.getMaxY() - 2; y++) {
                for (int x = (int) cell.getMinX() + 2; x < cell.getMaxX() - 2; x++) {
                    Color at = picture.getPixelReader().getColor(x, y);
                    if (at.getRed() - at.getBlue() > (bias.getRed() - bias.getBlue()) / 4) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    /** Types a number into a field of the settings. */
    private static void quantity(String name, String number) {
        press("#quantity-" + name + " .text-field");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type(number);
        window.press(KeyCode.ENTER);
    }

    private static String title(String pane) {
        return Window.call(() -> window.<Labeled>find("#" + pane + " .strong").getText());
    }

    private static String code(String pane) {
        return Window.call(() -> window.<Labeled>find("#" + pane + " .mono").getText());
    }

    private static String described(String array) {
        return Window.call(() -> sheet(array).getAccessibleText());
    }
}
