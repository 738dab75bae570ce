package convolens.run;

import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Window;

/**
 * Which network, and with which arguments. Arguments that the kind does not use are kept for when it is changed back.
 *
 * @param kind the plan
 * @param filters FN of {@link Kind#SIMPLE}
 * @param filterSize FH = FW of {@link Kind#SIMPLE}
 * @param stride of {@link Kind#SIMPLE}
 * @param pad of {@link Kind#SIMPLE}
 * @param hidden units of the hidden affine layer
 * @param initStd standard deviation of the fresh weights of {@link Kind#SIMPLE}; {@link Kind#DEEP} follows He
 * @param dropout the share of units that {@link Kind#DEEP} drops while learning
 */
public record TrainNetwork(
        Kind kind, int filters, int filterSize, int stride, int pad, int hidden, double initStd, double dropout) {

    /** The two networks of the book. */
    public enum Kind {
        /** Section 7.5, figure 7-23. */
        SIMPLE,
        /** Section 8.1.1, figure 8-1. */
        DEEP
    }

    /** The chapter's arguments: 30 filters 5×5, stride 1, no padding, 100 hidden units, σ 0.01. */
    public static final TrainNetwork CHAPTER = new TrainNetwork(Kind.SIMPLE, 30, 5, 1, 0, 100, 0.01, 0.5);

    private static final int DEEP_HIDDEN = 50;

    /** The plan for the images of a data set. */
    public Architecture architecture(TrainData data) {
        return switch (kind) {
            case SIMPLE ->
                new SimpleConvNet(data.image(), filters, filterSize, stride, pad, hidden, data.classes(), initStd)
                        .architecture();
            case DEEP -> new DeepConvNet(data.image(), hidden, data.classes(), dropout).architecture();
        };
    }

    /** The window of the first convolution. */
    public Window firstWindow() {
        return kind == Kind.SIMPLE ? Window.square(filterSize, stride, pad) : Window.square(3, 1, 1);
    }

    /** This network as another kind, with as many hidden units as the book gives that kind. */
    public TrainNetwork withKind(Kind value) {
        int units = value == kind ? hidden : value == Kind.DEEP ? DEEP_HIDDEN : CHAPTER.hidden;
        return new TrainNetwork(value, filters, filterSize, stride, pad, units, initStd, dropout);
    }

    public TrainNetwork withFilters(int value) {
        return new TrainNetwork(kind, value, filterSize, stride, pad, hidden, initStd, dropout);
    }

    public TrainNetwork withFilterSize(int value) {
        return new TrainNetwork(kind, filters, value, stride, pad, hidden, initStd, dropout);
    }

    public TrainNetwork withStride(int value) {
        return new TrainNetwork(kind, filters, filterSize, value, pad, hidden, initStd, dropout);
    }

    public TrainNetwork withPad(int value) {
        return new TrainNetwork(kind, filters, filterSize, stride, value, hidden, initStd, dropout);
    }

    public TrainNetwork withHidden(int value) {
        return new TrainNetwork(kind, filters, filterSize, stride, pad, value, initStd, dropout);
    }

    public TrainNetwork withInitStd(double value) {
        return new TrainNetwork(kind, filters, filterSize, stride, pad, hidden, value, dropout);
    }

    public TrainNetwork withDropout(double value) {
        return new TrainNetwork(kind, filters, filterSize, stride, pad, hidden, initStd, value);
    }
}
