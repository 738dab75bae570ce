package convolens.model.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.model.TimelineGrain;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A filter that learns, without a window around it. */
class OneFilterLearnsModelTest {
    @Test
    void positionsAndPlacesBelongTogether() {
        for (int windows : new int[] {1, 2, 25}) {
            for (int iterations : new int[] {0, 1, 10, 23}) {
                LearningSteps steps = new LearningSteps(windows, iterations);
                for (TimelineGrain grain : LearningSteps.GRAINS) {
                    LearningPlace last = steps.place(grain, steps.count(grain) - 1);
                    assertThat(last).isEqualTo(new LearningPlace(iterations, windows - 1));
                    for (int position = 0; position < steps.count(grain); position++) {
                        assertThat(steps.position(grain, steps.place(grain, position)))
                                .as("%s %s %d", steps, grain, position)
                                .isEqualTo(position);
                    }
                }
            }
        }
        assertThat(new LearningSteps(25, 100).count(LearningSteps.WINDOW)).isEqualTo(101 * 25 + 100);
        assertThat(new LearningSteps(25, 100).count(LearningSteps.TEN)).isEqualTo(11);
    }

    /** With the settings with which the scene opens. */
    @ParameterizedTest
    @EnumSource(
            value = FilterPreset.class,
            names = {"SOBEL", "HORIZONTAL_EDGE", "BLUR", "SHARPEN", "SHIFT", "EMBOSS"})
    void theFilterBecomesTheTarget(FilterPreset target) {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        model.chooseTarget(target);
        LearningRun run = model.getFrame().run();
        assertThat(run.distance(0)).isGreaterThan(0.5);
        assertThat(run.distance(run.iterations())).isLessThan(1e-4);
        assertThat(run.loss(run.iterations())).isLessThan(1e-9);
    }

    /** At the rate that suits each of them, whatever the seed. */
    @ParameterizedTest
    @CsvSource({"SGD,1e-4", "MOMENTUM,0.03", "NESTEROV,1e-3", "ADAGRAD,0.06", "RMSPROP,0.1", "ADAM,0.03"})
    void everyOptimizerFindsTheEdgeDetector(UpdateRule rule, double distance) {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        model.setup().setBesides(model.settings().with(rule));
        for (int seed = 1; seed <= 20; seed++) {
            model.newFilter();
            LearningRun run = model.getFrame().run();
            assertThat(run.distance(run.iterations()))
                    .as("seed %d", model.settings().seed())
                    .isLessThan(distance);
        }
    }

    @Test
    void sgdDivergesAboveTheLimitThatIsNamedAndNotBelow() {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        double limit = model.getFrame().run().limit();
        assertThat(model.typing().type(LearningTyping.Field.RATE, Double.toString(0.97 * limit)))
                .isTrue();
        LearningRun below = model.getFrame().run();
        assertThat(below.loss(100)).isLessThan(0.01 * below.loss(0));
        model.typing().type(LearningTyping.Field.RATE, Double.toString(1.05 * limit));
        LearningRun above = model.getFrame().run();
        assertThat(above.loss(100)).isGreaterThan(above.loss(0));
    }

    @Test
    void aRunThatDivergesEndsWhereItsNumbersEnd() {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        model.typing().type(LearningTyping.Field.RATE, "1000");
        LearningRun run = model.getFrame().run();
        assertThat(run.isDiverged()).isTrue();
        assertThat(run.iterations()).isBetween(1, 50);
        assertThat(model.timeline().getCount()).isEqualTo(run.iterations() + 1);
        model.timeline().last();
        assertThat(Double.isFinite(model.getFrame().loss())).isFalse();
        assertThat(model.getFrame().next()).isNull();
        model.setup().undo();
        assertThat(model.getFrame().run().isDiverged()).isFalse();
        assertThat(model.getFrame().run().iterations()).isEqualTo(100);
    }

