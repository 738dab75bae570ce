package convolens.engine.network;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Affine;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.List;

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
        double weightInitStd)
        implements Architecture {

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

    @Override
    public Network build(Cpu cpu, long seed) {
        Weights weights = new Weights(seed);
        int channels = inputDim.dim(0);
        Window window = Window.square(filterSize, stride, pad);
        Parameter w1 = weights.normal("W1", weightInitStd, filterNum, channels, filterSize, filterSize);
        Convolution convolution = new Convolution(cpu, w1, Parameter.zeros("b1", filterNum), window);
        Pooling pooling = new Pooling(cpu, Pooling.Kind.MAX, Window.square(2, 2, 0));
        Shape pooled =
                pooling.outputShape(convolution.outputShape(Shape.of(1, channels, inputDim.dim(1), inputDim.dim(2))));
        Parameter w2 = weights.normal("W2", weightInitStd, pooled.sizeOfOne(), hiddenSize);
        Parameter w3 = weights.normal("W3", weightInitStd, hiddenSize, outputSize);
        return new Network(
                inputDim,
                List.of(
                        convolution,
                        new Relu(),
                        pooling,
                        new Affine(cpu, w2, Parameter.zeros("b2", hiddenSize)),
                        new Relu(),
                        new Affine(cpu, w3, Parameter.zeros("b3", outputSize))));
    }
}
