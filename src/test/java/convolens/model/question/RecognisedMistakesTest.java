package convolens.model.question;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Window;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Mistake;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Questions;
import convolens.model.predict.Verdict;
import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import convolens.model.sliding.Frame;
import convolens.model.sliding.SlidingModel;
import convolens.model.sliding.SlidingPreset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mistake gives is computed here by plain loops over a padded array; a question has to know the mistake from it. */
class RecognisedMistakesTest {
    private static final SlidingPreset[] PRESETS = {
        SlidingPreset.STRIDE, SlidingPreset.PADDING, SlidingPreset.BIAS, SlidingPreset.MANY_FILTERS, SlidingPreset.BATCH
    };

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAConvolutionAreFoundAndTheRightAnswerNever(int seed) {
        Random random = new Random(seed);
        SlidingModel model = new SlidingModel(PRESETS[seed % PRESETS.length]);
        disturb(model, random);
        model.timeline().seek(random.nextInt(model.timeline().getCount()));
        Frame frame = model.getFrame();
        SlidingState state = frame.state();
        PlainWindows plain = PlainWindows.of(state);
        int n = frame.step().last().sample();
        int f = frame.step().last().map();
        int oy = frame.walk().geometry().outputRow(frame.step().last().window());
        int ox = frame.walk().geometry().outputColumn(frame.step().last().window());
        Window w = state.window();
        int top = oy * w.strideY();
        int left = ox * w.strideX();
        double bias = plain.biased() ? plain.b().get(f) : 0;
        double right = plain.product(n, f, top, left) + bias;
        Exercise question = model.questions().ask(QuestionKind.OUTPUT_VALUE, seed);

        Verdict verdict = question.judge(Answer.value(right), Answer.EXACT);
        assertThat(verdict.right()).as("right answer %s, seed %s", right, seed).isTrue();
        assertThat(verdict.mistakes()).isEmpty();

        Map<String, Double> wrong = new LinkedHashMap<>();
        int fh = w.height();
        int fw = w.width();
        wrong.put(
                "predict.mistake.flipped",
                bias
                        + plain.sum(
                                n,
                                f,
                                top,
                                left,
                                (c, y, x, a, weight) -> a * plain.w().get(f, c, fh - 1 - y, fw - 1 - x)));
        wrong.put("predict.mistake.added", bias + plain.sum(n, f, top, left, (c, y, x, a, weight) -> a + weight));
        if (plain.biased() && bias != 0) {
            wrong.put("predict.mistake.noBias", right - bias);
        }
        if (fh == fw) {
            wrong.put(
                    "predict.mistake.filterTransposed",
                    bias
                            + plain.sum(
                                    n,
                                    f,
                                    top,
                                    left,
                                    (c, y, x, a, weight) -> a * plain.w().get(f, c, x, y)));
        }
        put(wrong, plain, "predict.mistake.right", n, f, top, left + 1, bias);
        put(wrong, plain, "predict.mistake.left", n, f, top, left - 1, bias);
        put(wrong, plain, "predict.mistake.below", n, f, top + 1, left, bias);
        put(wrong, plain, "predict.mistake.above", n, f, top - 1, left, bias);
        if (w.strideY() > 1 || w.strideX() > 1) {
            put(wrong, plain, "predict.mistake.strideOne", n, f, oy, ox, bias);
        }
        if (w.paddingY() > 0 || w.paddingX() > 0) {
            put(wrong, plain, "predict.mistake.noPadding", n, f, top + w.paddingY(), left + w.paddingX(), bias);
        }
        int channels = state.input().dim(1);
        if (channels > 1) {
            wrong.put("predict.mistake.averaged", (right - bias) / channels + bias);
            wrong.put(
                    "predict.mistake.oneChannel",
                    bias + plain.sum(n, f, top, left, (c, y, x, a, weight) -> c == 0 ? a * weight : 0));
        }
        requireRecognised(question, wrong, right, seed);
    }

    private static void put(
            Map<String, Double> wrong, PlainWindows plain, String key, int n, int f, int top, int left, double bias) {
        if (plain.fits(top, left)) {
            wrong.put(key, plain.product(n, f, top, left) + bias);
        }
    }