    @Test
    void aDrawnTargetIsTypedDrawnPastedAndUndone() {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        LearningSpot cell = new LearningSpot(LearningPart.TARGET, 1, 2);
        assertThat(model.typing().isTyped(cell)).isFalse();
        assertThat(model.typing().type(cell, "4")).isFalse();
        float[] made = model.getFrame().run().target().data().clone();
        model.drawTarget();
        assertThat(model.getFrame().run().target().data()).isEqualTo(made);
        assertThat(model.typing().type(cell, "4")).isTrue();
        assertThat(model.getFrame().run().target().get(0, 0, 1, 2)).isEqualTo(4);
        assertThat(model.typing().type(cell, "four")).isFalse();
        assertThat(model.setup().refusalProperty().get()).isNotNull();
        assertThat(model.typing().paste(new LearningSpot(LearningPart.TARGET, 3, 3), "7 8\n9 1"))
                .isTrue();
        assertThat(model.getFrame().run().target().get(0, 0, 4, 3)).isEqualTo(9);
        assertThat(model.typing().paste(new LearningSpot(LearningPart.TARGET, 4, 4), "7 8\n9 1"))
                .isFalse();
        Object stroke = new Object();
        for (int column = 0; column < 5; column++) {
            model.typing().paint(new LearningSpot(LearningPart.TARGET, 0, column), 5, stroke);
        }
        model.setup().endGesture();
        assertThat(model.getFrame().run().target().get(0, 0, 0, 4)).isEqualTo(5);
        model.setup().undo();
        assertThat(model.getFrame().run().target().get(0, 0, 0, 0)).isEqualTo(made[0]);
        assertThat(model.getFrame().run().target().get(0, 0, 4, 3)).isEqualTo(9);

        // a larger output: what was drawn stays, the rest is 0; and comes back whole with the size
        model.setup().set(Quantity.PADDING, 1);
        assertThat(model.getFrame().run().target().get(0, 0, 4, 3)).isEqualTo(9);
        assertThat(model.getFrame().run().target().get(0, 0, 6, 6)).isZero();
        model.setup().undo();
        model.chooseTarget(FilterPreset.BLUR);
        assertThat(model.settings().isDrawn()).isFalse();
    }

    /** No filter makes any map: what is reached is the smallest error there is, at which the gradient is 0. */
    @Test
    void aDrawnTargetIsMetAsNearlyAsAFilterCan() {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        model.drawTarget();
        model.typing()
                .paste(
                        new LearningSpot(LearningPart.TARGET, 0, 0),
                        "1 0 0 0 1\n0 1 0 1 0\n0 0 1 0 0\n0 1 0 1 0\n1 0 0 0 1");
        model.setup().setBesides(model.settings().withIterations(500));
        LearningRun run = model.getFrame().run();
        assertThat(run.loss(500)).isBetween(0.01, run.loss(0));
        for (float slope : run.gradient(500).data()) {
            assertThat(slope).isCloseTo(0, within(1e-4f));
        }
    }

    @Test
    void whatCannotBeUsedIsRefusedInASentence() {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        for (String typed : List.of("0", "-1", "fast", "1e9", "")) {
            assertThat(model.typing().type(LearningTyping.Field.RATE, typed))
                    .as(typed)
                    .isFalse();
            assertThat(model.typing().refusedProperty().get().field()).isEqualTo(LearningTyping.Field.RATE);
        }
        assertThat(model.typing().type(LearningTyping.Field.MOMENTUM, "1")).isFalse();
        assertThat(model.typing().type(LearningTyping.Field.SEED, "1.5")).isFalse();
        assertThat(model.settings()).isEqualTo(LearningSettings.atStart());
        assertThat(model.typing().type(LearningTyping.Field.BETA1, "0.5")).isTrue();
        assertThat(model.typing().refusedProperty().get()).isNull();
        assertThat(model.settings().shares().beta1()).isEqualTo(0.5);
    }

    @Test
    void aChangeKeepsThePlaceAndANewFilterBeginsAgain() {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        model.goToWindow(2, 3);
        model.goToIteration(40);
        model.goToWindow(2, 3);
        model.setup().setBesides(model.settings().with(UpdateRule.ADAM));
        assertThat(model.getFrame().place()).isEqualTo(new LearningPlace(40, 13));
        model.setup().setBesides(model.settings().withIterations(20));
        assertThat(model.getFrame().iteration()).isEqualTo(20);
        float[] before = model.getFrame().run().filter(0).data();
        model.newFilter();
        assertThat(model.getFrame().place()).isEqualTo(new LearningPlace(0, 0));
        assertThat(model.getFrame().filter()).isNotEqualTo(before);
    }

    @Test
    void windowsThatAreNotReachedYetAreEmpty() {
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        model.goToWindow(1, 1);
        LearningFrame frame = model.getFrame();
        assertThat(frame.output()[6]).isFinite();
        assertThat(frame.output()[7]).isNaN();
        assertThat(frame.error()[7]).isNaN();
        assertThat(frame.shares(7)[0]).isNaN();
        assertThat(frame.step()[0]).isNaN();
        float[] sum = new float[9];
        for (int window = 0; window < 7; window++) {
            for (int i = 0; i < 9; i++) {
                sum[i] += frame.shares(window)[i];
            }
        }
        assertThat(frame.sum()).containsExactly(sum, within(1e-5f));
    }
}
