package convolens.engine.network;

import convolens.engine.fused.Plan;
import convolens.engine.layer.Dropout;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.SoftmaxWithLoss;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Layers in a row that end in class scores, with softmax and cross-entropy behind them.
 *
 * <p>A network keeps the output of every layer and reuses it, so the tensors it returns are overwritten by the next
 * pass. It is used by one thread at a time. Source: sections 7.1 and 7.5.
 */
public final class Network {
    private final Shape input;
    private final List<Layer> layers;
    private final List<Layer> steps;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Tensor> outputs = new ArrayList<>();
    private final List<Tensor> results = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();
    private final SoftmaxWithLoss loss = new SoftmaxWithLoss();
    private final Tensor lossGradient = Tensor.empty();
    private final int classes;

    /**
     * @param input the shape (C,H,W) of one image
     * @param layers first to last
     * @throws IllegalArgumentException if the input is not (C,H,W), a layer does not fit what comes before it, or the
     *     last gives no scores (N,K)
     */
    public Network(Shape input, List<Layer> layers) {
        Arguments.requireImage(input);
        this.input = input;
        this.layers = List.copyOf(layers);
        this.steps = Plan.of(layers);
        Shape shape = batch(1);
        for (Layer layer : layers) {
            shape = layer.outputShape(shape);
            parameters.addAll(layer.parameters());
            outputs.add(Tensor.empty());
        }
        for (int i = 0; i < steps.size(); i++) {
            results.add(Tensor.empty());
            gradients.add(Tensor.empty());
        }
        if (shape.rank() != 2) {
            throw new IllegalArgumentException("a network ends in scores (N, K), but its last layer gives " + shape);
        }
        this.classes = shape.dim(1);
    }

    /** The shape (C,H,W) of one image. */
    public Shape input() {
        return input;
    }

    /** The number of classes K. */
    public int classes() {
        return classes;
    }

    /** The layers, first to last. */
    public List<Layer> layers() {
        return layers;
    }

    /** What is learned, in the order of the layers: W1, b1, W2 … */
    public List<Parameter> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    /** How many numbers are learned. */
    public int parameterCount() {
        return parameters.stream().mapToInt(p -> p.value().size()).sum();
    }

    /**
     * A parameter by its name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public Parameter parameter(String name) {
        return parameters.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + name + " among "
                        + parameters.stream().map(Parameter::name).toList()));
    }

    /** The shapes for a batch of n samples: the input, then the output of every layer. */
    public List<Shape> shapes(int n) {
        List<Shape> shapes = new ArrayList<>();
        Shape shape = batch(n);
        shapes.add(shape);
        for (Layer layer : layers) {
            shape = layer.outputShape(shape);
            shapes.add(shape);
        }
        return shapes;
    }

    /**
     * Makes sure that a tensor is a batch of this network's images, (N,C,H,W).
     *
     * @throws IllegalArgumentException if it is not; the message names both shapes
     */
    public void requireBatch(Tensor x) {
        if (x.shape().rank() != 4 || !x.shape().equals(batch(x.dim(0)))) {
            throw new IllegalArgumentException(
                    "the network takes images " + batch(1).withFirst(x.dim(0)) + ", but got " + x.shape());
        }
    }

    /**
     * The class scores, before softmax.
     *
     * @param x (N,C,H,W), not modified
     * @return (N,K), overwritten by the next pass
     * @throws IllegalArgumentException if x is not a batch of this network's images
     */
    public Tensor predict(Tensor x) {
        return forward(layers, outputs, x, Mode.PREDICT);
    }

    /**
     * The same scores as {@link #predict}, up to rounding, without the outputs of the layers between: the fast way.
     *
     * @param x (N,C,H,W), not modified
     * @return (N,K), overwritten by the next pass
     * @throws IllegalArgumentException if x is not a batch of this network's images
     */
    public Tensor scores(Tensor x) {
        return forward(steps, results, x, Mode.PREDICT);
    }

