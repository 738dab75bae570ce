package convolens.model.stack;

import convolens.engine.layer.Pooling;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Window;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One layer of a stack. Numbers that its kind does not use are kept, so that swapping a layer there and back changes
 * nothing.
 *
 * @param kind what it is
 * @param numbers what is set; the usual number holds for the others
 */
public record StackLayer(LayerKind kind, Map<StackQuantity, Integer> numbers) {
    private static final double PERCENT = 100;

    /** α, β and k of a local response normalization, those of AlexNet: α is 10⁻⁴ for each of its n channels. */
    private static final double ALPHA = 1e-4;

    private static final double BETA = 0.75;
    private static final double BIAS = 2;

    public StackLayer {
        numbers = Map.copyOf(numbers);
    }

    /** A convolution with stride 1. */
    public static StackLayer convolution(int filters, int size, int padding) {
        return of(LayerKind.CONVOLUTION)
                .with(StackQuantity.FILTERS, filters)
                .with(StackQuantity.SIZE, size)
                .with(StackQuantity.PADDING, padding);
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
        return of(LayerKind.AFFINE).with(StackQuantity.UNITS, units);
    }

    /** A layer of a kind with its usual numbers. */
    public static StackLayer of(LayerKind kind) {
        return new StackLayer(kind, windowOf(kind));
    }

    private static Map<StackQuantity, Integer> windowOf(LayerKind kind) {
        return kind.isPooling()
                ? Map.of(StackQuantity.SIZE, 2, StackQuantity.STRIDE, 2, StackQuantity.PADDING, 0)
                : Map.of(StackQuantity.SIZE, 3, StackQuantity.STRIDE, 1, StackQuantity.PADDING, 1);
    }

    /** This layer as another kind; between windows of different use the usual numbers are taken. */
    StackLayer as(LayerKind other) {
        boolean sameUse = kind.isPooling() == other.isPooling() || !kind.hasWindow();
        if (sameUse && !(other.isPooling() && padding() >= size())) {
            return new StackLayer(other, numbers);
        }
        Map<StackQuantity, Integer> changed = new EnumMap<>(StackQuantity.class);
        changed.putAll(numbers);
        changed.putAll(windowOf(other));
        return new StackLayer(other, changed);
    }

    /** A layer of the engine; empty for one that cannot be set here, such as a window that is no square. */
    static Optional<StackLayer> of(LayerSpec spec) {
        if (spec instanceof LayerSpec.Convolution convolution) {
            return windowed(LayerKind.CONVOLUTION, convolution.window())
                    .flatMap(layer -> layer.set(StackQuantity.FILTERS, convolution.filters()))
                    .flatMap(layer -> layer.set(StackQuantity.GROUPS, convolution.groups()));
        }
        if (spec instanceof LayerSpec.Pooling pooling) {
            boolean max = pooling.kind() == Pooling.Kind.MAX;
            return !max && !pooling.countsPadding()
                            || pooling.window().dilationY() > 1
                            || pooling.window().dilationX() > 1
                    ? Optional.empty()
                    : windowed(max ? LayerKind.MAX_POOLING : LayerKind.AVERAGE_POOLING, pooling.window());
        }
        if (spec instanceof LayerSpec.Affine affine) {
            return of(LayerKind.AFFINE).set(StackQuantity.UNITS, affine.units());
        }
        if (spec instanceof LayerSpec.Dropout dropout) {
            return percent(LayerKind.DROPOUT, StackQuantity.RATIO, dropout.ratio());
        }
        if (spec instanceof LayerSpec.LeakyRelu leaky) {
            return percent(LayerKind.LEAKY_RELU, StackQuantity.SLOPE, leaky.slope());
        }
        if (spec instanceof LayerSpec.LocalResponseNormalization response) {
            Optional<StackLayer> layer =
                    of(LayerKind.RESPONSE_NORMALIZATION).set(StackQuantity.RESPONSE, response.size());
            return layer.filter(made -> made.spec().equals(response));
        }
        for (LayerKind kind : LayerKind.values()) {
            if (kind.quantities().isEmpty() && of(kind).spec().equals(spec)) {
                return Optional.of(of(kind));
            }
        }
        return Optional.empty();
    }

