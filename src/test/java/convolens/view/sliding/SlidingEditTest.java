package convolens.view.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Tensor;
import convolens.model.setup.InputPreset;
import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.model.sliding.SlidingPreset;
import convolens.view.sliding.layout.Panel.Kind;
import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** What is set where a window slides, in the real window: typed, pasted, scrolled, drawn, chosen, undone. */
class SlidingEditTest extends SlidingInWindow {
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
    void cellsAreReachedTypedIntoAndLeftByKeysAlone() {
        open(SlidingPreset.BIAS, Locale.ENGLISH);
        int position = model.timeline().getPosition();
        run(() -> scene.focusCells());
        robot.push(KeyCode.ENTER).push(KeyCode.RIGHT).push(KeyCode.DOWN);
        settle();
        assertThat(scene.selected()).isEqualTo(new Spot.Input(0, 1, 1));
        assertThat(caption()).startsWith("x[1,1] = 1");
        assertThat(call(() -> scene.lookup(".painted-region").getAccessibleText()))
                .as("a screen reader hears the cell")
                .contains("x[1,1] = 1");
        robot.write("9");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(state().input().get(0, 0, 1, 1)).isEqualTo(9);
        assertThat(scene.selected()).isEqualTo(new Spot.Input(0, 2, 1));
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.RIGHT);
        }
        settle();
        assertThat(scene.selected()).as("beyond the edge lies the filter").isInstanceOf(Spot.Filter.class);
        robot.push(KeyCode.DELETE);
        settle();
        Spot.Filter cleared = (Spot.Filter) scene.selected();
        assertThat(state().filters().get(0, 0, cleared.row(), cleared.column())).isZero();
        for (int i = 0; i < 8 && !(scene.selected() instanceof Spot.Output); i++) {
            robot.push(KeyCode.RIGHT);
            settle();
        }
        assertThat(scene.selected()).isInstanceOf(Spot.Output.class);
        SlidingState before = state();
        robot.write("7").push(KeyCode.DELETE);
        settle();
        assertThat(state()).as("an output is computed, not typed").isSameAs(before);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        settle();
        assertThat(call(() -> model.timeline().getPosition())).isGreaterThan(position);
        robot.push(KeyCode.ESCAPE).push(KeyCode.HOME);
        settle();
        assertThat(scene.selected()).isNull();
        assertThat(call(() -> model.timeline().getPosition())).isZero();
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
        copy("array([[1, 1, 1],\n       [1, 1, 1],\n       [1, 1, 1]])");
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
    void inABatchADigitIsForEachSampleAndAnotherForOneAlone() {
        open(SlidingPreset.BATCH, Locale.ENGLISH);
        press("#choice-DIGIT");
        Tensor all = state().input();
        assertThat(sample(all, 0)).isNotEqualTo(sample(all, 1)).isNotEqualTo(sample(all, 2));

        run(() -> model.goToSample(1));
        press("#for-ONE");
        press("#choice-DIGIT");
        Tensor one = state().input();
        assertThat(sample(one, 1)).isNotEqualTo(sample(all, 1));
        assertThat(sample(one, 0)).isEqualTo(sample(all, 0));
        assertThat(sample(one, 2)).isEqualTo(sample(all, 2));

        press("#choice-RAMP");
        assertThat(state().inputSource().of(1).preset()).isEqualTo(InputPreset.RAMP);
        assertThat(((ToggleButton) find("#choice-RAMP")).isSelected()).isTrue();
        run(() -> model.goToSample(2));
        assertThat(((ToggleButton) find("#choice-DIGIT")).isSelected()).isTrue();
        run(() -> model.setup().set(Quantity.SAMPLES, 1));
        assertThat(find("#for-ONE").getParent().isVisible()).isFalse();
    }

    /** Presses a button of the settings that may have to be scrolled to. */
    private void press(String selector) {
        run(() -> ((ToggleButton) robot.lookup(selector).query()).fire());
        settle();
    }

    private static float[] sample(Tensor x, int sample) {
        int size = x.size() / x.dim(0);
        return Arrays.copyOfRange(x.data(), sample * size, (sample + 1) * size);
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
        robot.moveTo(corner).moveBy(150, 120).clickOn(MouseButton.PRIMARY);
        settle();
        assertThat(state().input().get(0, 0, 2, 2))
                .as("what was undone is gone from the pad, too")
                .isZero();
        robot.push(KeyCode.ESCAPE);
        settle();
    }
}
