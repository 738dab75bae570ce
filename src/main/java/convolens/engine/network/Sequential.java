package convolens.engine.network;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Affine;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Any layers in a row: the networks of figures 7-1 and 7-2 and whatever they are changed to. Weights from N(0, 2/fan-in)
 * (He), biases 0; W1, b1, W2 … in the order of the layers that learn. Source: section 7.1; section 6.2.3 for the weights.
 *
 * @param inputDim (C,H,W) of one image
 * @param layers first to last; the last gives the scores (N,K)
 */
public record Sequential(Shape inputDim, List<LayerSpec> layers) implements Architecture {

    /** @throws IllegalArgumentException if the input is not (C,H,W) */
    public Sequential {
        Arguments.requireImage(inputDim);
        layers = List.copyOf(layers);
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

    @Override
    public Network build(Cpu cpu, long seed) {
        List<Shape> shapes = shapes(1);
        Weights weights = new Weights(seed);
        List<Layer> built = new ArrayList<>();
        int learning = 0;
        for (int i = 0; i < layers.size(); i++) {
            LayerSpec layer = layers.get(i);
            List<Shape> parameters = layer.parameterShapes(shapes.get(i));
            learning += parameters.isEmpty() ? 0 : 1;
            built.add(build(layer, parameters, cpu, weights, learning));
        }
        return new Network(inputDim, built);
    }

    private static Layer build(LayerSpec layer, List<Shape> parameters, Cpu cpu, Weights weights, int number) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            Shape w = parameters.get(0);
            return new Convolution(
                    cpu, he(weights, number, w, w.sizeOfOne()), bias(number, w.dim(0)), convolution.window());
        }
        if (layer instanceof LayerSpec.Affine) {
            Shape w = parameters.get(0);
            return new Affine(cpu, he(weights, number, w, w.dim(0)), bias(number, w.dim(1)));
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return new Pooling(cpu, pooling.kind(), pooling.window());
        }
        return new Relu();
    }

    private static Parameter he(Weights weights, int number, Shape shape, int fanIn) {
        return weights.normal("W" + number, Math.sqrt(2.0 / fanIn), shape.toArray());
    }

    private static Parameter bias(int number, int size) {
        return Parameter.zeros("b" + number, size);
    }
}
