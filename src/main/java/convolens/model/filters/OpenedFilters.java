package convolens.model.filters;

import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.run.RunFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The filters of a network that was opened from a file, and beside them weights of the same shapes that learned nothing: what is
 * seen in these is not the training's.
 *
 * @param name of the file
 * @param drawn drawn as He et al. begin, with deviation √(2 / fan-in) and {@link #SEED}, not as this network began
 * @param filters those of the file
 */
public record OpenedFilters(String name, RunFilters drawn, RunFilters filters) {
    /** The seed of the weights that learned nothing. */
    public static final int SEED = 1;

    /**
     * The filters of all convolutions.
     *
     * @param parameters by the names W1, b1 …, not to be modified
     * @throws IllegalArgumentException if there is no convolution
     */
    public static OpenedFilters of(String name, Architecture architecture, Map<String, Tensor> parameters) {
        List<RunFilters.Bank> banks = new ArrayList<>();
        List<RunFilters.Bank> random = new ArrayList<>();
        int products = 0;
        for (LayerSpec layer : architecture.layers()) {
            if (layer instanceof LayerSpec.Convolution || layer instanceof LayerSpec.Affine) {
                products++;
            }
            if (layer instanceof LayerSpec.Convolution) {
                String weights = "W" + products;
                RunFilters.Bank bank =
                        new RunFilters.Bank(weights, given(parameters, weights), given(parameters, "b" + products));
                banks.add(bank);
                random.add(drawn(bank, SEED + products));
            }
        }
        if (banks.isEmpty()) {
            throw new IllegalArgumentException("the network of " + name
                    + " has no convolution, so no filters: a network with at least one convolution would fit");
        }
        return new OpenedFilters(name, new RunFilters(0, 0, random), new RunFilters(0, 0, banks));
    }

    private static Tensor given(Map<String, Tensor> parameters, String name) {
        Tensor found = parameters.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the parameter " + name + " is missing among " + parameters.keySet());
        }
        return found;
    }

    private static RunFilters.Bank drawn(RunFilters.Bank like, long seed) {
        Shape shape = like.weights().shape();
        Tensor weights = new Tensor(shape);
        double deviation = Math.sqrt(2.0 / shape.sizeOfOne());
        Random random = new Random(seed);
        for (int i = 0; i < weights.size(); i++) {
            weights.data()[i] = (float) (deviation * random.nextGaussian());
        }
        return new RunFilters.Bank(like.name(), weights, new Tensor(like.bias().shape()));
    }
}
