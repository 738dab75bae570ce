package convolens.engine.inspect;

import convolens.engine.fused.Plan;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The outputs of some layers of a network and gradients at its pictures, the fast way: each row of layers that ends in one of
 * them runs as {@link Plan} puts it together, so numbers are those of the layers themselves up to rounding, and what comes
 * behind the last of them is not computed.
 */
final class Activations {
    private final Network network;
    private final List<Layer> steps = new ArrayList<>();
    private final List<Tensor> outputs = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();
    private final Map<Integer, Tensor> found = new TreeMap<>();

    /**
     * @param network modified in what its layers keep of their last pass
     * @param layers numbers of layers of the network, in any order; at least one
     * @throws IllegalArgumentException if a layer does not exist
     */
    Activations(Network network, List<Integer> layers) {
        this.network = network;
        int count = network.layers().size();
        int from = 0;
        for (int end : layers.stream().distinct().sorted().toList()) {
            if (end < 0 || end >= count) {
                throw new IllegalArgumentException(
                        "layer " + end + " is none of the " + count + " layers, counted from 0");
            }
            for (Layer step : Plan.of(network.layers().subList(from, end + 1))) {
                steps.add(step);
                outputs.add(Tensor.empty());
                gradients.add(Tensor.empty());
            }
            found.put(end, outputs.get(outputs.size() - 1));
            from = end + 1;
        }
    }

    /**
     * Sends pictures through.
     *
     * @param x (N,C,H,W), not modified, and as it is until {@link #gradient} is not asked any more
     * @throws IllegalArgumentException if x is not a batch of the network's images
     */
    void predict(Tensor x) {
        network.requireBatch(x);
        Tensor current = x;
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).forward(current, Mode.PREDICT, outputs.get(i));
            current = outputs.get(i);
        }
    }

    /** The output of one of the layers in the last {@link #predict}, overwritten by the next. */
    Tensor of(int layer) {
        return Objects.requireNonNull(found.get(layer), "none of the layers asked for");
    }

    /**
     * The gradient at the pictures of the last {@link #predict}.
     *
     * @param above the gradient at the output of the last of the layers, not modified
     * @param dx modified: reshaped to the pictures and overwritten
     */
    void gradient(Tensor above, Tensor dx) {
        Tensor current = above;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Tensor below = i == 0 ? dx : gradients.get(i - 1);
            steps.get(i).backward(current, below);
            current = below;
        }
    }
}
