package convolens.view.shift;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.setup.InputPreset;
import convolens.model.shift.Border;
import convolens.model.shift.Reduction;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftSpot.Side;
import convolens.model.shift.ShiftState;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is set in the shift lab, in the real window: typed, pasted, searched, undone. */
class ShiftLabEditTest extends ShiftLabInWindow {
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

        copy("5\t6\n7\t8");
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
        assertTextsAreTranslated();
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
}
