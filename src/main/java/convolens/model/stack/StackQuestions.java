package convolens.model.stack;

import convolens.engine.network.ReceptiveFields;
import convolens.engine.tensor.ReceptiveField;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.WindowGeometry;
import convolens.model.predict.Exercise;
import convolens.model.predict.QuestionKind;
import convolens.model.question.LayerQuestion;
import convolens.model.question.OpenQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;

/** What the editor of networks can be asked: about layers of its CNN with another number, and what their cells see. */
public final class StackQuestions extends OpenQuestions {
    private final NetworkStackModel model;

    public StackQuestions(NetworkStackModel model) {
        this.model = model;
    }

    private StackFlow flow() {
        return model.getFrame().flow(Side.CNN);
    }

    private List<Integer> rowsOf(LayerKind... kinds) {
        StackFlow flow = flow();
        return IntStream.range(1, flow.softmax())
                .filter(row -> List.of(kinds).contains(flow.layer(row).kind()))
                .boxed()
                .toList();
    }

    @Override
    public List<QuestionKind> kinds() {
        List<QuestionKind> kinds = new ArrayList<>(List.of(QuestionKind.PARAMETERS));
        if (!rowsOf(LayerKind.CONVOLUTION).isEmpty()) {
            kinds.add(QuestionKind.LAYER_SHAPE);
            kinds.add(QuestionKind.RECEPTIVE_FIELD);
        }
        return kinds;
    }

    @Override
    public Exercise ask(QuestionKind kind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return switch (kind) {
            case PARAMETERS -> parameters(random);
            case LAYER_SHAPE -> shape(random);
            case RECEPTIVE_FIELD -> receptiveField(random);
            default -> throw new IllegalArgumentException(kind + " is not asked of a network's layers");
        };
    }

    /** Another number than the layer's own, so that the answer does not stand beside it. */
    private static int other(int own, SplittableRandom random) {
        int wanted = 2 + random.nextInt(14);
        return wanted == own ? wanted + 1 : wanted;
    }

    private Exercise parameters(SplittableRandom random) {
        StackFlow flow = flow();
        List<Integer> rows = rowsOf(LayerKind.CONVOLUTION, LayerKind.AFFINE);
        int row = rows.get(random.nextInt(rows.size()));
        Shape in = flow.shapes().get(row - 1);
        StackLayer layer = flow.layer(row);
        if (layer.kind() == LayerKind.AFFINE) {
            return LayerQuestion.affineParameters(in.size() / in.dim(0), other(layer.units(), random));
        }
        return LayerQuestion.convolutionParameters(in.dim(1), window(layer, in), other(layer.filters(), random));
    }

    private static WindowGeometry window(StackLayer layer, Shape in) {
        return WindowGeometry.square(in.dim(2), in.dim(3), layer.size(), layer.stride(), layer.padding());
    }

    private Exercise shape(SplittableRandom random) {
        StackFlow flow = flow();
        List<Integer> rows = rowsOf(LayerKind.CONVOLUTION);
        int row = rows.get(random.nextInt(rows.size()));
        Shape in = flow.shapes().get(row - 1);
        StackLayer layer = flow.layer(row);
        int stride = 1 + random.nextInt(3);
        WindowGeometry g = WindowGeometry.square(in.dim(2), in.dim(3), layer.size(), stride, layer.padding());
        return LayerQuestion.convolutionShape(in, g, other(layer.filters(), random));
    }

    private Exercise receptiveField(SplittableRandom random) {
        StackFlow flow = flow();
        int last = flow.lastImageRow();
        List<Integer> windows = rowsOf(LayerKind.CONVOLUTION, LayerKind.MAX_POOLING, LayerKind.AVERAGE_POOLING).stream()
                .filter(row -> row <= last)
                .toList();
        int until = random.nextInt(windows.size()) + 1;
        List<Integer> passed = windows.subList(0, until);
        int row = passed.get(until - 1);
        int right = ReceptiveFields.extents(model.getFrame().state().row(Side.CNN), row - 1, ReceptiveField.of(0, 0))
                .get(0)
                .height();
        return LayerQuestion.receptiveField(
                passed.stream().map(r -> flow.layer(r).size()).toList(),
                passed.stream().map(r -> flow.layer(r).stride()).toList(),
                right);
    }

    @Override
    public ObservableValue<?> subject() {
        return model.frameProperty();
    }
}
