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
import convolens.model.setup.SlidingState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any input, window, target and rule of learning: against plain loops, differences, and the engine's optimizers. */
class LearningRunTest {
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
}
