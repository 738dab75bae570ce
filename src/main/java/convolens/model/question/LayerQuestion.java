package convolens.model.question;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Mistake;
import convolens.model.predict.Phrase;
import convolens.model.predict.QuestionKind;
import java.util.ArrayList;
import java.util.List;

/** How many parameters a layer has, what shape it puts out, and what a cell sees of the picture (7.1, 7.6.2). */
public final class LayerQuestion {
    private LayerQuestion() {}

    /**
     * The parameters of a convolution: FN·C·FH·FW + FN.
     *
     * @param channels C
     * @param g the window over the layer's input
     * @param filters FN
     */
    public static Exercise convolutionParameters(int channels, WindowGeometry g, int filters) {
        long one = (long) channels * g.cells();
        long right = one * filters + filters;
        List<Mistake> found = new ArrayList<>();
        add(found, "predict.mistake.layer.noBias", one * filters);
        add(found, "predict.mistake.layer.oneBias", one * filters + 1);
        add(found, "predict.mistake.layer.noChannels", (long) g.cells() * filters + filters);
        add(found, "predict.mistake.layer.oneFilter", one + 1);
        add(found, "predict.mistake.layer.oneRow", (long) channels * g.filterHeight() * filters + filters);
        add(found, "predict.mistake.layer.everyWindow", right * g.windows());
        add(found, "predict.mistake.layer.biasEachChannel", one * filters + (long) filters * channels);
        return new Exercise(
                QuestionKind.PARAMETERS,
                Phrase.of("predict.ask.parameters", filters, g.filterHeight(), g.filterWidth(), channels),
                Answer.count(right),
                found,
                List.of(
                        Phrase.of("predict.hint.parameters"),
                        Phrase.of("predict.hint.parametersOne", channels, g.filterHeight(), g.filterWidth(), one),
                        Phrase.of("predict.hint.parametersAll", one * filters)));
    }

    /** The parameters of an affine layer: inputs · units + units. */
    public static Exercise affineParameters(int inputs, int units) {
        long weights = (long) inputs * units;
        List<Mistake> found = new ArrayList<>();
        add(found, "predict.mistake.layer.noBias", weights);
        add(found, "predict.mistake.layer.oneBias", weights + 1);
        add(found, "predict.mistake.layer.biasEachInput", weights + inputs);
        add(found, "predict.mistake.layer.added", (long) inputs + units);
        return new Exercise(
                QuestionKind.PARAMETERS,
                Phrase.of("predict.ask.affineParameters", inputs, units),
                Answer.count(weights + units),
                found,
                List.of(
                        Phrase.of("predict.hint.affineRule"),
                        Phrase.of("predict.hint.affineWeights", inputs, units),
                        Phrase.of("predict.hint.parametersAll", weights)));
    }

    /** The shape of a convolution's output (FN, OH, OW). */
    public static Exercise convolutionShape(Shape in, WindowGeometry g, int filters) {
        int rows = g.outputHeight();
        int columns = g.outputWidth();
        ShapeQuestion.Axis y = ShapeQuestion.rows(g);
        ShapeQuestion.Axis x = ShapeQuestion.columns(g);
        List<Mistake> found = new ArrayList<>();
        shape(found, "predict.mistake.layer.channelsKept", in.dim(1), rows, columns);
        shape(found, "predict.mistake.layer.channelsTimes", in.dim(1) * filters, rows, columns);
        shape(found, "predict.mistake.layer.channelsLast", rows, columns, filters);
        shape(
                found,
                "predict.mistake.shape.noStride",
                filters,
                y.extent() + y.padding() - y.filter() + 1,
                x.extent() + x.padding() - x.filter() + 1);
        shape(
                found,
                "predict.mistake.shape.noPadding",
                filters,
                Math.floorDiv(y.extent() - y.filter(), y.stride()) + 1,
                Math.floorDiv(x.extent() - x.filter(), x.stride()) + 1);
        shape(found, "predict.mistake.shape.noOne", filters, rows - 1, columns - 1);
        shape(found, "predict.mistake.shape.input", in.dim(1), in.dim(2), in.dim(3));
        int above = y.extent() + y.padding() - y.filter();
        return new Exercise(
                QuestionKind.LAYER_SHAPE,
                Phrase.of(
                        "predict.ask.layerShape",
                        "(" + in.dim(1) + ", " + in.dim(2) + ", " + in.dim(3) + ")",
                        filters,
                        g.filterHeight(),
                        g.strideY(),
                        g.paddingY()),
                Answer.shape(filters, rows, columns),
                found,
                List.of(
                        Phrase.of("predict.hint.layerShape"),
                        Phrase.of("predict.hint.equation"),
                        Phrase.of("predict.hint.divided", above, y.stride(), (double) above / y.stride())));
    }

    /**
     * How many rows of the picture a cell sees.
     *
     * @param sizes the windows' rows of the layers in between, the first of the network first
     * @param strides their vertical strides
     * @param right what the engine says
     */
    public static Exercise receptiveField(List<Integer> sizes, List<Integer> strides, int right) {
        int noStride = 1;
        int sum = 0;
        long product = 1;
        for (int size : sizes) {
            noStride += size - 1;
            sum += size;
            product *= size;
        }
        int last = sizes.get(sizes.size() - 1);
        List<Mistake> found = new ArrayList<>();
        add(found, "predict.mistake.receptive.noStride", noStride);
        add(found, "predict.mistake.receptive.sum", sum);
        add(found, "predict.mistake.receptive.product", product);
        add(found, "predict.mistake.receptive.last", last);
        add(found, "predict.mistake.receptive.first", sizes.get(0));
        add(found, "predict.mistake.receptive.square", (long) right * right);
        int before = sizes.size() == 1 ? 1 : last;
        return new Exercise(
                QuestionKind.RECEPTIVE_FIELD,
                Phrase.of("predict.ask.receptive", listed(sizes), listed(strides)),
                Answer.count(right),
                found,
                List.of(
                        Phrase.of("predict.hint.receptive.back"),
                        Phrase.of("predict.hint.receptive.rule"),
                        Phrase.of("predict.hint.receptive.begin", before)));
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(", "));
    }

    private static void add(List<Mistake> found, String key, long gives) {
        found.add(new Mistake(Phrase.of(key), Answer.count(gives)));
    }

    private static void shape(List<Mistake> found, String key, int... gives) {
        found.add(new Mistake(Phrase.of(key), Answer.shape(gives)));
    }
}
