package convolens.model.shuffle;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.List;

/** The two networks that are compared. */
public final class ShuffleNetworks {
    private static final Window FILTER = Window.square(5, 1, 0);
    private static final Window HALF = Window.square(2, 2, 0);

    private ShuffleNetworks() {}

    /** Affine 100 – ReLU – Affine, or (Conv 5×5 – ReLU – Pooling 2×2) twice, with 8 and 16 filters, – Affine. */
    public static Architecture of(boolean conv, Shape image, int classes) {
        return conv
                ? new Architecture(
                        image,
                        List.of(
                                new LayerSpec.Convolution(8, FILTER),
                                new LayerSpec.Relu(),
                                new LayerSpec.Pooling(Kind.MAX, HALF),
                                new LayerSpec.Convolution(16, FILTER),
                                new LayerSpec.Relu(),
                                new LayerSpec.Pooling(Kind.MAX, HALF),
                                new LayerSpec.Affine(classes)))
                : new Architecture(
                        image, List.of(new LayerSpec.Affine(100), new LayerSpec.Relu(), new LayerSpec.Affine(classes)));
    }

    /** How many numbers a network learns for MNIST's digits. */
    public static int parametersForDigits(boolean conv) {
        Architecture row = of(conv, Shape.of(1, 28, 28), 10);
        List<Shape> shapes = row.shapes(1);
        int count = 0;
        for (int i = 0; i < row.layers().size(); i++) {
            count += row.layers().get(i).parameterShapes(shapes.get(i)).stream()
                    .mapToInt(Shape::size)
                    .sum();
        }
        return count;
    }
}
