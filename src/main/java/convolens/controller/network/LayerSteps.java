package convolens.controller.network;

import convolens.engine.layer.Pooling;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.model.affine.AffineOffer;
import convolens.model.affine.AffineState;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPlace;
import convolens.model.setup.FilterPreset;
import convolens.model.setup.FilterSource;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.setup.Operation;
import convolens.model.setup.SlidingState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The layer that made a map or a unit, as a state of the scene in which it is stepped through: its own numbers, nothing else. */
public final class LayerSteps {
    private LayerSteps() {}

    /**
     * The state in which the stage computes what the layer computed for one map: all channels of its input under the
     * filter of that map, with its bias; of a convolution in groups, the channels of the group; of a pooling, the channel of
     * that map alone.
     *
     * @return null for a column whose layer has no windows, or is {@link #refused}
     */
    static @Nullable SlidingState state(NetworkPass pass, NetworkColumn column, NetworkPlace place) {
        if (column.first() < 0) {
            return null;
        }
        LayerSpec layer = pass.architecture().layers().get(column.first());
        Tensor input = pass.output(column.first() - 1);
        Tensor weights = pass.weights(column.first());
        Tensor bias = pass.bias(column.first());
        if (layer instanceof LayerSpec.Convolution convolution && weights != null && bias != null) {
            int size = weights.shape().sizeOfOne();
            Tensor filter = new Tensor(Shape.of(1, weights.dim(1), weights.dim(2), weights.dim(3)));
            System.arraycopy(weights.data(), place.map() * size, filter.data(), 0, size);
            return state(
                    Operation.CONVOLUTION,
                    group(input, convolution.groups(), place.map() * convolution.groups() / weights.dim(0)),
                    filter,
                    Tensor.wrap(Shape.of(1), new float[] {bias.data()[place.map()]}),
                    convolution.window());
        }
        if (layer instanceof LayerSpec.Pooling pooling && refused(pooling) == null) {
            int size = input.dim(2) * input.dim(3);
            Tensor channel = new Tensor(Shape.of(1, 1, input.dim(2), input.dim(3)));
            System.arraycopy(input.data(), place.map() * size, channel.data(), 0, size);
            boolean max = pooling.kind() == Pooling.Kind.MAX;
            Tensor unused = Tensor.zeros(
                    1, 1, pooling.window().height(), pooling.window().width());
            return state(
                    max ? Operation.MAX_POOLING : Operation.AVERAGE_POOLING,
                    channel,
                    unused,
                    Tensor.zeros(1),
                    pooling.window());
        }
        return null;
    }

    /** The channels of one of G groups. */
    private static Tensor group(Tensor input, int groups, int group) {
        int channels = input.dim(1) / groups;
        Tensor own = new Tensor(Shape.of(1, channels, input.dim(2), input.dim(3)));
        System.arraycopy(input.data(), group * own.size(), own.data(), 0, own.size());
        return own;
    }

    /** The key of the sentence why the layer of a column cannot be stepped through; null if it can, or has no windows. */
    static @Nullable String refused(NetworkPass pass, NetworkColumn column) {
        return column.first() >= 0
                        && pass.architecture().layers().get(column.first()) instanceof LayerSpec.Pooling pooling
                ? refused(pooling)
                : null;
    }

    private static @Nullable String refused(LayerSpec.Pooling pooling) {
        if (pooling.window().ceil()) {
            return "network.step.ceil";
        }
        boolean shares = pooling.kind() == Pooling.Kind.AVERAGE && !pooling.countsPadding();
        SidePadding p = pooling.window().padding();
        return shares && !p.equals(SidePadding.even(0, 0)) ? "network.step.uncounted" : null;
    }

    /** The affine layer of a column; none for a column of another kind. */
    static Optional<AffineState> affine(NetworkPass pass, NetworkColumn column) {
        return column.kind() == NetworkColumn.Kind.AFFINE ? affine(null, pass, column) : Optional.empty();
    }

    /** An affine layer that is offered; none if the network has none of that number. */
    public static Optional<AffineState> affine(AffineOffer offer, NetworkPass pass) {
        return pass.columns().stream()
                .filter(column -> column.kind() == NetworkColumn.Kind.AFFINE && column.number() == offer.number())
                .findFirst()
                .flatMap(column -> affine(offer, pass, column));
    }

    private static Optional<AffineState> affine(@Nullable AffineOffer offer, NetworkPass pass, NetworkColumn column) {
        Tensor weights = pass.weights(column.first());
        Tensor bias = pass.bias(column.first());
        return weights == null || bias == null
                ? Optional.empty()
                : Optional.of(AffineState.of(offer, pass.output(column.first() - 1), weights, bias));
    }

    /** The scores that softmax turns into the answer of a network: (K). */
    public static float[] scores(NetworkPass pass) {
        return pass.output(pass.outputs().size() - 1).toArray();
    }

    private static SlidingState state(Operation operation, Tensor input, Tensor filters, Tensor bias, Window window) {
        return new SlidingState(
                operation,
                input,
                InputSource.of(InputPreset.EDITED, 0),
                filters,
                List.of(FilterSource.of(FilterPreset.EDITED)),
                bias,
                operation == Operation.CONVOLUTION,
                window,
                0);
    }
}
