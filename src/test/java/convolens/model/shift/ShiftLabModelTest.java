package convolens.model.shift;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Quantity;
import convolens.model.setup.Refusal;
import convolens.model.setup.Spot;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShiftLabModelTest {
    private final ShiftLabModel model = new ShiftLabModel();

    @Test
    void opensWithTheBooksFigure() {
        assertThat(frame().shift()).isEqualTo(new Shift(0, 1));
        assertThat(output(Reduction.MAX, false)).containsExactly(9, 7, 6, 8);
        assertThat(output(Reduction.MAX, true)).containsExactly(9, 7, 6, 8);
        assertThat(changed(Reduction.NONE)).isEqualTo(36);
        assertThat(changed(Reduction.MAX)).isZero();
        assertThat(changed(Reduction.AVERAGE)).isEqualTo(4);
    }

    /** Every number of the lab against plain loops, under random settings; undo leads back to the same states. */
    @Test
    void computesWhatPlainLoopsCompute() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            disturb(random);
            ShiftFrame now = frame();
            ShiftState state = now.state();
            float[][] x = NaiveShift.rows(state.input());
            float[][] moved = NaiveShift.move(x, now.shift(), state.rules().border());
            for (Reduction reduction : Reduction.values()) {
                assertThat(output(reduction, false))
                        .as("seed %d %s before", seed, reduction)
                        .isEqualTo(flat(NaiveShift.reduce(x, reduction, state.window())));
                assertThat(output(reduction, true))
                        .as("seed %d %s after", seed, reduction)
                        .isEqualTo(flat(NaiveShift.reduce(moved, reduction, state.window())));
                assertThat(changed(reduction))
                        .as("seed %d %s", seed, reduction)
                        .isEqualTo(NaiveShift.changed(state, state.input(), now.shift(), reduction));
            }
            Shift other = new Shift(random.nextInt(-1, 2), random.nextInt(-1, 2));
            ShiftSurvey survey = ShiftSurvey.of(state, () -> false).orElseThrow();
            for (Reduction reduction : Reduction.values()) {
                assertThat(survey.at(other).count(reduction))
                        .as("seed %d survey of %s", seed, other)
                        .isEqualTo(NaiveShift.changed(state, state.input(), other, reduction));
            }
        }
    }

    private static float[] flat(float[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int i = 0; i < all.length; i++) {
            all[i] = rows[i / rows[0].length][i % rows[0].length];
        }
        return all;
    }

    @Test
    void undoLeadsBackToIdenticalStatesWhateverWasChanged() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            ShiftLabModel lab = new ShiftLabModel();
            ShiftState start = lab.getFrame().state();
            for (int i = 0; i < 12; i++) {
                change(lab, random);
                lab.setup().pooling().endGesture();
                int count = lab.timeline().getCount();
                assertThat(lab.timeline().getPosition()).as("seed %d", seed).isBetween(0, count - 1);
                assertThat(lab.getFrame().state()).isEqualTo(lab.setup().getState());
                assertThat(lab.getFrame().shift().distance())
                        .isLessThanOrEqualTo(lab.setup().rules().reach());
            }
            ShiftState last = lab.getFrame().state();
            while (lab.setup().pooling().canUndoProperty().get()) {
                lab.setup().pooling().undo();
            }
            assertThat(lab.getFrame().state()).as("seed %d", seed).isEqualTo(start);
            assertThat(lab.getFrame().state().pooling()).isSameAs(start.pooling());
            while (lab.setup().pooling().canRedoProperty().get()) {
                lab.setup().pooling().redo();
            }
            assertThat(lab.getFrame().state()).as("seed %d", seed).isEqualTo(last);
        }
    }

    private void disturb(Random random) {
        for (int i = 0; i < 4; i++) {
            change(model, random);
        }
        int reach = model.setup().rules().reach();
        model.moveTo(new Shift(random.nextInt(-reach, reach + 1), random.nextInt(-reach, reach + 1)));
    }

    private static void change(ShiftLabModel lab, Random random) {
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> {
                Quantity[] all = {
                    Quantity.HEIGHT,
                    Quantity.WIDTH,
                    Quantity.FILTER_HEIGHT,
                    Quantity.FILTER_WIDTH,
                    Quantity.STRIDE_Y,
                    Quantity.STRIDE_X,
                    Quantity.PADDING_Y,
                    Quantity.PADDING_X
                };
                lab.setup().pooling().set(all[random.nextInt(all.length)], random.nextInt(13));
            }
            case 3 -> lab.setup().setBorder(Border.values()[random.nextInt(3)]);
            case 4 -> lab.setup().setReach(random.nextInt(5));
            case 5 ->
                lab.setup()
                        .setTolerance(List.of("0", "0.5", "2", "1e9", "-1", "x").get(random.nextInt(6)));
            default -> {
                lab.setup().pooling().chooseInput(InputSource.of(InputPreset.RANDOM, random.nextInt(50)));
                lab.setup().pooling().type(0, new Spot.Input(0, 0, 0), "-3.25");
            }
        }
    }

    @Test
    void theTimelineIsThePathOfShiftsWindowByWindow() {
        model.timeline().first();
        assertThat(frame().shift()).isEqualTo(Shift.NONE);
        assertThat(model.timeline().getCount()).isEqualTo(49);
        model.timeline().forward();
        assertThat(frame().shift()).isEqualTo(new Shift(0, 1));
        assertThat(frame().all()).isTrue();

        model.timeline().grainProperty().set(ShiftLabModel.WINDOWS);
        assertThat(frame().shift()).isEqualTo(new Shift(0, 1));
        assertThat(frame().window()).isEqualTo(3);
        assertThat(model.timeline().getCount()).isEqualTo(49 * 4);
        model.timeline().forward();
        assertThat(frame().shift()).isEqualTo(new Shift(1, 1));
        assertThat(frame().window()).isZero();
        assertThat(frame().isKnown(0)).isTrue();
        assertThat(frame().isKnown(1)).isFalse();
        model.timeline().back();
        assertThat(frame().shift()).isEqualTo(new Shift(0, 1));

        model.goToWindow(1, 0);
        assertThat(frame().window()).isEqualTo(2);
        model.moveBy(0, 1);
        assertThat(frame().shift()).isEqualTo(new Shift(0, 2));
        assertThat(frame().window()).isEqualTo(2);
        model.timeline().grainProperty().set(ShiftLabModel.SHIFTS);
        assertThat(frame().shift()).isEqualTo(new Shift(0, 2));
    }

    @Test
    void theInputIsMovedAsFarAsTheReachAllows() {
        model.moveTo(new Shift(-9, 2));
        assertThat(frame().shift()).isEqualTo(new Shift(-3, 2));
        model.moveBy(-1, 0);
        assertThat(frame().shift()).isEqualTo(new Shift(-3, 2));
        model.setup().setReach(1);
        assertThat(frame().shift()).isEqualTo(new Shift(-1, 1));
        assertThat(model.timeline().getCount()).isEqualTo(9);
        model.setup().setReach(99);
        assertThat(model.setup().rules().reach()).isEqualTo(ShiftRules.MAX_REACH);
    }

    @Test
    void smallDifferencesCountOnlyAboveTheTolerance() {
        assertThat(model.setup().setTolerance("0.3")).isTrue();
        // the averages differ by 0.22, -0.22, 0.33 and -0.33
        assertThat(changed(Reduction.AVERAGE)).isEqualTo(2);
        assertThat(model.setup().setTolerance("-1")).isFalse();
        assertThat(model.setup().refusalProperty().get().reason()).isEqualTo(Refusal.Reason.OUT_OF_RANGE);
        assertThat(model.setup().setTolerance("much")).isFalse();
        assertThat(model.setup().rules().tolerance()).isEqualTo(0.3f);
    }

    @Test
    void aCheckerboardIsNotNoticedByMaxPooling() {
        model.setup().pooling().chooseInput(InputSource.of(InputPreset.CHECKERBOARD, 0));
        assertThat(changed(Reduction.NONE)).isEqualTo(36);
        assertThat(changed(Reduction.MAX)).isZero();
        assertThat(frame().survey().mostFor()).contains(new Shift(0, 1));
        assertThat(frame().survey().mostAgainst()).isEmpty();
    }

    @Test
    void aSurveyThatTakesLongIsMadeElsewhereAndCountsForItsStateOnly() {
        model.setup().pooling().set(Quantity.HEIGHT, 64);
        model.setup().pooling().set(Quantity.WIDTH, 64);
        model.setup().setReach(8);
        ShiftState state = frame().state();
        assertThat(frame().survey()).isNull();
        ShiftSurvey survey = ShiftSurvey.of(state, () -> false).orElseThrow();
        model.setup().setBorder(Border.ZEROS);
        model.surveyed(state, survey);
        assertThat(frame().survey()).isNull();
        model.setup().pooling().undo();
        model.surveyed(frame().state(), survey);
        assertThat(frame().survey()).isSameAs(survey);
        assertThat(ShiftSurvey.of(state, () -> true)).isEmpty();
    }

    private ShiftFrame frame() {
        return model.getFrame();
    }

    private int changed(Reduction reduction) {
        return frame().comparison().of(reduction).changed();
    }

    private float[] output(Reduction reduction, boolean after) {
        Comparison comparison = frame().comparison().of(reduction);
        return (after ? comparison.after() : comparison.before()).output().toArray();
    }
}
