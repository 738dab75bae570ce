package convolens.interchange;

import convolens.data.DataException;
import convolens.data.image.Preprocessing;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network together with its preprocessing, as one network for pictures from 0 to 1 with red first. What a channel is
 * multiplied with and what is added is a normalization in front of it; where blue comes first, the channels of the first
 * layer that multiplies change places.
 */
public final class PreprocessedNetwork {
    /** σ² with which a normalization that only scales and shifts divides by 1: the engine adds 1e−5. */
    private static final float UNIT_VARIANCE = 1 - 1e-5f;

    private static final Pattern NORMALIZATION = Pattern.compile("(gamma|beta|mean|var)(\\d+)");

    private PreprocessedNetwork() {}

    /**
     * The network behind its preprocessing. Parameters that stay what they are are shared.
     *
     * @throws DataException if the preprocessing is not for such a network
     */
    public static SavedNetwork of(SavedNetwork saved, Preprocessing preprocessing) throws DataException {
        if (preprocessing.isNone()) {
            return saved;
        }
        Architecture own = saved.architecture();
        int channels = own.inputDim().dim(0);
        try {
            preprocessing.requireChannels(channels);
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
        Map<String, Tensor> parameters = new LinkedHashMap<>();
        parameters.put("gamma1", new Tensor(Shape.of(channels)));
        parameters.put("beta1", new Tensor(Shape.of(channels)));
        parameters.put("mean1", new Tensor(Shape.of(channels)));
        Tensor variance = new Tensor(Shape.of(channels));
        Arrays.fill(variance.data(), UNIT_VARIANCE);
        parameters.put("var1", variance);
        for (int k = 0; k < channels; k++) {
            int c = preprocessing.channel(k, channels);
            Objects.requireNonNull(parameters.get("gamma1")).data()[k] = (float) preprocessing.factor(c);
            Objects.requireNonNull(parameters.get("beta1")).data()[k] = (float) preprocessing.shift(c);
        }
        Map<String, Tensor> others = preprocessing.blueFirst() ? reversed(own, saved.parameters()) : saved.parameters();
        others.forEach((name, tensor) -> {
            Matcher each = NORMALIZATION.matcher(name);
            parameters.put(each.matches() ? each.group(1) + (Integer.parseInt(each.group(2)) + 1) : name, tensor);
        });
        List<LayerSpec> layers = new ArrayList<>(own.layers());
        layers.add(0, new LayerSpec.BatchNormalization());
        return new SavedNetwork(
                new Architecture(own.inputDim(), layers, own.initialization()), parameters, saved.remark());
    }

    /** The parameters of the same network for channels in the opposite order. */
    private static Map<String, Tensor> reversed(Architecture of, Map<String, Tensor> parameters) throws DataException {
        Map<String, Tensor> changed = new LinkedHashMap<>(parameters);
        int channels = of.inputDim().dim(0);
        int normalizations = 0;
        for (LayerSpec layer : of.layers()) {
            if (layer instanceof LayerSpec.BatchNormalization) {
                normalizations++;
                for (String kind : List.of("gamma", "beta", "mean", "var")) {
                    changed.computeIfPresent(kind + normalizations, (name, tensor) -> reversed(tensor, 1, channels));
                }
            } else if (layer instanceof LayerSpec.Convolution convolution) {
                if (convolution.groups() != 1) {
                    throw new DataException("the network reads its channels in " + convolution.groups()
                            + " groups, so that blue first is not supported: expected rgb");
                }
                changed.computeIfPresent("W1", (name, w) -> reversed(w, w.dim(0), channels));
                return changed;
            } else if (layer instanceof LayerSpec.Affine) {
                changed.computeIfPresent("W1", (name, w) -> reversed(w, 1, channels));
                return changed;
            }
        }
        return changed;
    }

    /** A copy in which, in each of so many parts, so many blocks stand in the opposite order. */
    private static Tensor reversed(Tensor tensor, int parts, int blocks) {
        Tensor made = new Tensor(tensor.shape());
        int block = tensor.size() / parts / blocks;
        for (int part = 0; part < parts; part++) {
            for (int b = 0; b < blocks; b++) {
                System.arraycopy(
                        tensor.data(),
                        (part * blocks + b) * block,
                        made.data(),
                        (part * blocks + blocks - 1 - b) * block,
                        block);
            }
        }
        return made;
    }
}
