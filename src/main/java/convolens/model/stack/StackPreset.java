package convolens.model.stack;

import convolens.engine.network.AlexNet;
import convolens.engine.network.Architecture;
import convolens.engine.network.LeNet5;
import convolens.engine.network.Vgg16;
import convolens.engine.tensor.Shape;

/** Networks that are known by name. */
public enum StackPreset {
    /** Figure 7-2. */
    FIGURE,
    /** Figure 7-27; LeCun et al. (1998). */
    LENET,
    /** Figure 7-28; Krizhevsky et al. (2012). */
    ALEXNET,
    /** Section 8.2.2; Simonyan and Zisserman (2015), configuration D. */
    VGG;

    private static final Shape DIGIT = Shape.of(1, 28, 28);

    /** What it is called in every language; empty for a figure of the book. */
    public String title() {
        return switch (this) {
            case FIGURE -> "";
            case LENET -> "LeNet-5";
            case ALEXNET -> "AlexNet";
            case VGG -> "VGG-16";
        };
    }

    /** The network for the pictures and classes that it was made for. */
    Architecture architecture() {
        return switch (this) {
            case FIGURE -> StackState.ofBook().row(Side.CNN);
            case LENET -> LeNet5.of(DIGIT, StackState.CLASSES);
            case ALEXNET -> AlexNet.of(AlexNet.PICTURE, AlexNet.CLASSES);
            case VGG -> Vgg16.of(Vgg16.PICTURE, Vgg16.CLASSES);
        };
    }
}
