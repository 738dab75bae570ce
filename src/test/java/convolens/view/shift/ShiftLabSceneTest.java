package convolens.view.shift;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.shift.Reduction;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftSpot;
import convolens.model.shift.ShiftSpot.Side;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The shift lab in the real window: moved, dragged, pointed at, clicked. */
class ShiftLabSceneTest extends ShiftLabInWindow {
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
}
