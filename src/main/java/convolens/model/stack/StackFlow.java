package convolens.model.stack;

import convolens.engine.network.Architecture;
import convolens.engine.network.LayerCost;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What flows through one stack: its rows are the input, the layers and the softmax behind them, with the shapes and
 * parameters that the engine's layers have there.
 *
 * @param side which stack
 * @param layers the layers
 * @param shapes the output of every row, beginning with N
 * @param parameters how many numbers every row learns
 * @param multiplyAdds how many products every row adds up for one image
 * @param weights the shapes of the weights and the bias of every row; empty where nothing is learned
 */
public record StackFlow(
        Side side,
        List<StackLayer> layers,
        List<Shape> shapes,
        List<Integer> parameters,
        List<Long> multiplyAdds,
        List<List<Shape>> weights) {
    /** What is sent through a network in memory whenever something changes: parameters, and values of one image. */
    private static final int MOST_PARAMETERS = 5_000_000;

    private static final int MOST_VALUES = 4_000_000;

    /** The row of the input. */
    public static final int INPUT = 0;

    private static final int BYTES = Float.BYTES;

    static StackFlow of(StackState state, Side side) {
        Architecture row = state.row(side);
        List<Shape> shapes = new ArrayList<>(row.shapes(state.input().samples()));
        List<Integer> parameters = new ArrayList<>(List.of(0));
        List<Long> multiplyAdds = new ArrayList<>(List.of(0L));
        LayerCost.of(row).forEach(cost -> multiplyAdds.add(cost.multiplyAdds()));
        multiplyAdds.add(0L);
        List<List<Shape>> weights = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < row.layers().size(); i++) {
            LayerSpec layer = row.layers().get(i);
            List<Shape> learned = layer.parameterShapes(shapes.get(i));
            weights.add(learned);
            parameters.add(learned.stream().mapToInt(Shape::size).sum());
        }
        shapes.add(shapes.get(shapes.size() - 1));
        parameters.add(0);
        weights.add(List.of());
        return new StackFlow(
                side,
                state.layers(side),
                List.copyOf(shapes),
                List.copyOf(parameters),
                List.copyOf(multiplyAdds),
                List.copyOf(weights));
    }

    /** How many rows: the input, the layers, softmax. */
    public int rows() {
        return shapes.size();
    }

    /** The row of the softmax. */
    public int softmax() {
        return rows() - 1;
    }

    /** Whether a row is a layer, which can be changed. */
    public boolean isLayer(int row) {
        return row > INPUT && row < softmax();
    }

    /** The layer of a row. */
    public StackLayer layer(int row) {
        return layers.get(row - 1);
    }

    /** How many layers, softmax included as the book's figures draw it. */
    public int depth() {
        return rows() - 1;
    }

    /** How many numbers the network learns. */
    public int totalParameters() {
        return parameters.stream().mapToInt(Integer::intValue).sum();
    }

    /** Memory of the outputs of all rows, for the whole batch, as the engine keeps them: 4 bytes a number. */
    public long activationBytes() {
        return shapes.stream().mapToLong(shape -> (long) BYTES * shape.size()).sum();
    }

    /** Whether it is small enough to be built, and a digit to be sent through it; otherwise its sizes are known only. */
    public boolean isSmall() {
        long values = shapes.stream().mapToLong(Shape::sizeOfOne).sum();
        return totalParameters() <= MOST_PARAMETERS && values <= MOST_VALUES;
    }

    /** Memory of the output of one row. */
    public long bytes(int row) {
        return (long) BYTES * shapes.get(row).size();
    }

    /** The last row whose output still has channels, rows and columns: from there on they are lost. */
    public int lastImageRow() {
        int last = INPUT;
        while (shapes.get(last + 1).rank() == 4) {
            last++;
        }
        return last;
    }

    /** The share of the parameters that affine layers hold, 0 where there are none. */
    public double affineShare() {
        int affine = 0;
        for (int row = 1; row < softmax(); row++) {
            affine += layer(row).kind() == LayerKind.AFFINE ? parameters.get(row) : 0;
        }
        return totalParameters() == 0 ? 0 : (double) affine / totalParameters();
    }

    /** The rows where a block ends, such as that of the pooling in Conv–ReLU–Pooling; the input is a block. */
    public List<Integer> blockEnds() {
        List<Integer> ends = new ArrayList<>();
        for (int row = 1; row < softmax(); row++) {
            if (layer(row).kind().learns() || row == 1) {
                ends.add(row - 1);
            }
        }
        ends.add(softmax());
        return ends;
    }
}
