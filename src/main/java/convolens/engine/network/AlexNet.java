package convolens.engine.network;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * AlexNet as printed in 2012: five convolutions, the second, fourth and fifth in two groups, one for each graphics card;
 * local response normalization behind the first two; 3×3 max pooling with stride 2 behind the first, second and fifth; then
 * Affine 4096 – Affine 4096 – Affine with dropout. 60,965,224 parameters for 227×227 pictures of 1,000 classes.
 *
 * <p>The paper says 224×224, with which its first layer has no 55×55 maps; 227×227 is what its authors computed on. Source:
 * section 7.6.2, figure 7-28; Krizhevsky et al., "ImageNet classification with deep convolutional neural networks" (2012).
 */
public final class AlexNet {
    /** The paper's pictures. */
    public static final Shape PICTURE = Shape.of(3, 227, 227);

    /** ImageNet's classes. */
    public static final int CLASSES = 1000;

    private AlexNet() {}

    /** AlexNet for pictures of a shape (C,H,W). */
    public static Architecture of(Shape inputDim, int classes) {
        List<LayerSpec> layers = new ArrayList<>();
        convolution(layers, 96, Window.square(11, 4, 0), 1);
        layers.add(response());
        layers.add(pooling());
        convolution(layers, 256, Window.square(5, 1, 2), 2);
        layers.add(response());
        layers.add(pooling());
        convolution(layers, 384, Window.square(3, 1, 1), 1);
        convolution(layers, 384, Window.square(3, 1, 1), 2);
        convolution(layers, 256, Window.square(3, 1, 1), 2);
        layers.add(pooling());
        for (int i = 0; i < 2; i++) {
            layers.add(new LayerSpec.Dropout(0.5));
            layers.add(new LayerSpec.Affine(4096));
            layers.add(new LayerSpec.Relu());
        }
        layers.add(new LayerSpec.Affine(classes));
        return new Architecture(inputDim, layers, new Initialization.Normal(0.01));
    }

    private static void convolution(List<LayerSpec> layers, int filters, Window window, int groups) {
        layers.add(new LayerSpec.Convolution(filters, window, groups));
        layers.add(new LayerSpec.Relu());
    }

    private static LayerSpec pooling() {
        return new LayerSpec.Pooling(Kind.MAX, Window.square(3, 2, 0));
    }

    /** k = 2, n = 5, α = 10⁻⁴, β = 0.75 of the paper, which does not divide α by n. */
    private static LayerSpec response() {
        return new LayerSpec.LocalResponseNormalization(5, 5e-4, 0.75, 2);
    }
}
