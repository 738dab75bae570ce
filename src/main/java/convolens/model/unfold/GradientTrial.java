package convolens.model.unfold;

import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.CellCheck;
import convolens.engine.inspect.GradientCheck;
import convolens.engine.inspect.LayerProduct;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.model.sliding.SlidingState;
import convolens.walk.chain.ArrayName;
import convolens.walk.chain.Chain;
import convolens.walk.chain.CheckChain;
import java.util.ArrayList;
import java.util.List;

/**
 * A gradient check of what is set: f(θ) = ⟨dout, layers(θ)⟩, its gradient by the backward pass and by differences. Works on
 * copies; what is set stays as it is.
 */
public final class GradientTrial {
    private final SlidingState state;
    private final GradientSettings settings;
    private final List<Layer> layers = new ArrayList<>();
    private final Tensor dout;
    private final LayerProduct product;

    /** The trial of a state. */
    public GradientTrial(SlidingState state, GradientSettings settings) {
        this.state = state;
        this.settings = settings;
        Tensor x = state.input().copy();
        Shape shape = x.shape();
        if (state.operation().isPooling()) {
            add(new Pooling(Cpu.single(), state.operation().poolingKind(), state.window()));
        } else {
            Parameter w = Parameter.of("W", state.filters().copy());
            Parameter b = Parameter.of("b", state.bias().copy());
            add(new Convolution(Cpu.single(), w, b, state.window()));
            addRest(layers.get(0).outputShape(shape));
        }
        for (Layer layer : layers) {
            shape = layer.outputShape(shape);
        }
        dout = settings.upstream().make(shape, () -> Losses.gradient(layers, x));
        product = new LayerProduct(layers, x, dout);
    }

    private void add(Layer layer) {
        layers.add(layer);
    }

    private void addRest(Shape maps) {
        if (settings.rest() != GradientSettings.Rest.NOTHING) {
            add(new Relu());
        }
        if (settings.rest() == GradientSettings.Rest.RELU_POOLING) {
            int height = Math.min(2, maps.dim(2));
            int width = Math.min(2, maps.dim(3));
            add(new Pooling(Cpu.single(), Pooling.Kind.MAX, new Window(height, width, height, width, 0, 0)));
        }
    }

    /** What is checked: the input where there are no filters. */
    public ArrayName variable() {
        return state.operation().isPooling() ? ArrayName.X : settings.variable();
    }

    private Parameter parameter() {
        return product.variables()
                .get(switch (variable()) {
                    case W -> 1;
                    case B -> 2;
                    default -> 0;
                });
    }

    /** Checks every cell. */
    public Computed run() {
        Parameter variable = parameter();
        List<CellCheck> cells = GradientCheck.withStep(product, variable, settings.step(), () -> false);
        Tensor numeric = new Tensor(variable.shape());
        Tensor error = new Tensor(variable.shape());
        for (CellCheck cell : cells) {
            numeric.data()[cell.index()] = (float) cell.numeric();
            error.data()[cell.index()] = (float) Math.abs(cell.numeric() - cell.analytic());
        }
        boolean pooling = state.operation().isPooling();
        Chain chain = CheckChain.of(
                new CheckChain.Given(
                        state.input(), pooling ? null : state.filters(), pooling ? null : state.bias(), dout),
                variable(),
                new CheckChain.Gradients(variable.gradient(), numeric, error));
        return new Computed(chain, new int[0], cells);
    }

    /**
     * Where inside ±h the number has its kink.
     *
     * @param relu whether a ReLU opens or closes; else another cell wins a maximum
     * @param map the cell of the map whose ReLU or window it is: flat index of that layer's output
     * @param shape the shape of that output
     * @param before what it is at θ: 1 for an open ReLU, or the winner's flat index
     * @param after what it is at θ ± h
     * @param right whether it lies between θ and θ + h
     */
    public record Kink(boolean relu, int map, Shape shape, int before, int after, boolean right) {}

    /** The first kink inside ±h of a cell; null if there is none. */
    public Kink kink(int cell) {
        float[] data = parameter().value().data();
        float value = data[cell];
        product.value();
        int[][] before = pieces();
        try {
            for (int side : new int[] {1, -1}) {
                data[cell] = (float) (value + side * settings.step());
                product.value();
                int[][] after = pieces();
                for (int layer = 0; layer < layers.size(); layer++) {
                    for (int i = 0; i < before[layer].length; i++) {
                        if (before[layer][i] != after[layer][i]) {
                            boolean relu = layers.get(layer) instanceof Relu;
                            Shape shape = product.output(layer).shape();
                            return new Kink(relu, i, shape, before[layer][i], after[layer][i], side > 0);
                        }
                    }
                }
            }
            return null;
        } finally {
            data[cell] = value;
        }
    }

    /** For each layer what tells its linear pieces apart: open or closed, and the winners. */
    private int[][] pieces() {
        int[][] pieces = new int[layers.size()][];
        for (int i = 0; i < pieces.length; i++) {
            Tensor y = product.output(i);
            pieces[i] = new int[0];
            if (layers.get(i) instanceof Relu) {
                pieces[i] = new int[y.size()];
                for (int j = 0; j < y.size(); j++) {
                    pieces[i][j] = y.data()[j] > 0 ? 1 : 0;
                }
            } else if (layers.get(i) instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX) {
                pieces[i] = java.util.Arrays.copyOf(pooling.winners(), y.size());
            }
        }
        return pieces;
    }
}