    private static Optional<StackLayer> windowed(LayerKind kind, Window w) {
        Window square = Window.square(w.height(), w.strideY(), w.paddingY()).dilated(w.dilationY(), w.dilationY());
        return w.equals(square)
                ? of(kind).set(StackQuantity.SIZE, w.height())
                        .flatMap(layer -> layer.set(StackQuantity.STRIDE, w.strideY()))
                        .flatMap(layer -> layer.set(StackQuantity.PADDING, w.paddingY()))
                        .flatMap(layer -> layer.set(StackQuantity.DILATION, w.dilationY()))
                : Optional.empty();
    }

    private static Optional<StackLayer> percent(LayerKind kind, StackQuantity quantity, double share) {
        int percent = (int) Math.round(PERCENT * share);
        boolean exact = Math.abs(percent - PERCENT * share) < 1e-9;
        return exact ? of(kind).set(quantity, percent) : Optional.empty();
    }

    private Optional<StackLayer> set(StackQuantity quantity, int value) {
        return value >= quantity.min() && value <= quantity.max()
                ? Optional.of(with(quantity, value))
                : Optional.empty();
    }

    /** The layer for the engine. */
    public LayerSpec spec() {
        return switch (kind) {
            case CONVOLUTION -> new LayerSpec.Convolution(filters(), window(), groups());
            case MAX_POOLING -> new LayerSpec.Pooling(Pooling.Kind.MAX, window());
            case AVERAGE_POOLING -> new LayerSpec.Pooling(Pooling.Kind.AVERAGE, window());
            case GLOBAL_AVERAGE_POOLING -> new LayerSpec.GlobalAveragePooling();
            case RELU -> new LayerSpec.Relu();
            case LEAKY_RELU -> new LayerSpec.LeakyRelu(slope() / PERCENT);
            case RELU6 -> new LayerSpec.Relu6();
            case SIGMOID -> new LayerSpec.Sigmoid();
            case TANH -> new LayerSpec.Tanh();
            case AFFINE -> new LayerSpec.Affine(units());
            case BATCH_NORMALIZATION -> new LayerSpec.BatchNormalization();
            case RESPONSE_NORMALIZATION ->
                new LayerSpec.LocalResponseNormalization(response(), ALPHA * response(), BETA, BIAS);
            case DROPOUT -> new LayerSpec.Dropout(ratio() / PERCENT);
        };
    }

    /** The window of a convolution or pooling. */
    public Window window() {
        Window square = Window.square(size(), stride(), padding());
        return kind.isPooling() ? square : square.dilated(dilation(), dilation());
    }

    /** This layer with another number. */
    StackLayer with(StackQuantity quantity, int value) {
        if (quantity.ofInput()) {
            throw new IllegalArgumentException(quantity + " is a number of the input");
        }
        Map<StackQuantity, Integer> changed = new EnumMap<>(StackQuantity.class);
        changed.putAll(numbers);
        changed.put(quantity, value);
        return new StackLayer(kind, changed);
    }

    /** One of its numbers. */
    public int get(StackQuantity quantity) {
        int usual = switch (quantity) {
            case FILTERS -> 16;
            case UNITS -> 100;
            case RATIO -> 50;
            case RESPONSE -> 5;
            case SIZE, STRIDE, PADDING, GROUPS, DILATION, SLOPE -> 1;
            default -> throw new IllegalArgumentException(quantity + " is a number of the input");
        };
        return numbers.getOrDefault(quantity, usual);
    }

    /** FN of a convolution. */
    public int filters() {
        return get(StackQuantity.FILTERS);
    }

    /** FH = FW of a window. */
    public int size() {
        return get(StackQuantity.SIZE);
    }

    /** The stride of a window. */
    public int stride() {
        return get(StackQuantity.STRIDE);
    }

    /** The padding of a window. */
    public int padding() {
        return get(StackQuantity.PADDING);
    }

    /** G of a convolution. */
    public int groups() {
        return get(StackQuantity.GROUPS);
    }

    /** The dilation of a convolution. */
    public int dilation() {
        return get(StackQuantity.DILATION);
    }

    /** M of an affine layer. */
    public int units() {
        return get(StackQuantity.UNITS);
    }

    /** The share that a dropout drops while learning, in percent. */
    public int ratio() {
        return get(StackQuantity.RATIO);
    }

    /** n: over how many channels a local response normalization looks. */
    public int response() {
        return get(StackQuantity.RESPONSE);
    }

    /** What a LeakyReLU multiplies negative numbers by, in percent. */
    public int slope() {
        return get(StackQuantity.SLOPE);
    }
}