    /**
     * The output of one layer in the last {@link #predict} or {@link #loss}, overwritten by the next. The other passes
     * do not compute it: they run blocks of layers ({@link Plan}).
     */
    public Tensor output(int layer) {
        return outputs.get(layer);
    }

    /** The probabilities (N,K) of the last {@link #loss} or {@link #gradient}. */
    public Tensor probabilities() {
        return loss.probabilities();
    }

    /**
     * The mean loss of a batch, answering: dropout does not drop.
     *
     * @param x (N,C,H,W), not modified
     * @param labels at least N
     */
    public double loss(Tensor x, int[] labels) {
        return loss.forward(predict(x), labels);
    }

    /**
     * One forward and backward pass while learning; overwrites the gradient of every parameter.
     *
     * @param x (N,C,H,W), not modified
     * @param labels at least N
     * @return the mean loss of the batch
     */
    public double gradient(Tensor x, int[] labels) {
        return gradient(x, labels, Mode.TRAIN);
    }

    /**
     * One forward and backward pass in the given mode; overwrites the gradient of every parameter. In
     * {@link Mode#PREDICT} the gradient is that of {@link #loss}, without chance.
     *
     * @param x (N,C,H,W), not modified
     * @param labels at least N
     * @param mode whether dropout drops
     * @return the mean loss of the batch
     */
    public double gradient(Tensor x, int[] labels, Mode mode) {
        double value = loss.forward(forward(steps, results, x, mode), labels);
        backward();
        return value;
    }

    /**
     * The values of all parameters as they are now, and the statistics of layers that keep some, by name: a copy that
     * later training does not change.
     */
    public Map<String, Tensor> copyParameters() {
        Map<String, Tensor> copy = new LinkedHashMap<>();
        state().forEach((name, value) -> copy.put(name, value.copy()));
        return copy;
    }

    /** All that tells this network from another of its architecture. */
    private Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (Layer layer : layers) {
            layer.parameters().forEach(p -> state.put(p.name(), p.value()));
            state.putAll(layer.statistics());
        }
        return state;
    }

    /**
     * Takes over parameter values and statistics; none if one does not fit.
     *
     * @param values by name, copied
     * @throws IllegalArgumentException if one is missing or has another shape; the message names both shapes
     */
    public void setParameters(Map<String, Tensor> values) {
        Map<String, Tensor> state = state();
        state.forEach((name, own) -> {
            Tensor value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("the parameter " + name + " with the shape " + own.shape()
                        + " is missing among " + values.keySet());
            }
            if (!value.shape().equals(own.shape())) {
                throw new IllegalArgumentException(
                        "the parameter " + name + " must have the shape " + own.shape() + ", but has " + value.shape());
            }
        });
        state.forEach((name, own) -> own.setTo(Objects.requireNonNull(values.get(name))));
    }

    /** Takes over the statistics of layers that keep some, as copies. */
    void setStatistics(Map<String, Tensor> values) {
        for (Layer layer : layers) {
            layer.statistics().forEach((name, own) -> own.setTo(Objects.requireNonNull(values.get(name))));
        }
    }

    /**
     * Passes over the dropout masks of samples that were learned before, so that a run goes on as if it had never been
     * interrupted.
     */
    public void skip(long samples) {
        List<Shape> shapes = shapes(1);
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof Dropout dropout) {
                dropout.skip(samples * shapes.get(i).size());
            }
        }
    }

    private Tensor forward(List<Layer> row, List<Tensor> kept, Tensor x, Mode mode) {
        requireBatch(x);
        Tensor current = x;
        for (int i = 0; i < row.size(); i++) {
            row.get(i).forward(current, mode, kept.get(i));
            current = kept.get(i);
        }
        return current;
    }

    private void backward() {
        loss.backward(lossGradient);
        Tensor current = lossGradient;
        for (int i = steps.size() - 1; i > 0; i--) {
            Tensor next = gradients.get(i);
            steps.get(i).backward(current, next);
            current = next;
        }
        steps.get(0).backward(current, null);
    }

    private Shape batch(int n) {
        return Shape.of(n, input.dim(0), input.dim(1), input.dim(2));
    }
}
