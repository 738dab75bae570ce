package convolens.run.experiment;

import convolens.engine.layer.Pooling;
import convolens.engine.network.Architecture;
import convolens.engine.network.Initialization;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The layers of a network with one of their settings changed: that of the first convolution, of all poolings, of the
 * first affine layer that is not the last, or of all dropouts. A pooling whose windows lie side by side keeps them so:
 * its stride goes along with its size.
 */
final class VariedLayers {
    private VariedLayers() {}

    /** The value of a factor; empty where no layer has it. */
    static OptionalDouble get(Factor factor, Architecture architecture) {
        if (factor == Factor.INITIALIZATION) {
            return OptionalDouble.of(
                    architecture.initialization() instanceof Initialization.Normal normal
                            ? normal.deviation()
                            : Factor.HE);
        }
        List<LayerSpec> layers = architecture.layers();
        return IntStream.range(0, layers.size())
                .filter(i -> isMeant(factor, i, layers))
                .mapToDouble(i -> get(factor, layers.get(i)))
                .findFirst();
    }

    /** The architecture with another value of a factor; unchanged where no layer has it. */
    static Architecture of(Factor factor, double value, Architecture architecture) {
        if (factor == Factor.INITIALIZATION) {
            return new Architecture(
                    architecture.inputDim(),
                    architecture.layers(),
                    value == Factor.HE ? new Initialization.He() : new Initialization.Normal(value));
        }
        List<LayerSpec> layers = new ArrayList<>(architecture.layers());
        for (int i = 0; i < layers.size(); i++) {
            if (isMeant(factor, i, architecture.layers())) {
                layers.set(i, with(factor, value, layers.get(i)));
            }
        }
        return new Architecture(architecture.inputDim(), layers, architecture.initialization());
    }

    private static boolean isMeant(Factor factor, int index, List<LayerSpec> layers) {
        LayerSpec layer = layers.get(index);
        return switch (factor) {
            case STRIDE, PAD, FILTERS, FILTER_SIZE -> index == first(LayerSpec.Convolution.class, layers);
            case POOLING, POOL_SIZE -> layer instanceof LayerSpec.Pooling;
            case DROPOUT -> layer instanceof LayerSpec.Dropout;
            case HIDDEN ->
                index == first(LayerSpec.Affine.class, layers)
                        && layers.stream()
                                        .filter(LayerSpec.Affine.class::isInstance)
                                        .count()
                                > 1;
            default -> false;
        };
    }

    private static int first(Class<? extends LayerSpec> kind, List<LayerSpec> layers) {
        return IntStream.range(0, layers.size())
                .filter(i -> kind.isInstance(layers.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static double get(Factor factor, LayerSpec layer) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            Window window = convolution.window();
            return switch (factor) {
                case STRIDE -> window.strideY();
                case PAD -> window.paddingY();
                case FILTER_SIZE -> window.height();
                default -> convolution.filters();
            };
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return factor == Factor.POOLING
                    ? pooling.kind().ordinal()
                    : pooling.window().height();
        }
        return layer instanceof LayerSpec.Affine affine ? affine.units() : ((LayerSpec.Dropout) layer).ratio();
    }

    private static LayerSpec with(Factor factor, double value, LayerSpec layer) {
        int whole = (int) value;
        if (layer instanceof LayerSpec.Convolution convolution) {
            Window w = convolution.window();
            Window varied = switch (factor) {
                case STRIDE -> with(w, w.height(), w.width(), whole, whole);
                case PAD -> w.padded(SidePadding.even(whole, whole));
                case FILTER_SIZE -> with(w, whole, whole, w.strideY(), w.strideX());
                default -> w;
            };
            int filters = factor == Factor.FILTERS ? whole : convolution.filters();
            return new LayerSpec.Convolution(filters, varied, convolution.groups());
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return factor == Factor.POOLING
                    ? new LayerSpec.Pooling(Pooling.Kind.values()[whole], pooling.window(), pooling.countsPadding())
                    : new LayerSpec.Pooling(pooling.kind(), sized(pooling.window(), whole), pooling.countsPadding());
        }
        return layer instanceof LayerSpec.Affine ? new LayerSpec.Affine(whole) : new LayerSpec.Dropout(value);
    }

    private static Window sized(Window w, int size) {
        boolean sideBySide = w.strideY() == w.height() && w.strideX() == w.width();
        return sideBySide ? with(w, size, size, size, size) : with(w, size, size, w.strideY(), w.strideX());
    }

    private static Window with(Window w, int height, int width, int strideY, int strideX) {
        return new Window(height, width, strideY, strideX, w.padding(), w.dilationY(), w.dilationX(), w.ceil());
    }
}
