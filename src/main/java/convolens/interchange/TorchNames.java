package convolens.interchange;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parameters under PyTorch's names, as {@code numpy.savez(file, **{k: v.numpy() for k, v in net.state_dict().items()})}
 * writes them: conv1.weight, conv1.bias, fc1.weight, … What a layer is follows from the shape of its weights, its number
 * from the order in the file:
 *
 * <pre>
 * weight (FN,C,FH,FW)  → W n          a convolution
 * weight (out,in)      → W n, (in,out) an affine layer, transposed
 * weight (C)           → gamma m      a batch normalization, with running_mean and running_var
 * bias                 → b n or beta m; where a layer has none, 0
 * </pre>
 *
 * @param parameters the same arrays under this program's names
 * @param mapping what became what, in the file's order: "fc1.weight → W2, transposed"
 */
record TorchNames(Map<String, Tensor> parameters, List<RenamedParameter> mapping) {
    private static final Set<String> ENDS =
            Set.of("weight", "bias", "running_mean", "running_var", "num_batches_tracked");

    /** Reads the names; empty if one of them is none of PyTorch's, or the arrays are not those of such layers. */
    static Optional<TorchNames> of(Map<String, Tensor> arrays) {
        Map<String, Map<String, Tensor>> layers = new LinkedHashMap<>();
        for (Map.Entry<String, Tensor> entry : arrays.entrySet()) {
            int dot = entry.getKey().lastIndexOf('.');
            String end = entry.getKey().substring(dot + 1);
            if (dot < 1 || !ENDS.contains(end)) {
                return Optional.empty();
            }
            layers.computeIfAbsent(entry.getKey().substring(0, dot), name -> new LinkedHashMap<>())
                    .put(end, entry.getValue());
        }
        TorchNames names = new TorchNames(new LinkedHashMap<>(), new ArrayList<>());
        int weights = 0;
        int normalizations = 0;
        for (Map.Entry<String, Map<String, Tensor>> layer : layers.entrySet()) {
            Tensor weight = layer.getValue().get("weight");
            if (weight == null) {
                return Optional.empty();
            }
            boolean done = switch (weight.shape().rank()) {
                case 1 -> names.normalization(layer.getKey(), weight, layer.getValue(), ++normalizations);
                case 2, 4 -> names.multiplying(layer.getKey(), weight, layer.getValue(), ++weights);
                default -> false;
            };
            if (!done) {
                return Optional.empty();
            }
        }
        return names.parameters.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private boolean multiplying(String layer, Tensor weight, Map<String, Tensor> arrays, int number) {
        boolean affine = weight.shape().rank() == 2;
        put(layer, ".weight", "W" + number, affine ? transposed(weight) : weight, affine);
        bias(layer, arrays, "b" + number, weight.dim(0));
        return arrays.size() == (arrays.containsKey("bias") ? 2 : 1);
    }

    private boolean normalization(String layer, Tensor weight, Map<String, Tensor> arrays, int number) {
        Tensor mean = arrays.get("running_mean");
        Tensor variance = arrays.get("running_var");
        if (mean == null || variance == null) {
            return false;
        }
        put(layer, ".weight", "gamma" + number, weight, false);
        bias(layer, arrays, "beta" + number, weight.dim(0));
        put(layer, ".running_mean", "mean" + number, mean, false);
        put(layer, ".running_var", "var" + number, variance, false);
        return true;
    }

    private void bias(String layer, Map<String, Tensor> arrays, String name, int size) {
        Tensor bias = arrays.get("bias");
        if (bias == null) {
            parameters.put(name, new Tensor(Shape.of(size)));
            mapping.add(new RenamedParameter("", layer, name, Shape.of(size), false));
        } else {
            put(layer, ".bias", name, bias, false);
        }
    }

    private void put(String layer, String end, String name, Tensor value, boolean transposed) {
        parameters.put(name, value);
        mapping.add(new RenamedParameter(layer + end, layer, name, value.shape(), transposed));
    }

    /** (out,in) → (in,out), new. */
    private static Tensor transposed(Tensor weight) {
        int rows = weight.dim(0);
        int columns = weight.dim(1);
        Tensor made = new Tensor(Shape.of(columns, rows));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                made.data()[column * rows + row] = weight.data()[row * columns + column];
            }
        }
        return made;
    }
}
