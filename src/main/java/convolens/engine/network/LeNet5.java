package convolens.engine.network;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.List;

/**
 * LeNet-5: Convolution 6@5×5 with padding 2 – ReLU – average pooling – Convolution 16@5×5 – ReLU – average pooling –
 * Affine 120 – ReLU – Affine 84 – ReLU – Affine. 61,706 parameters for digits of 28×28.
 *
 * <p>As it is drawn today: ReLU where the original squashed by a scaled tanh, every filter of the second convolution on
 * all six maps, softmax in place of distances to drawn codes. Source: section 7.6.2, figure 7-27; LeCun et al., "Gradient-
 * based learning applied to document recognition" (1998).
 */
public final class LeNet5 {
    private LeNet5() {}

    /** LeNet-5 for images of a shape (C,H,W). */
    public static Architecture of(Shape inputDim, int classes) {
        Window half = Window.square(2, 2, 0);
        return new Architecture(
                inputDim,
                List.of(
                        new LayerSpec.Convolution(6, Window.square(5, 1, 2)),
                        new LayerSpec.Relu(),
                        new LayerSpec.Pooling(Kind.AVERAGE, half),
                        new LayerSpec.Convolution(16, Window.square(5, 1, 0)),
                        new LayerSpec.Relu(),
                        new LayerSpec.Pooling(Kind.AVERAGE, half),
                        new LayerSpec.Affine(120),
                        new LayerSpec.Relu(),
                        new LayerSpec.Affine(84),
                        new LayerSpec.Relu(),
                        new LayerSpec.Affine(classes)));
    }
}
