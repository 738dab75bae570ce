package convolens.cli.option;

import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LeNet5;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import java.util.Locale;

/** The networks that have a name. */
public enum NetworkKind {
    /** The chapter's, section 7.5. */
    SIMPLE,
    /** Of section 8.1.1. */
    DEEP,
    /** LeNet-5, section 7.6.2. */
    LENET;

    private static final Shape IMAGE = Shape.of(1, 28, 28);
    private static final int CLASSES = 10;

    /** The network with its usual arguments, for MNIST. */
    public Architecture ofBook() {
        return switch (this) {
            case SIMPLE -> SimpleConvNet.ofChapter(IMAGE, CLASSES).architecture();
            case DEEP -> DeepConvNet.ofBook(IMAGE, CLASSES).architecture();
            case LENET -> LeNet5.of(IMAGE, CLASSES);
        };
    }

    /** What it is called on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
