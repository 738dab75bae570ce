package convolens.model.question;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.engine.tensor.Permutation;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Mistake;
import convolens.model.predict.QuestionKind;
import convolens.model.predict.Verdict;
import convolens.model.setup.Quantity;
import convolens.model.setup.SlidingState;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.UnfoldPreset;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.ChainArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Unfolded inputs, folded gradients, exchanged axes and layers: what a mistake gives is computed here by plain loops. */
class RecognisedLayerMistakesTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static UnfoldModel model(UnfoldPreset preset, Random random) {
        UnfoldModel model = new UnfoldModel(preset);
        for (Quantity quantity : Quantity.values()) {
            if (preset.quantities().contains(quantity)) {
                boolean isExtent = quantity == Quantity.HEIGHT || quantity == Quantity.WIDTH;
                int wanted = isExtent ? 3 + random.nextInt(4) : 1 + random.nextInt(3);
                model.setup()
                        .set(quantity, quantity.bounds(model.getFrame().state()).clamp(wanted));
            }
        }
        return model;
    }

    private static void require(Exercise exercise, Answer right, Map<String, Answer> wrong, int seed) {
        Verdict verdict = exercise.judge(right, Answer.EXACT);
        assertThat(verdict.right())
                .as("%s: %s, not %s, seed %s", exercise.text(), right, exercise.right(), seed)
                .isTrue();
        wrong.forEach((key, answer) -> {
            boolean isFar = right.form() != Answer.Form.VALUE
                    || Math.abs(right.numbers().get(0) - answer.numbers().get(0)) > 0.6;
            if (!answer.equals(right) && isFar) {
                assertThat(exercise.judge(answer, Answer.EXACT).mistakes())
                        .as("%s: %s gives %s, seed %s", exercise.text(), key, answer, seed)
                        .extracting(Mistake::what)
                        .extracting("key")
                        .contains(key);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sourceInCol(int seed) {
        Random random = new Random(seed);
        UnfoldModel model = model(UnfoldPreset.IM2COL, random);
        Exercise exercise = model.questions().ask(QuestionKind.COL_SOURCE, seed);
        SlidingState state = model.getFrame().state();
        WindowGeometry g = state.geometry();
        int channels = state.input().dim(1);
        int samples = state.input().dim(0);
        int row = (int) exercise.text().arguments().get(0);
        int column = (int) exercise.text().arguments().get(1);
        // the loops of im2col, counted until the cell is reached
        int atRow = 0;
        Answer right = null;
        Map<String, Answer> wrong = new LinkedHashMap<>();
        for (int n = 0; n < samples; n++) {
            for (int oy = 0; oy < g.outputHeight(); oy++) {
                for (int ox = 0; ox < g.outputWidth(); ox++, atRow++) {
                    int atColumn = 0;
                    for (int c = 0; c < channels; c++) {
                        for (int fy = 0; fy < g.filterHeight(); fy++) {
                            for (int fx = 0; fx < g.filterWidth(); fx++, atColumn++) {
                                if (atRow == row && atColumn == column) {
                                    int y = oy * g.strideY() + fy;
                                    int x = ox * g.strideX() + fx;
                                    right = cell(state, n, c, y - g.paddingY(), x - g.paddingX());
                                    wrong.put("predict.mistake.noPadding", cell(state, n, c, y, x));
                                    wrong.put(
                                            "predict.mistake.strideOne",
                                            cell(state, n, c, oy + fy - g.paddingY(), ox + fx - g.paddingX()));
                                    wrong.put(
                                            "predict.mistake.source.filterAxes",
                                            cell(
                                                    state,
                                                    n,
                                                    c,
                                                    oy * g.strideY() + fx - g.paddingY(),
                                                    ox * g.strideX() + fy - g.paddingX()));
                                }
                            }
                        }
                    }
                }
            }
        }
        require(exercise, right, wrong, seed);
    }

    private static Answer cell(SlidingState state, int n, int c, int row, int column) {
        boolean inside = row >= 0
                && column >= 0
                && row < state.input().dim(2)
                && column < state.input().dim(3);
        if (!inside) {
            return Answer.padding();
        }
        IntStream.Builder index = IntStream.builder();
        if (state.input().dim(0) > 1) {
            index.add(n);
        }
        if (state.input().dim(1) > 1) {
            index.add(c);
        }
        return Answer.cell(index.add(row).add(column).build().toArray());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void foldedCells(int seed) {
        Random random = new Random(seed);
        UnfoldModel model = model(UnfoldPreset.COL2IM, random);
        Exercise sum = model.questions().ask(QuestionKind.COL2IM_SUM, seed);
        Exercise count = model.questions().ask(QuestionKind.COL2IM_COUNT, seed);
        SlidingState state = model.getFrame().state();
        WindowGeometry g = state.geometry();
        ChainArray dcol = model.getFrame().chain().array(ArrayName.DCOL);
        String[] at = sum.text()
                .arguments()
                .get(0)
                .toString()
                .replaceAll("[a-z\\[\\]]", "")
                .split(",");
        int[] asked = IntStream.range(0, 4).map(i -> Integer.parseInt(at[i])).toArray();
        int cell = 0;
        int found = 0;
        double total = 0;
        double last = 0;
        double first = Double.NaN;
        for (int n = 0; n < state.input().dim(0); n++) {
            for (int oy = 0; oy < g.outputHeight(); oy++) {
                for (int ox = 0; ox < g.outputWidth(); ox++) {
                    for (int c = 0; c < state.input().dim(1); c++) {
                        for (int fy = 0; fy < g.filterHeight(); fy++) {
                            for (int fx = 0; fx < g.filterWidth(); fx++, cell++) {
                                boolean meets = n == asked[0]
                                        && c == asked[1]
                                        && oy * g.strideY() + fy == asked[2]
                                        && ox * g.strideX() + fx == asked[3];
                                if (meets) {
                                    found++;
                                    last = dcol.value(cell);
                                    first = Double.isNaN(first) ? last : first;
                                    total += last;
                                }
                            }
                        }
                    }
                }
            }
        }
        require(count, Answer.count(found), Map.of("predict.mistake.fold.one", Answer.count(1)), seed);
        Map<String, Answer> wrong = new LinkedHashMap<>();
        if (found > 1) {
            wrong.put("predict.mistake.fold.lastOnly", Answer.value(last));
            wrong.put("predict.mistake.fold.firstOnly", Answer.value(first));
            wrong.put("predict.mistake.fold.mean", Answer.value(total / found));
        }
        require(sum, Answer.value(total), wrong, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void exchangedAxes(int seed) {
        Random random = new Random(seed);
        Shape x = Shape.of(2 + random.nextInt(3), 2 + random.nextInt(4), 2 + random.nextInt(4), 2 + random.nextInt(4));
        Permutation order = TransposeQuestion.order(Permutation.of(0, 3, 1, 2), seed);
        int[] axes = order.axes();
        int[] right = new int[4];
        int[] inverse = new int[4];
        for (int k = 0; k < 4; k++) {
            right[k] = x.dim(axes[k]);
            inverse[axes[k]] = x.dim(k);
        }
        Exercise exercise = TransposeQuestion.shape(x, order);
        Map<String, Answer> wrong = new LinkedHashMap<>();
        wrong.put("predict.mistake.transpose.inverse", Answer.shape(inverse));
        wrong.put("predict.mistake.transpose.unchanged", Answer.shape(x.toArray()));
        require(exercise, Answer.shape(right), wrong, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void parametersAndWhatACellSees(int seed) {
        Random random = new Random(seed);
        int channels = 1 + random.nextInt(5);
        int filters = 1 + random.nextInt(8);
        int size = 1 + random.nextInt(5);
        WindowGeometry g = WindowGeometry.square(12, 12, size, 1 + random.nextInt(2), random.nextInt(2));
        int weights = 0;
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
                weights += size * size;
            }
        }
        require(
                LayerQuestion.convolutionParameters(channels, g, filters),
                Answer.count(weights + filters),
                Map.of(
                        "predict.mistake.layer.noBias", Answer.count(weights),
                        "predict.mistake.layer.oneBias", Answer.count(weights + 1),
                        "predict.mistake.layer.noChannels", Answer.count((long) filters * (size * size + 1))),
                seed);
        int units = 1 + random.nextInt(50);
        require(
                LayerQuestion.affineParameters(channels * 7, units),
                Answer.count((channels * 7L + 1) * units),
                Map.of("predict.mistake.layer.noBias", Answer.count(channels * 7L * units)),
                seed);
    }
}
