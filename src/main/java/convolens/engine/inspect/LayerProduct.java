package convolens.engine.inspect;

import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * ⟨dy, y⟩ = Σ dy·y as a number that depends on the input and the parameters of one layer; its gradient is what the
 * layer's backward pass gives for dy. The layer answers, so dropout does not drop.
 */
final class LayerProduct implements Differentiable {
    private final Layer layer;
    private final Tensor dy;
    private final Parameter input;
    private final List<Parameter> variables = new ArrayList<>();
    private final Tensor y = Tensor.empty();

    LayerProduct(Layer layer, Tensor x, Tensor dy) {
        if (!layer.outputShape(x.shape()).equals(dy.shape())) {
            throw new IllegalArgumentException("the output of " + layer.name() + " for " + x.shape() + " is "
                    + layer.outputShape(x.shape()) + ", so its gradient must be too, but is " + dy.shape());
        }
        this.layer = layer;
        this.dy = dy;
        this.input = Parameter.of("x", x);
        variables.add(input);
        variables.addAll(layer.parameters());
    }

    @Override
    public List<Parameter> variables() {
        return variables;
    }

    @Override
    public void differentiate() {
        layer.forward(input.value(), Mode.PREDICT, y);
        layer.backward(dy, input.gradient());
    }

    @Override
    public double value() {
        layer.forward(input.value(), Mode.PREDICT, y);
        double sum = 0;
        for (int i = 0; i < dy.size(); i++) {
            sum += (double) dy.data()[i] * y.data()[i];
        }
        return sum;
    }

    /** √Σ(dy·y)²·2⁻²⁴: the errors of the outputs are independent. */
    @Override
    public double rounding() {
        double squares = 0;
        for (int i = 0; i < dy.size(); i++) {
            double term = (double) dy.data()[i] * y.data()[i];
            squares += term * term;
        }
        return Math.sqrt(squares) * 0x1p-24;
    }

    @Override
    public long kinkSignature() {
        return layer.kinkSignature();
    }
}
