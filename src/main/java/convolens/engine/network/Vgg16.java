package convolens.engine.network;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * VGG with 16 layers that learn: 3×3 convolutions with padding 1, two of 64 filters, two of 128, three of 256 and six of
 * 512, a 2×2 max pooling behind each block, then Affine 4096 – Affine 4096 – Affine with dropout. 138,357,544 parameters for
 * 224×224 pictures of 1,000 classes. Source: section 8.2.2, figure 8-9; Simonyan and Zisserman, "Very deep convolutional
 * networks for large-scale image recognition" (2015), configuration D.
 */
public final class Vgg16 {
    /** The paper's pictures. */
    public static final Shape PICTURE = Shape.of(3, 224, 224);

    /** ImageNet's classes. */
    public static final int CLASSES = 1000;

    private static final int[][] BLOCKS = {{64, 2}, {128, 2}, {256, 3}, {512, 3}, {512, 3}};

    private Vgg16() {}

    /** VGG-16 for pictures of a shape (C,H,W). */
    public static Architecture of(Shape inputDim, int classes) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int[] block : BLOCKS) {
            for (int i = 0; i < block[1]; i++) {
                layers.add(new LayerSpec.Convolution(block[0], Window.square(3, 1, 1)));
                layers.add(new LayerSpec.Relu());
            }
            layers.add(new LayerSpec.Pooling(Kind.MAX, Window.square(2, 2, 0)));
        }
        for (int i = 0; i < 2; i++) {
            layers.add(new LayerSpec.Affine(4096));
            layers.add(new LayerSpec.Relu());
            layers.add(new LayerSpec.Dropout(0.5));
        }
        layers.add(new LayerSpec.Affine(classes));
        return new Architecture(inputDim, layers);
    }
}
