package convolens.model.stack;

import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.model.stack.StackRefusal.Reason;
import java.util.Optional;

/**
 * The first layer with which a stack does not work out.
 *
 * @param kind the layer
 * @param cause why
 * @param input the shape that it would get
 */
record Misfit(LayerKind kind, Cause cause, Shape input) {
    /** What one network may learn: twice what the largest of the known networks does. Nothing of it is in memory. */
    static final int MAX_PARAMETERS = 400_000_000;

    /** What one network may make of one image. */
    static final int MAX_VALUES = 100_000_000;

    /** What one layer may make of a batch. */
    static final int MAX_OUTPUT = 2_000_000_000;

    /** Layers of one network. */
    static final int MAX_LAYERS = 48;

    enum Cause {
        FLATTENED,
        WINDOW_TOO_LARGE,
        POOLING_PADDING,
        GROUPS,
        TOO_MANY_PARAMETERS,
        TOO_MANY_VALUES,
        TOO_LARGE_OUTPUT
    }

    /** The misfit of a state; empty if both stacks work out. */
    static Optional<Misfit> of(StackState state) {
        return of(state, Side.AFFINE).or(() -> of(state, Side.CNN));
    }

    private static Optional<Misfit> of(StackState state, Side side) {
        InputSize size = state.input();
        Shape shape = Shape.of(1, size.channels(), size.height(), size.width());
        long values = shape.size();
        long parameters = 0;
        for (StackLayer layer : state.layers(side)) {
            Optional<Cause> cause = windowCause(layer, shape);
            if (cause.isPresent()) {
                return Optional.of(new Misfit(layer.kind(), cause.get(), shape));
            }
            boolean tooWide =
                    layer.kind() == LayerKind.AFFINE && (long) shape.sizeOfOne() * layer.units() > MAX_PARAMETERS;
            if (tooWide) {
                return Optional.of(new Misfit(layer.kind(), Cause.TOO_MANY_PARAMETERS, shape));
            }
            LayerSpec spec = layer.spec();
            for (Shape learned : spec.parameterShapes(shape)) {
                parameters += learned.size();
            }
            Shape output = spec.outputShape(shape);
            values += output.size();
            if (parameters > MAX_PARAMETERS) {
                return Optional.of(new Misfit(layer.kind(), Cause.TOO_MANY_PARAMETERS, shape));
            }
            if (values > MAX_VALUES) {
                return Optional.of(new Misfit(layer.kind(), Cause.TOO_MANY_VALUES, shape));
            }
            if ((long) size.samples() * output.size() > MAX_OUTPUT) {
                return Optional.of(new Misfit(layer.kind(), Cause.TOO_LARGE_OUTPUT, shape));
            }
            shape = output;
        }
        return Optional.empty();
    }

    private static Optional<Cause> windowCause(StackLayer layer, Shape input) {
        if (!layer.kind().needsImages()) {
            return Optional.empty();
        }
        if (input.rank() != 4) {
            return Optional.of(Cause.FLATTENED);
        }
        if (!layer.kind().hasWindow()) {
            return Optional.empty();
        }
        boolean convolution = layer.kind() == LayerKind.CONVOLUTION;
        if (convolution && (input.dim(1) % layer.groups() != 0 || layer.filters() % layer.groups() != 0)) {
            return Optional.of(Cause.GROUPS);
        }
        if (layer.kind().isPooling() && layer.padding() >= layer.size()) {
            return Optional.of(Cause.POOLING_PADDING);
        }
        int smaller = Math.min(input.dim(2), input.dim(3));
        return layer.window().spanY() > smaller + 2 * layer.padding()
                ? Optional.of(Cause.WINDOW_TOO_LARGE)
                : Optional.empty();
    }

    /** Why a number is another than the wanted one. */
    StackRefusal forNumber(int wanted, int used) {
        return switch (cause) {
            case FLATTENED, WINDOW_TOO_LARGE ->
                StackRefusal.of(Reason.DOES_NOT_FIT, wanted, used, kind, input.dim(2), input.dim(3));
            case POOLING_PADDING -> StackRefusal.of(Reason.POOLING_PADDING, wanted, used);
            case TOO_MANY_PARAMETERS -> StackRefusal.of(Reason.TOO_MANY_PARAMETERS, wanted, used, MAX_PARAMETERS);
            case TOO_MANY_VALUES -> StackRefusal.of(Reason.TOO_MANY_VALUES, wanted, used, MAX_VALUES);
            case TOO_LARGE_OUTPUT -> StackRefusal.of(Reason.TOO_LARGE_OUTPUT, wanted, used, MAX_OUTPUT);
            case GROUPS -> StackRefusal.of(Reason.GROUPS, wanted, used, input.dim(1));
        };
    }

    /** Why the layers cannot stand in another order or be others. */
    StackRefusal forLayers() {
        return switch (cause) {
            case FLATTENED -> StackRefusal.of(Reason.FLATTENED, kind);
            case WINDOW_TOO_LARGE, POOLING_PADDING -> StackRefusal.of(Reason.NO_ROOM, kind, input.dim(2), input.dim(3));
            case GROUPS -> StackRefusal.of(Reason.GROUPS_OF_LAYERS, input.dim(1));
            case TOO_MANY_PARAMETERS, TOO_MANY_VALUES, TOO_LARGE_OUTPUT ->
                StackRefusal.of(Reason.LARGE, MAX_PARAMETERS);
        };
    }
}
