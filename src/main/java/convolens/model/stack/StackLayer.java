package convolens.model.stack;

import convolens.engine.layer.Pooling;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Window;
import java.util.Optional;

/**
 * One layer of a stack. Numbers that its kind does not use are kept, so that swapping a layer there and back changes
 * nothing.
 *
 * @param kind what it is
 * @param filters FN of a convolution
 * @param size FH = FW of a window
 * @param stride of a window
 * @param padding of a window
 * @param units M of an affine layer
 * @param ratio the share that a dropout drops while learning, in percent
 */
public record StackLayer(LayerKind kind, int filters, int size, int stride, int padding, int units, int ratio) {

    /** A convolution with stride 1. */
    public static StackLayer convolution(int filters, int size, int padding) {
        return new StackLayer(LayerKind.CONVOLUTION, filters, size, 1, padding, 100, 50);
    }

    /** A max pooling as the chapter has it: 2×2, stride 2. */
    public static StackLayer pooling() {
        return of(LayerKind.MAX_POOLING);
    }

    /** A ReLU. */
    public static StackLayer relu() {
        return of(LayerKind.RELU);
    }

    /** An affine layer. */
    public static StackLayer affine(int units) {
        return new StackLayer(LayerKind.AFFINE, 16, 3, 1, 1, units, 50);
    }

    /** A layer of a kind with its usual numbers. */
    public static StackLayer of(LayerKind kind) {
        return kind.isPooling()
                ? new StackLayer(kind, 16, 2, 2, 0, 100, 50)
                : new StackLayer(kind, 16, 3, 1, 1, 100, 50);
    }

    /** This layer as another kind; between windows of different use the usual numbers are taken. */
    StackLayer as(LayerKind other) {
        boolean sameUse = kind.isPooling() == other.isPooling() || !kind.hasWindow();
        if (sameUse && !(other.isPooling() && padding >= size)) {
            return new StackLayer(other, filters, size, stride, padding, units, ratio);
        }
        StackLayer standard = of(other);
        return new StackLayer(other, filters, standard.size, standard.stride, standard.padding, units, ratio);
    }

    /** A layer of the engine; empty for one that cannot be set here, such as a window that is no square. */
    static Optional<StackLayer> of(LayerSpec spec) {
        if (spec instanceof LayerSpec.Convolution convolution) {
            return convolution.groups() > 1
                    ? Optional.empty()
                    : windowed(LayerKind.CONVOLUTION, convolution.window(), convolution.filters());
        }
        if (spec instanceof LayerSpec.Pooling pooling) {
            boolean max = pooling.kind() == Pooling.Kind.MAX;
            if (!max && !pooling.countsPadding()) {
                return Optional.empty();
            }
            return windowed(max ? LayerKind.MAX_POOLING : LayerKind.AVERAGE_POOLING, pooling.window(), 16);
        }
        if (spec instanceof LayerSpec.Affine affine) {
            return inRange(StackQuantity.UNITS, affine.units())
                    ? Optional.of(affine(affine.units()))
                    : Optional.empty();
        }
        if (spec instanceof LayerSpec.Dropout dropout) {
            int percent = (int) Math.round(100 * dropout.ratio());
            boolean exact = Math.abs(percent - 100 * dropout.ratio()) < 1e-9;
            return exact && inRange(StackQuantity.RATIO, percent)
                    ? Optional.of(of(LayerKind.DROPOUT).with(StackQuantity.RATIO, percent))
                    : Optional.empty();
        }
        if (spec instanceof LayerSpec.Relu) {
            return Optional.of(of(LayerKind.RELU));
        }
        return spec instanceof LayerSpec.BatchNormalization
                ? Optional.of(of(LayerKind.BATCH_NORMALIZATION))
                : Optional.empty();
    }

    private static Optional<StackLayer> windowed(LayerKind kind, Window w, int filters) {
        boolean square = w.equals(Window.square(w.height(), w.strideY(), w.paddingY()));
        return square
                        && inRange(StackQuantity.SIZE, w.height())
                        && inRange(StackQuantity.STRIDE, w.strideY())
                        && inRange(StackQuantity.PADDING, w.paddingY())
                        && inRange(StackQuantity.FILTERS, filters)
                ? Optional.of(new StackLayer(kind, filters, w.height(), w.strideY(), w.paddingY(), 100, 50))
                : Optional.empty();
    }

    private static boolean inRange(StackQuantity quantity, int value) {
        return value >= quantity.min() && value <= quantity.max();
    }

    /** The layer for the engine. */
    public LayerSpec spec() {
        Window window = Window.square(size, stride, padding);
        return switch (kind) {
            case CONVOLUTION -> new LayerSpec.Convolution(filters, window);
            case MAX_POOLING -> new LayerSpec.Pooling(Pooling.Kind.MAX, window);
            case AVERAGE_POOLING -> new LayerSpec.Pooling(Pooling.Kind.AVERAGE, window);
            case RELU -> new LayerSpec.Relu();
            case AFFINE -> new LayerSpec.Affine(units);
            case BATCH_NORMALIZATION -> new LayerSpec.BatchNormalization();
            case DROPOUT -> new LayerSpec.Dropout(ratio / 100.0);
        };
    }

    /** This layer with another number. */
    StackLayer with(StackQuantity quantity, int value) {
        return switch (quantity) {
            case FILTERS -> new StackLayer(kind, value, size, stride, padding, units, ratio);
            case SIZE -> new StackLayer(kind, filters, value, stride, padding, units, ratio);
            case STRIDE -> new StackLayer(kind, filters, size, value, padding, units, ratio);
            case PADDING -> new StackLayer(kind, filters, size, stride, value, units, ratio);
            case UNITS -> new StackLayer(kind, filters, size, stride, padding, value, ratio);
            case RATIO -> new StackLayer(kind, filters, size, stride, padding, units, value);
            default -> throw new IllegalArgumentException(quantity + " is a number of the input");
        };
    }

    /** One of its numbers. */
    public int get(StackQuantity quantity) {
        return switch (quantity) {
            case FILTERS -> filters;
            case SIZE -> size;
            case STRIDE -> stride;
            case PADDING -> padding;
            case UNITS -> units;
            case RATIO -> ratio;
            default -> throw new IllegalArgumentException(quantity + " is a number of the input");
        };
    }
}
