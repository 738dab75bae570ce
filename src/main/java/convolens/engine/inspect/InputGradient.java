package convolens.engine.inspect;

import convolens.engine.layer.Layer;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a score changes with each pixel, and with each number on the way to it:
 *
 * <pre>
 * g[L] = dy/ds,   g[l − 1] = backward of layer l of g[l],   g[0] = dy/dx: (1,C,H,W)
 * </pre>
 *
 * with y of a {@link ClassScore} and s the scores, before softmax. The layers are those of the network, which answers as
 * in use: dropout drops nothing. Source: Simonyan, Vedaldi and Zisserman, "Deep inside convolutional networks" (2013);
 * gradient × input: Shrikumar et al., "Not just a black box" (2016).
 *
 * @param scores s: (K)
 * @param outputs of every layer, (1,…); not to be modified
 * @param gradients g[0] to g[L], each of the shape of what it is the gradient by; not to be modified
 */
public record InputGradient(float[] scores, List<Tensor> outputs, List<Tensor> gradients) {

    public InputGradient {
        outputs = List.copyOf(outputs);
        gradients = List.copyOf(gradients);
    }

    /**
     * Sends a picture through a network and the question back.
     *
     * @param network modified in its gradients and in what it keeps of its last pass
     * @param x (1,C,H,W), not modified
     * @throws IllegalArgumentException if x is not one picture of this network, or the class is none of its classes
     */
    public static InputGradient of(Network network, Tensor x, ClassScore asked) {
        if (x.dim(0) != 1) {
            throw new IllegalArgumentException("a gradient by the input takes one picture, but got " + x.shape());
        }
        Tensor scores = network.predict(x);
        List<Layer> layers = network.layers();
        List<Tensor> outputs = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            outputs.add(network.output(i).copy());
        }
        Tensor dy = Tensor.wrap(Shape.of(1, network.classes()), asked.gradient(network.classes()));
        List<Tensor> gradients = new ArrayList<>(List.of(dy));
        for (int i = layers.size() - 1; i >= 0; i--) {
            Tensor dx = Tensor.empty();
            layers.get(i).backward(dy, dx);
            gradients.add(dx);
            dy = dx;
        }
        Collections.reverse(gradients);
        return new InputGradient(scores.toArray(), outputs, gradients);
    }

    /** The gradient by the output of a layer; by the picture for −1. */
    public Tensor at(int layer) {
        return gradients.get(layer + 1);
    }

    /** dy/dx: (1,C,H,W). */
    public Tensor input() {
        return gradients.get(0);
    }

    /**
     * The gradient as one map: m[i,j] is the g[c,i,j] of the largest magnitude over the channels c, with its sign.
     *
     * @return a new (H,W)
     */
    public Tensor map() {
        Tensor g = input();
        int size = g.dim(2) * g.dim(3);
        Tensor map = Tensor.zeros(g.dim(2), g.dim(3));
        for (int c = 0; c < g.dim(1); c++) {
            for (int i = 0; i < size; i++) {
                float value = g.data()[c * size + i];
                if (Math.abs(value) > Math.abs(map.data()[i])) {
                    map.data()[i] = value;
                }
            }
        }
        return map;
    }

    /**
     * Gradient × input: m[i,j] = Σ g[c,i,j] · x[c,i,j] over the channels c.
     *
     * @param x the picture that went through, (1,C,H,W), not modified
     * @return a new (H,W)
     */
    public Tensor timesInput(Tensor x) {
        Tensor g = input();
        int size = g.dim(2) * g.dim(3);
        Tensor map = Tensor.zeros(g.dim(2), g.dim(3));
        for (int c = 0; c < g.dim(1); c++) {
            for (int i = 0; i < size; i++) {
                map.data()[i] += g.data()[c * size + i] * x.data()[c * size + i];
            }
        }
        return map;
    }
}
