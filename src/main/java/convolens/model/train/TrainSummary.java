package convolens.model.train;

import convolens.engine.layer.Affine;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Dropout;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Pooling;
import convolens.engine.network.Network;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A network at a glance.
 *
 * @param rows one for each layer that changes the shape, with the layers after it that do not
 * @param parameters how many numbers it learns
 */
public record TrainSummary(List<Row> rows, int parameters) {

    /**
     * A layer, and those after it that keep its shape.
     *
     * @param layers first to last, as code: {@code Conv 30@5×5}, {@code ReLU}; the padding of a convolution is named where
     *     the image grows by it, which would puzzle otherwise
     * @param output the shape of one sample that leaves them: (C,H,W) or (M)
     */
    public record Row(List<String> layers, Shape output) {}

    /** The summary of a network. */
    public static TrainSummary of(Network network) {
        List<Shape> shapes = network.shapes(1);
        List<Row> rows = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            boolean learns = !layer.parameters().isEmpty();
            if (!together.isEmpty() && (learns || !shapes.get(i).equals(shapes.get(i + 1)))) {
                rows.add(new Row(List.copyOf(together), sample(shapes.get(i))));
                together.clear();
            }
            together.add(text(layer, shapes.get(i), shapes.get(i + 1)));
        }
        together.add("Softmax");
        rows.add(new Row(List.copyOf(together), sample(shapes.get(shapes.size() - 1))));
        return new TrainSummary(List.copyOf(rows), network.parameterCount());
    }

    private static String text(Layer layer, Shape input, Shape output) {
        if (layer instanceof Convolution convolution) {
            String text = "Conv " + convolution.parameters().get(0).shape().dim(0) + "@" + text(convolution.window());
            boolean grows = output.dim(2) > input.dim(2);
            return grows ? text + " pad " + convolution.window().paddingY() : text;
        }
        if (layer instanceof Pooling pooling) {
            return "Pool " + text(pooling.window());
        }
        if (layer instanceof Affine affine) {
            return "Affine " + affine.parameters().get(0).shape().dim(1);
        }
        if (layer instanceof Dropout dropout) {
            return "Dropout " + new BigDecimal(Float.toString(dropout.ratio()));
        }
        return layer.name();
    }

    private static String text(Window window) {
        return window.height() + "×" + window.width();
    }

    private static Shape sample(Shape batch) {
        int[] dims = batch.toArray();
        int[] sample = new int[dims.length - 1];
        System.arraycopy(dims, 1, sample, 0, sample.length);
        return Shape.of(sample);
    }
}
