package convolens.engine.network;

import convolens.engine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * What a layer costs for one sample, from its shapes alone: nothing is allocated.
 *
 * @param output the shape that leaves it
 * @param parameters how many numbers it learns
 * @param multiplyAdds products that are added up: output · FH·FW·C/G of a convolution, D·M of an affine layer, else 0
 * @param parameterBytes memory of what it learns, as float32
 * @param outputBytes memory of its output, as float32
 */
public record LayerCost(Shape output, long parameters, long multiplyAdds, long parameterBytes, long outputBytes) {

    /**
     * The cost of every layer, first to last.
     *
     * @throws IllegalArgumentException if a layer does not fit what comes before it
     */
    public static List<LayerCost> of(Architecture architecture) {
        List<Shape> shapes = architecture.shapes(1);
        List<LayerCost> costs = new ArrayList<>();
        for (int i = 0; i < architecture.layers().size(); i++) {
            LayerSpec layer = architecture.layers().get(i);
            List<Shape> learned = layer.parameterShapes(shapes.get(i));
            Shape output = shapes.get(i + 1);
            long parameters = learned.stream().mapToLong(Shape::size).sum();
            long products = layer instanceof LayerSpec.Convolution
                    ? (long) output.size() * learned.get(0).sizeOfOne()
                    : layer instanceof LayerSpec.Affine ? learned.get(0).size() : 0;
            costs.add(new LayerCost(
                    output, parameters, products, Float.BYTES * parameters, (long) Float.BYTES * output.size()));
        }
        return costs;
    }
}
