package convolens.engine.inspect;

import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;

/** A layer whose backward pass is wrong. */
record BrokenLayer(Layer layer, Fault fault) implements Layer {

    /** What a mistake does after the backward pass; dx is null before the first layer. */
    interface Fault {
        void spoil(Layer layer, Tensor dx);
    }

    @Override
    public String name() {
        return layer.name();
    }

    @Override
    public Shape outputShape(Shape input) {
        return layer.outputShape(input);
    }

    @Override
    public void forward(Tensor x, Mode mode, Tensor y) {
        layer.forward(x, mode, y);
    }

    @Override
    public void backward(Tensor dy, Tensor dx) {
        layer.backward(dy, dx);
        fault.spoil(layer, dx);
    }

    @Override
    public List<Parameter> parameters() {
        return layer.parameters();
    }

    @Override
    public long kinkSignature() {
        return layer.kinkSignature();
    }
}
