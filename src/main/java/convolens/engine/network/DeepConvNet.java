package convolens.engine.network;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Affine;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Dropout;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * The deep network: six 3×3 convolutions with 16, 16, 32, 32, 64 and 64 filters, each with a ReLU, a 2×2 max pooling
 * after every second; then Affine – ReLU – Dropout – Affine – Dropout – Softmax. The fourth convolution has padding 2,
 * the others 1, so that 28×28 ends in 4×4. Weights from N(0, 2/fan-in) (He), biases 0; W1 … W8. Source: section 8.1.1,
 * figure 8-1.
 *
 * @param inputDim (C,H,W) of one image
 * @param hiddenSize units of the hidden affine layer
 * @param outputSize classes
 * @param dropoutRatio the share of units dropped while learning
 */
public record DeepConvNet(Shape inputDim, int hiddenSize, int outputSize, double dropoutRatio) implements Architecture {
    private static final int[] FILTERS = {16, 16, 32, 32, 64, 64};
    private static final int[] PADDING = {1, 1, 1, 2, 1, 1};

    /** @throws IllegalArgumentException if an argument is out of its range */
    public DeepConvNet {
        Arguments.requireImage(inputDim);
        Arguments.requirePositive("hidden size", hiddenSize);
        Arguments.requirePositive("output size", outputSize);
        if (!(dropoutRatio >= 0 && dropoutRatio < 1)) {
            throw new IllegalArgumentException(
                    "the dropout ratio must be at least 0 and below 1, but is " + dropoutRatio);
        }
    }

    /** The book's arguments for images of the given shape: 50 hidden units, dropout 0.5. */
    public static DeepConvNet ofBook(Shape inputDim, int classes) {
        return new DeepConvNet(inputDim, 50, classes, 0.5);
    }

    @Override
    public Network build(Cpu cpu, long seed) {
        Weights weights = new Weights(seed);
        List<Layer> layers = new ArrayList<>();
        Shape shape = Shape.of(1, inputDim.dim(0), inputDim.dim(1), inputDim.dim(2));
        for (int i = 0; i < FILTERS.length; i++) {
            Parameter w = weights.normal("W" + (i + 1), he(shape.dim(1) * 9), FILTERS[i], shape.dim(1), 3, 3);
            Parameter b = Parameter.zeros("b" + (i + 1), FILTERS[i]);
            shape = add(layers, new Convolution(cpu, w, b, Window.square(3, 1, PADDING[i])), shape);
            shape = add(layers, new Relu(), shape);
            if (i % 2 == 1) {
                shape = add(layers, new Pooling(cpu, Pooling.Kind.MAX, Window.square(2, 2, 0)), shape);
            }
        }
        int flat = shape.sizeOfOne();
        layers.add(
                new Affine(cpu, weights.normal("W7", he(flat), flat, hiddenSize), Parameter.zeros("b7", hiddenSize)));
        layers.add(new Relu());
        layers.add(new Dropout((float) dropoutRatio, seed + 1));
        layers.add(new Affine(
                cpu, weights.normal("W8", he(hiddenSize), hiddenSize, outputSize), Parameter.zeros("b8", outputSize)));
        layers.add(new Dropout((float) dropoutRatio, seed + 2));
        return new Network(inputDim, layers);
    }

    private static Shape add(List<Layer> layers, Layer layer, Shape shape) {
        layers.add(layer);
        return layer.outputShape(shape);
    }

    private static double he(int fanIn) {
        return Math.sqrt(2.0 / fanIn);
    }
}
