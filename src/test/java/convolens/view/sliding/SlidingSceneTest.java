package convolens.view.sliding;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.i18n.Messages;
import convolens.model.TimelineGrain;
import convolens.model.setup.SlidingState;
import convolens.model.setup.Spot;
import convolens.model.sliding.Pane;
import convolens.model.sliding.SlidingPreset;
import convolens.view.sliding.layout.Panel.Kind;
import convolens.walk.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenes in which a window slides, in the real window: pointed at, clicked, stepped, scrubbed. */
class SlidingSceneTest extends SlidingInWindow {
    static List<SlidingPreset> presets() {
        return SlidingPresets.registered();
    }

    static Stream<Arguments> presetsInBothLanguages() {
        return presets().stream()
                .flatMap(preset -> Messages.LANGUAGES.stream().map(language -> Arguments.of(preset, language)));
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
        for (TimelineGrain grain : List.copyOf(model.timeline().getGrains())) {
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
                scene.canvas().paintNow();
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
}
