package convolens.engine.network;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Layer;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network without its weights: everything that decides what it computes and what it learns. Layers in a row, the last
 * of which gives the scores (N,K); softmax with cross-entropy follows them. Parameters are W1, b1, W2, … in the order of
 * the layers that multiply, and gamma1, beta1, … in that of the normalizations. Source: sections 7.1 and 7.5.
 *
 * @param inputDim (C,H,W) of one image
 * @param layers first to last
 * @param initialization where fresh weights come from
 */
public record Architecture(Shape inputDim, List<LayerSpec> layers, Initialization initialization) {

    /** @throws IllegalArgumentException if the input is not (C,H,W) */
    public Architecture {
        Arguments.requireImage(inputDim);
        layers = List.copyOf(layers);
    }

    /** With fresh weights from N(0, 2/fan-in). */
    public Architecture(Shape inputDim, List<LayerSpec> layers) {
        this(inputDim, layers, new Initialization.He());
    }

    /**
     * The shapes for a batch of n samples: the input, then the output of every layer.
     *
     * @throws IllegalArgumentException if a layer does not fit what comes before it
     */
    public List<Shape> shapes(int n) {
        List<Shape> shapes = new ArrayList<>();
        Shape shape = Shape.of(n, inputDim.dim(0), inputDim.dim(1), inputDim.dim(2));
        shapes.add(shape);
        for (LayerSpec layer : layers) {
            shape = layer.outputShape(shape);
            shapes.add(shape);
        }
        return shapes;
    }

    /**
     * How many numbers are learned.
     *
     * @throws IllegalArgumentException if a layer does not fit what comes before it
     */
    public long parameterCount() {
        List<Shape> shapes = shapes(1);
        long count = 0;
        for (int i = 0; i < layers.size(); i++) {
            for (Shape shape : layers.get(i).parameterShapes(shapes.get(i))) {
                count += shape.size();
            }
        }
        return count;
    }

    /**
     * The names and shapes of all that a network of this architecture has to be given: what it learns, and the running
     * means and variances of its normalizations.
     *
     * @throws IllegalArgumentException if a layer does not fit what comes before it
     */
    public Map<String, Shape> stateShapes() {
        List<Shape> shapes = shapes(1);
        Map<String, Shape> state = new LinkedHashMap<>();
        int products = 0;
        int normalizations = 0;
        for (int i = 0; i < layers.size(); i++) {
            List<Shape> own = layers.get(i).parameterShapes(shapes.get(i));
            if (layers.get(i) instanceof LayerSpec.BatchNormalization) {
                normalizations++;
                for (String name : List.of("gamma", "beta", "mean", "var")) {
                    state.put(name + normalizations, own.get(0));
                }
            } else if (!own.isEmpty()) {
                products++;
                state.put("W" + products, own.get(0));
                state.put("b" + products, own.get(1));
            }
        }
        return state;
    }

    /**
     * The number of classes K.
     *
     * @throws IllegalArgumentException if a layer does not fit what comes before it, or the last gives no scores (N,K)
     */
    public int classes() {
        List<Shape> shapes = shapes(1);
        Shape last = shapes.get(shapes.size() - 1);
        if (last.rank() != 2) {
            throw new IllegalArgumentException("a network ends in scores (N, K), but its last layer gives " + last);
        }
        return last.dim(1);
    }

    /** The same layers for images of another shape and another number of classes, which the last affine layer tells. */
    public Architecture on(Shape image, int classes) {
        List<LayerSpec> changed = new ArrayList<>(layers);
        for (int i = changed.size() - 1; i >= 0; i--) {
            if (changed.get(i) instanceof LayerSpec.Affine) {
                changed.set(i, new LayerSpec.Affine(classes));
                break;
            }
        }
        return new Architecture(image, changed, initialization);
    }

    /**
     * A network of this architecture with fresh weights.
     *
     * @param cpu what it computes on
     * @param seed where the weights and dropout masks come from; the same seed gives the same network
     * @throws IllegalArgumentException if it does not work out, for example a window larger than its input
     */
    public Network build(Cpu cpu, long seed) {
        return build(new LayerBuilder(initialization, cpu, seed));
    }

    /**
     * A network of this architecture over parameters that are there already. They are not copied: a network that learns
     * modifies them. Running means and variances are copied.
     *
     * @param cpu what it computes on
     * @param state all of {@link #stateShapes}, by name; more is ignored
     * @throws IllegalArgumentException if it does not work out, or one is missing or has another shape
     */
    public Network build(Cpu cpu, Map<String, Tensor> state) {
        stateShapes().forEach((name, shape) -> {
            Tensor held = state.get(name);
            if (held == null || !held.shape().equals(shape)) {
                throw new IllegalArgumentException("the parameter " + name + " must have the shape " + shape
                        + (held == null ? ", but is missing" : ", but has " + held.shape()));
            }
        });
        Network network = build(new LayerBuilder(initialization, cpu, 0, state));
        network.setStatistics(state);
        return network;
    }

    private Network build(LayerBuilder builder) {
        List<Shape> shapes = shapes(1);
        List<Layer> built = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            built.add(builder.layer(layers.get(i), shapes.get(i)));
        }
        return new Network(inputDim, built);
    }
}
