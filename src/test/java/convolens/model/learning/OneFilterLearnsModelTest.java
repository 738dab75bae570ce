package convolens.model.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolens.engine.RandomGeometry;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import convolens.engine.train.Optimizer;
import convolens.model.TimelineGrain;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A filter that learns, without a window around it. */
class OneFilterLearnsModelTest {
    static Stream<Long> seeds() {
        return RandomGeometry.seeds(100);
    }

    /** Any input, window, target, optimizer and number of iterations. */
    private static OneFilterLearnsModel random(Random random) {
        WindowGeometry g = RandomGeometry.any(random);
        Window window =
                new Window(g.filterHeight(), g.filterWidth(), g.strideY(), g.strideX(), g.paddingY(), g.paddingX());
        Tensor x = RandomGeometry.gaussian(random, 1, 1, g.height(), g.width());
        Tensor w = RandomGeometry.gaussian(random, 1, 1, g.filterHeight(), g.filterWidth());
        SlidingState state = new SlidingState(
                Operation.CONVOLUTION,
                x,
                InputSource.of(InputPreset.EDITED, 0),
                w,
                List.of(FilterSource.of(FilterPreset.EDITED)),
                Tensor.zeros(1),
                false,
                window,
                0);
        Tensor drawn = random.nextInt(3) > 0
                ? null
                : RandomGeometry.gaussian(random, 1 + random.nextInt(9), 1 + random.nextInt(9));
        UpdateRule rule = UpdateRule.values()[random.nextInt(UpdateRule.values().length)];
        LearningSettings settings = new LearningSettings(
                rule, 0, LearningSettings.Shares.USUAL, random.nextInt(1000), 1 + random.nextInt(12), drawn);
        OneFilterLearnsModel model = new OneFilterLearnsModel();
        model.setup().set(state, settings);
        return model;
    }

    private static void go(OneFilterLearnsModel model, TimelineGrain grain, int position) {
        model.timeline().grainProperty().set(grain);
        model.timeline().seek(position);
    }

    /** The shares of all windows add up to the engine's gradient, to that of plain loops, and to that of differences. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSharesAddUpToTheGradient(long seed) {
        Random random = new Random(seed);
        OneFilterLearnsModel model = random(random);
        LearningRun run = model.getFrame().run();
        Window window = run.state().window();
        Tensor x = run.state().input();
        model.goToIteration(random.nextInt(run.iterations() + 1));
        LearningFrame frame = model.getFrame();
        double[] w = NaiveLearning.doubles(frame.filter());
        double[] y = NaiveLearning.output(x, w, window);
        double[] exact = NaiveLearning.differences(x, w, window, run.target().data());
        float[] dW = run.gradient(frame.iteration()).data();
        assertThat(frame.sum()).isEqualTo(dW);
        assertThat(frame.loss()).isCloseTo(NaiveLearning.loss(y, run.target().data()), within(1e-4));
        int windows = frame.geometry().windows();
        int width = frame.geometry().outputWidth();
        for (int cell = 0; cell < w.length; cell++) {
            double shares = 0;
            double naive = 0;
            for (int at = 0; at < windows; at++) {
                double error = y[at] - run.target().data()[at];
                double share = 2 * error / windows * NaiveLearning.under(x, window, width, at, cell);
                assertThat(frame.shares(at)[cell]).as("window %d", at).isCloseTo((float) share, within(1e-5f));
                shares += frame.shares(at)[cell];
                naive += share;
            }
            assertThat(shares).isCloseTo(dW[cell], within(1e-5));
            assertThat(naive).isCloseTo(dW[cell], within(1e-5));
            assertThat(exact[cell]).isCloseTo(dW[cell], within(1e-5));
        }
    }

    /** Each step is the one that the engine's optimizer makes of the gradient that is shown. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theStepsAreTheOptimizers(long seed) {
        OneFilterLearnsModel model = random(new Random(seed));
        LearningRun run = model.getFrame().run();
        Optimizer optimizer = model.settings().optimizer(run.rate()).create();
        Parameter w = Parameter.of("W", run.filter(0));
        for (int i = 0; i < run.iterations(); i++) {
            System.arraycopy(
                    run.gradient(i).data(),
                    0,
                    w.gradient().data(),
                    0,
                    w.gradient().size());
            optimizer.update(List.of(w));
            model.goToIteration(i);
            assertThat(model.getFrame().next()).isEqualTo(w.value().data());
            assertThat(run.filter(i + 1).data()).isEqualTo(w.value().data());
        }
    }

    /** Whatever the way to a position, it shows the same numbers, bit for bit. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyPositionShowsTheSameOnAnyWay(long seed) {
        Random random = new Random(seed);
        OneFilterLearnsModel model = random(random);
        TimelineGrain grain = LearningSteps.GRAINS.get(random.nextInt(3));
        model.timeline().grainProperty().set(grain);
        List<Integer> order = new ArrayList<>();
        List<List<float[]>> forth = new ArrayList<>();
        int count = Math.min(300, model.timeline().getCount());
        for (int position = 0; position < count; position++) {
            go(model, grain, position);
            assertThat(model.timeline().getPosition()).isEqualTo(position);
            forth.add(shown(model.getFrame()));
            order.add(position);
        }
        Collections.shuffle(order, random);
        for (int position : order) {
            go(model, grain, position);
            List<float[]> again = shown(model.getFrame());
            for (int i = 0; i < again.size(); i++) {
                assertThat(again.get(i))
                        .as("position %d", position)
                        .isEqualTo(forth.get(position).get(i));
            }
        }
    }

    private static List<float[]> shown(LearningFrame frame) {
        List<float[]> all = new ArrayList<>();
        for (LearningPart part : LearningPart.values()) {
            all.add(frame.values(part, frame.window()).clone());
        }
        all.add(new float[] {
            (float) frame.loss(), frame.iteration(), frame.place().window()
        });
        return all;
    }

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
