package convolens.cli.option;

import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import java.util.Locale;

/** The two networks of the book. */
public enum NetworkKind {
    /** The chapter's, section 7.5. */
    SIMPLE,
    /** Of section 8.1.1. */
    DEEP;

    private static final Shape IMAGE = Shape.of(1, 28, 28);
    private static final int CLASSES = 10;

    /** The network with the book's arguments, for MNIST. */
    public Architecture ofBook() {
        return this == SIMPLE ? SimpleConvNet.ofChapter(IMAGE, CLASSES) : DeepConvNet.ofBook(IMAGE, CLASSES);
    }

    /** What it is called on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
