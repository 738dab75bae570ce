package convolens.engine.inspect;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Layer;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A trained network of which the topmost layers have forgotten what they learned: their weights are drawn anew, as before
 * the first step of training. A map that explains what a network has learned cannot stay the same then.
 *
 * <p>Source: Adebayo et al., "Sanity checks for saliency maps" (2018), section 3.1, cascading randomization.
 */
public final class RedrawnWeights {
    private RedrawnWeights() {}

    /** How many layers of a network learn, normalizations included. */
    public static int layers(Network network) {
        return (int) learning(network).count();
    }

    private static Stream<Layer> learning(Network network) {
        return network.layers().stream().filter(layer -> !layer.parameters().isEmpty());
    }

    /**
     * The parameters and statistics of a network whose topmost layers are drawn anew.
     *
     * @param trained of all layers, by name; not modified
     * @param redrawn how many of the layers that learn are drawn anew, from the last; all where there are fewer
     * @param seed where fresh weights come from; a layer gets the same ones whatever number of layers is drawn
     * @return by name
     */
    public static Map<String, Tensor> of(
            Architecture architecture, Map<String, Tensor> trained, int redrawn, long seed) {
        Network fresh = architecture.build(Cpu.single(), seed);
        Map<String, Tensor> state = fresh.copyParameters();
        List<Layer> learning = learning(fresh).toList();
        for (Layer kept : learning.subList(0, Math.max(0, learning.size() - redrawn))) {
            kept.parameters().forEach(p -> state.replace(p.name(), trained.get(p.name())));
            kept.statistics().keySet().forEach(name -> state.replace(name, trained.get(name)));
        }
        return state;
    }
}
