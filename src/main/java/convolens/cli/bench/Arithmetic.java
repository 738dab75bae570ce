package convolens.cli.bench;

import convolens.engine.layer.Affine;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import java.util.List;

/**
 * How much a network multiplies and adds for one image, by the formulas of its layers; what an implementation saves or
 * wastes does not change it. A multiplication and its addition are two operations.
 *
 * @param forward operations of the products of the forward pass
 * @param backward those of the backward pass: the gradients of the weights, and of the inputs but for the first layer
 */
public record Arithmetic(double forward, double backward) {

    public static Arithmetic of(Network network) {
        List<Shape> shapes = network.shapes(1);
        double forward = 0;
        double backward = 0;
        for (int i = 0; i < network.layers().size(); i++) {
            double product = product(network.layers().get(i), shapes.get(i + 1));
            forward += product;
            backward += i == 0 ? product : 2 * product;
        }
        return new Arithmetic(forward, backward);
    }

    private static double product(Layer layer, Shape output) {
        if (layer instanceof Convolution) {
            return 2.0 * output.size() * layer.parameters().get(0).shape().sizeOfOne();
        }
        return layer instanceof Affine ? 2.0 * layer.parameters().get(0).shape().size() : 0;
    }
}
