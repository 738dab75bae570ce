package convolens.engine.network;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.List;
import java.util.Optional;

/**
 * The chapter's network: Convolution – ReLU – Pooling 2×2 – Affine – ReLU – Affine – Softmax. Parameters: W1 and b1 of
 * the convolution, W2 and b2 of the hidden layer, W3 and b3 of the scores; weights from N(0, weightInitStd²), biases 0.
 * Source: section 7.5, figure 7-23.
 *
 * @param inputDim (C,H,W) of one image
 * @param filterNum FN
 * @param filterSize FH = FW
 * @param stride of the convolution
 * @param pad of the convolution
 * @param hiddenSize units of the hidden affine layer
 * @param outputSize classes
 * @param weightInitStd standard deviation of the fresh weights
 */
public record SimpleConvNet(
        Shape inputDim,
        int filterNum,
        int filterSize,
        int stride,
        int pad,
        int hiddenSize,
        int outputSize,
        double weightInitStd) {

    /** @throws IllegalArgumentException if an argument is out of its range */
    public SimpleConvNet {
        Arguments.requireImage(inputDim);
        Arguments.requirePositive("number of filters", filterNum);
        Arguments.requirePositive("filter size", filterSize);
        Arguments.requirePositive("hidden size", hiddenSize);
        Arguments.requirePositive("output size", outputSize);
        if (!(weightInitStd >= 0 && weightInitStd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the standard deviation of the weights must be at least 0, but is " + weightInitStd);
        }
    }

    /** The chapter's arguments for images of the given shape: 30 filters 5×5, stride 1, no padding, 100 hidden, 0.01. */
    public static SimpleConvNet ofChapter(Shape inputDim, int classes) {
        return new SimpleConvNet(inputDim, 30, 5, 1, 0, 100, classes, 0.01);
    }

    /** As layers in a row. */
    public Architecture architecture() {
        return new Architecture(
                inputDim,
                List.of(
                        new LayerSpec.Convolution(filterNum, Window.square(filterSize, stride, pad)),
                        new LayerSpec.Relu(),
                        new LayerSpec.Pooling(Pooling.Kind.MAX, Window.square(2, 2, 0)),
                        new LayerSpec.Affine(hiddenSize),
                        new LayerSpec.Relu(),
                        new LayerSpec.Affine(outputSize)),
                new Initialization.Normal(weightInitStd));
    }

    /** The arguments with which this network has that architecture; empty if it never has. */
    public static Optional<SimpleConvNet> matching(Architecture architecture) {
        List<LayerSpec> layers = architecture.layers();
        if (layers.size() == 6
                && layers.get(0) instanceof LayerSpec.Convolution convolution
                && layers.get(3) instanceof LayerSpec.Affine hidden
                && layers.get(5) instanceof LayerSpec.Affine scores
                && architecture.initialization() instanceof Initialization.Normal normal) {
            Window window = convolution.window();
            SimpleConvNet found = new SimpleConvNet(
                    architecture.inputDim(),
                    convolution.filters(),
                    window.height(),
                    window.strideY(),
                    window.paddingY(),
                    hidden.units(),
                    scores.units(),
                    normal.deviation());
            return Optional.of(found).filter(net -> net.architecture().equals(architecture));
        }
        return Optional.empty();
    }
}
