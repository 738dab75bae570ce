package convolens.model.histogram;

import convolens.engine.layer.Parameter;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.Network;
import convolens.model.network.LayerNames;
import java.util.ArrayList;
import java.util.List;

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
        List<String> all = LayerNames.of(architecture);
        List<String> layers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < architecture.layers().size(); i++) {
            LayerSpec layer = architecture.layers().get(i);
            if (!(layer instanceof LayerSpec.Dropout || layer instanceof LayerSpec.Flatten)) {
                layers.add(all.get(i));
                places.add(i);
            }
        }
        List<String> parameters =
                network.parameters().stream().map(Parameter::name).toList();
        return new HistogramNames(parameters, List.copyOf(layers), List.copyOf(places));
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
