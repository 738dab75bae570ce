package convolens.engine.inspect;

import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * ⟨dy, y⟩ = Σ dy·y as a number that depends on the input and the parameters of layers one after the other; its gradient
 * is what their backward passes give for dy. The layers answer, so dropout does not drop.
 */
public final class LayerProduct implements Differentiable {
    private final List<Layer> layers;
    private final Tensor dy;
    private final Parameter input;
    private final List<Parameter> variables = new ArrayList<>();
    private final List<Tensor> outputs = new ArrayList<>();

    /**
     * @param layers at least one, from the input to the output
     * @param x the input; a check moves it and puts it back
     * @param dy the gradient of the last output, of its shape, not modified
     * @throws IllegalArgumentException if dy has another shape than the last output
     */
    public LayerProduct(List<? extends Layer> layers, Tensor x, Tensor dy) {
        this.layers = List.copyOf(layers);
        this.dy = dy;
        this.input = Parameter.of("x", x);
        variables.add(input);
        Shape shape = x.shape();
        for (Layer layer : layers) {
            shape = layer.outputShape(shape);
            variables.addAll(layer.parameters());
            outputs.add(Tensor.empty());
        }
        if (!shape.equals(dy.shape())) {
            String names = layers.stream().map(Layer::name).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("the output of " + names + " for " + x.shape() + " is " + shape
                    + ", so its gradient must be too, but is " + dy.shape());
        }
    }

    /** What a layer has given for the last {@link #value()}; not to be modified. */
    public Tensor output(int layer) {
        return outputs.get(layer);
    }

    @Override
    public List<Parameter> variables() {
        return variables;
    }

    @Override
    public void differentiate() {
        forward();
        Tensor gradient = dy;
        for (int i = layers.size() - 1; i >= 0; i--) {
            Tensor next = i == 0 ? input.gradient() : Tensor.empty();
            layers.get(i).backward(gradient, next);
            gradient = next;
        }
    }

    @Override
    public double value() {
        Tensor y = forward();
        double sum = 0;
        for (int i = 0; i < dy.size(); i++) {
            sum += (double) dy.data()[i] * y.data()[i];
        }
        return sum;
    }

    private Tensor forward() {
        Tensor y = input.value();
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).forward(y, Mode.PREDICT, outputs.get(i));
            y = outputs.get(i);
        }
        return y;
    }

    /** √layers · √Σ(dy·y)²·2⁻²⁴: the errors of the outputs, and those of the layers, are independent. */
    @Override
    public double rounding() {
        Tensor y = outputs.get(outputs.size() - 1);
        double squares = 0;
        for (int i = 0; i < dy.size(); i++) {
            double term = (double) dy.data()[i] * y.data()[i];
            squares += term * term;
        }
        return Math.sqrt(layers.size() * squares) * 0x1p-24;
    }

    @Override
    public long kinkSignature() {
        if (layers.size() == 1) {
            return layers.get(0).kinkSignature();
        }
        long signature = 0;
        for (Layer layer : layers) {
            signature = signature * 0x9E3779B97F4A7C15L + layer.kinkSignature();
        }
        return signature;
    }
}
