package convolens.model.network;

import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the layers of a network are called, the same in every language: Conv 1, ReLU 1, Pool 1, … */
public final class LayerNames {
    private LayerNames() {}

    /** One name for each layer, first to last; layers of a kind are numbered from 1. */
    public static List<String> of(Architecture architecture) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (LayerSpec layer : architecture.layers()) {
            String kind = kind(layer);
            names.add(kind + " " + numbers.merge(kind, 1, Integer::sum));
        }
        return List.copyOf(names);
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
}
