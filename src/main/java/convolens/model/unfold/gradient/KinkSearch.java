package convolens.model.unfold.gradient;

import convolens.engine.inspect.LayerProduct;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the kinks beside a number: the ReLUs that open or close, and the maxima that another cell wins. */
final class KinkSearch {
    private final List<Layer> layers;
    private final LayerProduct product;
    private final int[][] here;

    /** A search around the values that the layers have now. */
    KinkSearch(List<Layer> layers, LayerProduct product) {
        this.layers = layers;
        this.product = product;
        product.value();
        here = pieces();
    }

    /** At most one kink for each side of one number of a variable, which is moved and put back. */
    List<Kink> around(float[] variable, int index, double step) {
        List<Kink> kinks = new ArrayList<>();
        float value = variable[index];
        try {
            for (boolean right : new boolean[] {false, true}) {
                variable[index] = (float) (right ? value + step : value - step);
                product.value();
                Kink kink = difference(pieces(), right);
                if (kink != null) {
                    kinks.add(kink);
                }
            }
        } finally {
            variable[index] = value;
        }
        return kinks;
    }

    /** The kink nearest the output: what changes further in front may not reach it. */
    private @Nullable Kink difference(int[][] there, boolean right) {
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            int cell = Arrays.mismatch(here[layer], there[layer]);
            if (cell >= 0) {
                boolean relu = layers.get(layer) instanceof Relu;
                Kink.Change change =
                        !relu ? Kink.Change.WINNER : there[layer][cell] > 0 ? Kink.Change.OPENS : Kink.Change.CLOSES;
                return new Kink(right, change, indices(product.output(layer).shape(), cell));
            }
        }
        return null;
    }

    /** For each layer what tells its linear pieces apart: whether each ReLU is open, which cell wins each maximum. */
    private int[][] pieces() {
        int[][] pieces = new int[layers.size()][];
        for (int i = 0; i < pieces.length; i++) {
            Tensor y = product.output(i);
            pieces[i] = new int[0];
            if (layers.get(i) instanceof Relu) {
                pieces[i] = new int[y.size()];
                for (int cell = 0; cell < y.size(); cell++) {
                    pieces[i][cell] = y.data()[cell] > 0 ? 1 : 0;
                }
            } else if (layers.get(i) instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX) {
                pieces[i] = Arrays.copyOf(pooling.argmax(), y.size());
            }
        }
        return pieces;
    }

    private static List<Integer> indices(Shape shape, int cell) {
        Integer[] indices = new Integer[shape.rank()];
        int rest = cell;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            indices[axis] = rest % shape.dim(axis);
            rest /= shape.dim(axis);
        }
        return List.of(indices);
    }
}
