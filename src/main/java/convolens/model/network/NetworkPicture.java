package convolens.model.network;

import convolens.engine.tensor.Tensor;

/**
 * The picture that goes through.
 *
 * @param kind where it comes from
 * @param image (C,H,W) from 0 to 1
 * @param label its class; −1 where nobody knows
 * @param index which of the test or training images, from 0; 0 for others
 * @param name what it is called, such as the name of a file; empty for test images and drawings
 * @param inverted whether light and dark were exchanged
 */
public record NetworkPicture(Kind kind, Tensor image, int label, int index, String name, boolean inverted) {

    /** Where a picture comes from. */
    public enum Kind {
        TEST,
        DRAWN,
        FILE,
        /** A pattern of the scenes on whose stage windows slide. */
        PATTERN,
        /** One of the images that a network learned from, brought by another scene. */
        TRAINING
    }

    /** Whether it is one of the images of the data. */
    public boolean isOfData() {
        return kind == Kind.TEST || kind == Kind.TRAINING;
    }

    /** Whether its class is known. */
    public boolean isLabelled() {
        return label >= 0;
    }
}
