package convolens.run;

import convolens.engine.network.Architecture;
import convolens.engine.network.DeepConvNet;
import convolens.engine.network.LayerSpec;
import convolens.engine.network.LeNet5;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Window;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which network, and with which arguments. Arguments that the kind does not use are kept for when it is changed back.
 *
 * @param kind the plan
 * @param filters FN of {@link Kind#SIMPLE}
 * @param filterSize FH = FW of {@link Kind#SIMPLE}
 * @param stride of {@link Kind#SIMPLE}
 * @param pad of {@link Kind#SIMPLE}
 * @param hidden units of the hidden affine layer of {@link Kind#SIMPLE} and {@link Kind#DEEP}
 * @param initStd standard deviation of the fresh weights of {@link Kind#SIMPLE}; the others follow He
 * @param dropout the share of units that {@link Kind#DEEP} drops while learning
 * @param own the layers of {@link Kind#OWN}; null where there are none yet
 */
public record TrainNetwork(
        Kind kind,
        int filters,
        int filterSize,
        int stride,
        int pad,
        int hidden,
        double initStd,
        double dropout,
        @Nullable Architecture own) {

    /** The networks that can be trained. */
    public enum Kind {
        /** Section 7.5, figure 7-23. */
        SIMPLE,
        /** Section 8.1.1, figure 8-1. */
        DEEP,
        /** Section 7.6.2, figure 7-27. */
        LENET,
        /** Layers of one's own, from the editor of section 7.1. */
        OWN
    }

    /** The chapter's arguments: 30 filters 5×5, stride 1, no padding, 100 hidden units, σ 0.01. */
    public static final TrainNetwork CHAPTER = new TrainNetwork(Kind.SIMPLE, 30, 5, 1, 0, 100, 0.01, 0.5);

    private static final int DEEP_HIDDEN = 50;

    /** One of the book's networks. */
    public TrainNetwork(
            Kind kind, int filters, int filterSize, int stride, int pad, int hidden, double initStd, double dropout) {
        this(kind, filters, filterSize, stride, pad, hidden, initStd, dropout, null);
    }

    /**
     * The plan for the images of a data set.
     *
     * @throws IllegalArgumentException if it does not work out for them
     */
    public Architecture architecture(TrainData data) {
        return switch (kind) {
            case SIMPLE ->
                new SimpleConvNet(data.image(), filters, filterSize, stride, pad, hidden, data.classes(), initStd)
                        .architecture();
            case DEEP -> new DeepConvNet(data.image(), hidden, data.classes(), dropout).architecture();
            case LENET -> LeNet5.of(data.image(), data.classes());
            case OWN -> Objects.requireNonNull(own, "layers of one's own").on(data.image(), data.classes());
        };
    }

    /** The window of the first convolution; a single cell where there is none. */
    public Window firstWindow() {
        return switch (kind) {
            case SIMPLE -> Window.square(filterSize, stride, pad);
            case DEEP -> Window.square(3, 1, 1);
            case LENET -> Window.square(5, 1, 2);
            case OWN ->
                Objects.requireNonNull(own).layers().stream()
                        .filter(LayerSpec.Convolution.class::isInstance)
                        .map(layer -> ((LayerSpec.Convolution) layer).window())
                        .findFirst()
                        .orElse(Window.square(1, 1, 0));
        };
    }

    /** This network as another kind, with as many hidden units as the book gives that kind. */
    public TrainNetwork withKind(Kind value) {
        int units = value == kind ? hidden : value == Kind.DEEP ? DEEP_HIDDEN : CHAPTER.hidden;
        return new TrainNetwork(value, filters, filterSize, stride, pad, units, initStd, dropout, own);
    }

    /** Layers of one's own. */
    public TrainNetwork withOwn(Architecture value) {
        return new TrainNetwork(Kind.OWN, filters, filterSize, stride, pad, hidden, initStd, dropout, value);
    }

    /**
     * The network that has exactly these layers: one of the book's with other arguments if it has them, else layers of
     * one's own.
     */
    public TrainNetwork withLayers(Architecture layers) {
        Optional<SimpleConvNet> simple = SimpleConvNet.matching(layers);
        if (simple.isPresent()) {
            SimpleConvNet net = simple.get();
            return new TrainNetwork(
                    Kind.SIMPLE,
                    net.filterNum(),
                    net.filterSize(),
                    net.stride(),
                    net.pad(),
                    net.hiddenSize(),
                    net.weightInitStd(),
                    dropout,
                    own);
        }
        Optional<DeepConvNet> deep = DeepConvNet.matching(layers);
        if (deep.isPresent()) {
            return withKind(Kind.DEEP)
                    .withHidden(deep.get().hiddenSize())
                    .withDropout(deep.get().dropoutRatio());
        }
        List<LayerSpec> all = layers.layers();
        boolean isLeNet = !all.isEmpty()
                && all.get(all.size() - 1) instanceof LayerSpec.Affine scores
                && LeNet5.of(layers.inputDim(), scores.units()).equals(layers);
        return isLeNet ? withKind(Kind.LENET) : withOwn(layers);
    }

    public TrainNetwork withFilters(int value) {
        return new TrainNetwork(kind, value, filterSize, stride, pad, hidden, initStd, dropout, own);
    }

    public TrainNetwork withFilterSize(int value) {
        return new TrainNetwork(kind, filters, value, stride, pad, hidden, initStd, dropout, own);
    }

    public TrainNetwork withStride(int value) {
        return new TrainNetwork(kind, filters, filterSize, value, pad, hidden, initStd, dropout, own);
    }

    public TrainNetwork withPad(int value) {
        return new TrainNetwork(kind, filters, filterSize, stride, value, hidden, initStd, dropout, own);
    }

    public TrainNetwork withHidden(int value) {
        return new TrainNetwork(kind, filters, filterSize, stride, pad, value, initStd, dropout, own);
    }

    public TrainNetwork withInitStd(double value) {
        return new TrainNetwork(kind, filters, filterSize, stride, pad, hidden, value, dropout, own);
    }

    public TrainNetwork withDropout(double value) {
        return new TrainNetwork(kind, filters, filterSize, stride, pad, hidden, initStd, value, own);
    }
}
