package convolens.model.histogram;

import convolens.engine.layer.Parameter;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the parameters and the layers of a network are called, the same in every language. Layers that answer with what they
 * are given, such as dropout, are left out.
 *
 * @param parameters in the network's order
 * @param layers first to last
 * @param places of these layers among all
 */
public record HistogramNames(List<String> parameters, List<String> layers, List<Integer> places) {
    /** Where there is no network. */
    static final HistogramNames NONE = new HistogramNames(List.of(), List.of(), List.of());

    /**
     * The names in a network.
     *
     * @param network one of this architecture
     */
    public static HistogramNames of(Architecture architecture, Network network) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> layers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < architecture.layers().size(); i++) {
            LayerSpec layer = architecture.layers().get(i);
            if (!(layer instanceof LayerSpec.Dropout || layer instanceof LayerSpec.Flatten)) {
                String kind = kind(layer);
                layers.add(kind + " " + numbers.merge(kind, 1, Integer::sum));
                places.add(i);
            }
        }
        List<String> parameters =
                network.parameters().stream().map(Parameter::name).toList();
        return new HistogramNames(parameters, List.copyOf(layers), List.copyOf(places));
    }

    private static String kind(LayerSpec layer) {
        String name = layer.getClass().getSimpleName();
        return switch (name) {
            case "Convolution" -> "Conv";
            case "Pooling", "GlobalAveragePooling" -> "Pool";
            case "BatchNormalization" -> "BatchNorm";
            case "LocalResponseNormalization" -> "LRN";
            default -> name.replace("Relu", "ReLU");
        };
    }

    /** What there is of a kind. */
    List<String> of(HistogramKind kind) {
        return kind == HistogramKind.ACTIVATIONS ? layers : parameters;
    }

    /** Where the one of that name lies among what was measured. */
    int place(HistogramKind kind, int series) {
        return kind == HistogramKind.ACTIVATIONS ? places.get(series) : series;
    }
}