    private static void requireRecognised(Exercise question, Map<String, Double> wrong, double right, int seed) {
        wrong.forEach((key, value) -> {
            // what rounds to the right answer is right
            if (Math.abs(value - right) > Math.max(0.6, 0.01 * Math.abs(right))) {
                Verdict verdict = question.judge(Answer.value(value), Answer.EXACT);
                assertThat(verdict.right())
                        .as("%s gives %s, seed %s", key, value, seed)
                        .isFalse();
                assertThat(verdict.mistakes())
                        .as("%s gives %s for %s, seed %s", key, value, right, seed)
                        .extracting(Mistake::what)
                        .extracting("key")
                        .contains(key);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAPoolingAreFoundAndTheRightAnswerNever(int seed) {
        Random random = new Random(seed);
        SlidingModel model = new SlidingModel(SlidingPreset.POOLING);
        model.setup()
                .setOperation(
                        seed % 2 == 0
                                ? convolens.model.setup.Operation.MAX_POOLING
                                : convolens.model.setup.Operation.AVERAGE_POOLING);
        disturb(model, random);
        model.timeline().seek(random.nextInt(model.timeline().getCount()));
        Frame frame = model.getFrame();
        SlidingState state = frame.state();
        Window w = state.window();
        int n = frame.step().last().sample();
        int c = frame.step().last().map();
        int top = frame.walk().geometry().outputRow(frame.step().last().window()) * w.strideY() - w.paddingY();
        int left = frame.walk().geometry().outputColumn(frame.step().last().window()) * w.strideX() - w.paddingX();
        double max = Double.NEGATIVE_INFINITY;
        double min = Double.POSITIVE_INFINITY;
        double sum = 0;
        int[] winner = new int[2];
        for (int row = Math.max(0, top); row < Math.min(state.input().dim(2), top + w.height()); row++) {
            for (int column = Math.max(0, left); column < Math.min(state.input().dim(3), left + w.width()); column++) {
                double x = state.input().get(n, c, row, column);
                if (x > max) {
                    max = x;
                    winner = new int[] {row, column};
                }
                min = Math.min(min, x);
                sum += x;
            }
        }
        boolean isMax = seed % 2 == 0;
        double mean = sum / (w.height() * w.width());
        double right = isMax ? max : mean;
        Exercise question = model.questions().ask(QuestionKind.POOLED_VALUE, seed);
        assertThat(question.judge(Answer.value(right), Answer.EXACT).right())
                .as("seed %s", seed)
                .isTrue();
        Map<String, Double> wrong = new LinkedHashMap<>();
        wrong.put("predict.mistake.pool.otherKind", isMax ? mean : max);
        wrong.put("predict.mistake.pool.sum", sum);
        wrong.put("predict.mistake.pool.min", min);
        requireRecognised(question, wrong, right, seed);
        if (isMax) {
            Exercise where = model.questions().ask(QuestionKind.WINNER, seed);
            assertThat(where.judge(Answer.cell(winner), Answer.EXACT).right())
                    .as("seed %s", seed)
                    .isTrue();
            for (int row = 0; row < state.input().dim(2); row++) {
                for (int column = 0; column < state.input().dim(3); column++) {
                    Verdict verdict = where.judge(Answer.cell(row, column), Answer.EXACT);
                    boolean wins = row == winner[0] && column == winner[1];
                    assertThat(verdict.right())
                            .as("%s, %s, seed %s", row, column, seed)
                            .isEqualTo(wins);
                    assertThat(verdict.mistakes().isEmpty())
                            .as("%s, %s, seed %s", row, column, seed)
                            .isEqualTo(wins);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ofAShapeAreFoundAndTheRightAnswerNever(int seed) {
        Random random = new Random(seed);
        SlidingModel model = new SlidingModel(SlidingPreset.OUTPUT_SIZE);
        disturb(model, random);
        SlidingState state = model.getFrame().state();
        Window w = state.window();
        int[] h = {state.input().dim(2), state.input().dim(3)};
        int[] f = {w.height(), w.width()};
        int[] s = {w.strideY(), w.strideX()};
        int[] p = {w.paddingY(), w.paddingX()};
        int[] right = new int[2];
        int[] oneInstead = new int[2];
        int[] ceil = new int[2];
        int[] noStride = new int[2];
        int[] noPadding = new int[2];
        for (int axis = 0; axis < 2; axis++) {
            // as many windows as can be laid side by side
            while (right[axis] * s[axis] + f[axis] <= h[axis] + 2 * p[axis]) {
                right[axis]++;
            }
            int room = h[axis] + 2 * p[axis] - f[axis];
            oneInstead[axis] = (int) Math.floor((double) room / s[axis]);
            ceil[axis] = (int) Math.ceil((double) room / s[axis]) + 1;
            noStride[axis] = room + 1;
            noPadding[axis] = (int) Math.floor((double) (h[axis] - f[axis]) / s[axis]) + 1;
        }
        Questions questions = model.questions();
        Exercise question = questions.ask(QuestionKind.OUTPUT_SHAPE, seed);
        Verdict verdict = question.judge(Answer.shape(right), Answer.EXACT);
        assertThat(verdict.right()).as("seed %s: %s", seed, question.right()).isTrue();
        Map<String, int[]> wrong = Map.of(
                "predict.mistake.shape.noOne", oneInstead,
                "predict.mistake.shape.ceil", ceil,
                "predict.mistake.shape.noStride", noStride,
                "predict.mistake.shape.noPadding", noPadding,
                "predict.mistake.shape.transposed", new int[] {right[1], right[0]});
        wrong.forEach((key, shape) -> {
            if (shape[0] != right[0] || shape[1] != right[1]) {
                assertThat(question.judge(Answer.shape(shape), Answer.EXACT).mistakes())
                        .as("%s, seed %s", key, seed)
                        .extracting(Mistake::what)
                        .extracting("key")
                        .contains(key);
            }
        });
    }

    /** Other sizes, strides, paddings and numbers. */
    private static void disturb(SlidingModel model, Random random) {
        for (Quantity quantity : Quantity.values()) {
            if (model.preset().quantities().contains(quantity)) {
                int wanted = 1 + random.nextInt(quantity == Quantity.HEIGHT || quantity == Quantity.WIDTH ? 9 : 4);
                model.setup()
                        .set(quantity, quantity.bounds(model.getFrame().state()).clamp(wanted));
            }
        }
        float[] x = model.getFrame().state().input().data();
        // numbers that no other sum meets by chance are rare among small whole ones
        for (int i = 0; i < Math.min(8, x.length); i++) {
            int at = random.nextInt(x.length);
            int width = model.getFrame().state().input().dim(3);
            int height = model.getFrame().state().input().dim(2);
            if (at < height * width) {
                model.type(
                        new convolens.model.setup.Spot.Input(0, at / width, at % width),
                        Integer.toString(random.nextInt(19) - 9));
            }
        }
    }
}
