package convolens.engine.inspect;

import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * How the numbers of a network are distributed, measured on a batch: what it has learned, the gradients of the batch's mean
 * loss by that, and the outputs of its layers. Dropout drops nothing, and batch normalization uses its running statistics.
 *
 * @param loss the mean loss of the batch
 * @param weights of every parameter, in the network's order
 * @param gradients of every parameter, in the network's order
 * @param activations of every layer's output, first to last
 */
public record NetworkHistograms(
        double loss, List<ValueHistogram> weights, List<ValueHistogram> gradients, List<ValueHistogram> activations) {

    public NetworkHistograms {
        weights = List.copyOf(weights);
        gradients = List.copyOf(gradients);
        activations = List.copyOf(activations);
    }

    /**
     * Measures a network as it is.
     *
     * @param network modified in its gradients and in what it keeps of its last pass
     * @param x (N,C,H,W), not modified
     * @param labels at least N
     */
    public static NetworkHistograms of(Network network, Tensor x, int[] labels) {
        double loss = network.loss(x, labels);
        List<ValueHistogram> activations = new ArrayList<>();
        for (int i = 0; i < network.layers().size(); i++) {
            activations.add(ValueHistogram.of(network.output(i)));
        }
        network.gradient(x, labels, Mode.PREDICT);
        List<ValueHistogram> weights = new ArrayList<>();
        List<ValueHistogram> gradients = new ArrayList<>();
        for (Parameter parameter : network.parameters()) {
            weights.add(ValueHistogram.of(parameter.value()));
            gradients.add(ValueHistogram.of(parameter.gradient()));
        }
        return new NetworkHistograms(loss, weights, gradients, activations);
    }
}
