package convolens.engine.network;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
public record DeepConvNet(Shape inputDim, int hiddenSize, int outputSize, double dropoutRatio) {
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

    /** As layers in a row. */
    public Architecture architecture() {
        List<LayerSpec> layers = new ArrayList<>();
        for (int i = 0; i < FILTERS.length; i++) {
            layers.add(new LayerSpec.Convolution(FILTERS[i], Window.square(3, 1, PADDING[i])));
            layers.add(new LayerSpec.Relu());
            if (i % 2 == 1) {
                layers.add(new LayerSpec.Pooling(Pooling.Kind.MAX, Window.square(2, 2, 0)));
            }
        }
        layers.add(new LayerSpec.Affine(hiddenSize));
        layers.add(new LayerSpec.Relu());
        layers.add(new LayerSpec.Dropout(dropoutRatio));
        layers.add(new LayerSpec.Affine(outputSize));
        layers.add(new LayerSpec.Dropout(dropoutRatio));
        return new Architecture(inputDim, layers);
    }

    /** The arguments with which this network has that architecture; empty if it never has. */
    public static Optional<DeepConvNet> matching(Architecture architecture) {
        List<LayerSpec> layers = architecture.layers();
        int behind = layers.size() - 5;
        if (behind > 0
                && layers.get(behind) instanceof LayerSpec.Affine hidden
                && layers.get(behind + 3) instanceof LayerSpec.Affine scores
                && layers.get(behind + 4) instanceof LayerSpec.Dropout dropout) {
            DeepConvNet found =
                    new DeepConvNet(architecture.inputDim(), hidden.units(), scores.units(), dropout.ratio());
            return Optional.of(found).filter(net -> net.architecture().equals(architecture));
        }
        return Optional.empty();
    }
}
