package convolens.model.stack;

import convolens.engine.layer.Pooling;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Window;

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
 */
public record StackLayer(LayerKind kind, int filters, int size, int stride, int padding, int units) {

    /** A convolution with stride 1. */
    public static StackLayer convolution(int filters, int size, int padding) {
        return new StackLayer(LayerKind.CONVOLUTION, filters, size, 1, padding, 100);
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
        return new StackLayer(LayerKind.AFFINE, 16, 3, 1, 1, units);
    }

    /** A layer of a kind with its usual numbers. */
    public static StackLayer of(LayerKind kind) {
        return kind.isPooling() ? new StackLayer(kind, 16, 2, 2, 0, 100) : new StackLayer(kind, 16, 3, 1, 1, 100);
    }

    /** This layer as another kind; between windows of different use the usual numbers are taken. */
    StackLayer as(LayerKind other) {
        boolean sameUse = kind.isPooling() == other.isPooling() || !kind.hasWindow();
        if (sameUse && !(other.isPooling() && padding >= size)) {
            return new StackLayer(other, filters, size, stride, padding, units);
        }
        StackLayer standard = of(other);
        return new StackLayer(other, filters, standard.size, standard.stride, standard.padding, units);
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
        };
    }

    /** This layer with another number. */
    StackLayer with(StackQuantity quantity, int value) {
        return switch (quantity) {
            case FILTERS -> new StackLayer(kind, value, size, stride, padding, units);
            case SIZE -> new StackLayer(kind, filters, value, stride, padding, units);
            case STRIDE -> new StackLayer(kind, filters, size, value, padding, units);
            case PADDING -> new StackLayer(kind, filters, size, stride, value, units);
            case UNITS -> new StackLayer(kind, filters, size, stride, padding, value);
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
            default -> throw new IllegalArgumentException(quantity + " is a number of the input");
        };
    }
}
