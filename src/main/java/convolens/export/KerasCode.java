package convolens.export;

import static convolens.export.NetworkCode.extent;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import convolens.export.NetworkCode.Dialect;
import java.util.List;

/** A network as {@code keras.Sequential}, channels last. */
final class KerasCode {
    private static final String HEAD = """
            import keras
            import numpy as np
            from keras import layers


            """;

    private static final String DROPOUT = """
            class Dropout(layers.Layer):
                \"""As section 6.4.3 has it: nothing is scaled while learning, but when answering.\"""

                def __init__(self, ratio):
                    super().__init__()
                    self.ratio = ratio
                    self.seeds = keras.random.SeedGenerator()

                def call(self, x, training=False):
                    if not training:
                        return x * (1 - self.ratio)
                    kept = keras.random.uniform(keras.ops.shape(x), seed=self.seeds) > self.ratio
                    return x * keras.ops.cast(kept, x.dtype)


            """;

    private static final String PAD_LOWEST = """
            class PadLowest(layers.Layer):
                \"""A border that never is the maximum of a window.\"""

                def __init__(self, down, across):
                    super().__init__()
                    def both(sides):
                        return sides if isinstance(sides, tuple) else (sides, sides)

                    self.pads = ((0, 0), both(down), both(across), (0, 0))

                def call(self, x):
                    return keras.ops.pad(x, self.pads, constant_values=-np.inf)


            """;

    private static final String LOAD = """


            def load(net, file):
                \"""Gives net the parameters that Convolens saved in a .npz.\"""
                params = np.load(file)
                products = normalizations = 0
                for layer in net.layers:
                    if isinstance(layer, (layers.Conv2D, layers.Dense)):
                        products += 1
                        w = params[f"W{products}"]
                        w = w.transpose(2, 3, 1, 0) if w.ndim == 4 else w
                        layer.set_weights([w, params[f"b{products}"]])
                    elif isinstance(layer, layers.BatchNormalization):
                        normalizations += 1
                        names = ("gamma", "beta", "mean", "var")
                        layer.set_weights([params[f"{name}{normalizations}"] for name in names])
                return net
            """;

    private KerasCode() {}

    static String of(Architecture architecture) {
        List<Shape> shapes = architecture.shapes(1);
        Shape input = shapes.get(0);
        StringBuilder code = new StringBuilder(HEAD);
        if (NetworkCode.has(architecture.layers(), LayerSpec.Dropout.class)) {
            code.append(DROPOUT);
        }
        if (architecture.layers().stream().anyMatch(KerasCode::padsLowest)) {
            code.append(PAD_LOWEST);
        }
        code.append("# images are (N, H, W, C) here: x.transpose(0, 2, 3, 1) of (N, C, H, W)\n")
                .append("net = keras.Sequential([\n    keras.Input((")
                .append(input.dim(2) + ", " + input.dim(3) + ", " + input.dim(1))
                .append(")),\n");
        for (int i = 0; i < architecture.layers().size(); i++) {
            LayerSpec layer = architecture.layers().get(i);
            padding(code, layer);
            boolean flattens = layer instanceof LayerSpec.Affine || layer instanceof LayerSpec.Flatten;
            if (flattens && shapes.get(i).rank() == 4) {
                code.append("    layers.Permute((3, 1, 2)),").append(NetworkCode.comment(shapes.get(i)));
                code.append("    layers.Flatten(),")
                        .append(NetworkCode.comment(Shape.of(1, shapes.get(i).sizeOfOne())));
            }
            if (layer instanceof LayerSpec.Flatten) {
                continue;
            }
            code.append("    ").append(layer(layer)).append(',').append(comment(shapes.get(i + 1)));
        }
        return code.append("])\n").append(LOAD).toString();
    }

    private static String comment(Shape shape) {
        return NetworkCode.comment(shape.rank() == 4 ? Shape.of(1, shape.dim(2), shape.dim(3), shape.dim(1)) : shape);
    }

    private static boolean padsLowest(LayerSpec layer) {
        return layer instanceof LayerSpec.Pooling pooling && pooling.kind() == Kind.MAX && pads(pooling.window());
    }

    private static boolean pads(Window w) {
        return !w.padding().isNone();
    }

    private static void padding(StringBuilder code, LayerSpec layer) {
        Window w = null;
        if (layer instanceof LayerSpec.Convolution convolution) {
            w = convolution.window();
        } else if (layer instanceof LayerSpec.Pooling pooling) {
            w = pooling.window();
        }
        if (w != null && pads(w)) {
            code.append(padsLowest(layer) ? "    PadLowest(" : "    layers.ZeroPadding2D((")
                    .append(sides(w.padding()))
                    .append(padsLowest(layer) ? "),\n" : ")),\n");
        }
    }

    /** Down and across; pairs where opposite sides differ. */
    private static String sides(SidePadding p) {
        return p.isEven()
                ? p.top() + ", " + p.left()
                : "(" + p.top() + ", " + p.bottom() + "), (" + p.left() + ", " + p.right() + ")";
    }

    private static String layer(LayerSpec layer) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            Window w = convolution.window();
            boolean dilated = w.dilationY() > 1 || w.dilationX() > 1;
            if (dilated && (w.strideY() > 1 || w.strideX() > 1)) {
                throw NetworkCode.lacks(Dialect.KERAS, "convolution with both a stride and a dilation");
            }
            return "layers.Conv2D(" + convolution.filters() + ", " + window(w)
                    + (dilated ? ", dilation_rate=" + extent(w.dilationY(), w.dilationX()) : "")
                    + (convolution.groups() == 1 ? "" : ", groups=" + convolution.groups()) + ")";
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            requirePlain(pooling);
            return (pooling.kind() == Kind.MAX ? "layers.MaxPooling2D(" : "layers.AveragePooling2D(")
                    + window(pooling.window()) + ")";
        }
        if (layer instanceof LayerSpec.Affine affine) {
            return "layers.Dense(" + affine.units() + ")";
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            return "Dropout(" + dropout.ratio() + ")";
        }
        if (layer instanceof LayerSpec.BatchNormalization) {
            return "layers.BatchNormalization(momentum=0.9, epsilon=1e-5)";
        }
        if (layer instanceof LayerSpec.LocalResponseNormalization) {
            throw NetworkCode.lacks(Dialect.KERAS, "local response normalization");
        }
        return activation(layer);
    }

    private static String activation(LayerSpec layer) {
        if (layer instanceof LayerSpec.LeakyRelu leaky) {
            return "layers.LeakyReLU(negative_slope=" + leaky.slope() + ")";
        }
        if (layer instanceof LayerSpec.GlobalAveragePooling) {
            return "layers.GlobalAveragePooling2D()";
        }
        if (layer instanceof LayerSpec.Relu6) {
            return "layers.ReLU(max_value=6)";
        }
        return layer instanceof LayerSpec.Sigmoid
                ? "layers.Activation(\"sigmoid\")"
                : layer instanceof LayerSpec.Tanh ? "layers.Activation(\"tanh\")" : "layers.ReLU()";
    }

    private static void requirePlain(LayerSpec.Pooling pooling) {
        Window w = pooling.window();
        if (w.ceil()) {
            throw NetworkCode.lacks(Dialect.KERAS, "pooling that rounds up");
        }
        if (w.dilationY() > 1 || w.dilationX() > 1) {
            throw NetworkCode.lacks(Dialect.KERAS, "pooling with dilation");
        }
        if (pooling.kind() == Kind.AVERAGE && !pooling.countsPadding() && pads(w)) {
            throw NetworkCode.lacks(Dialect.KERAS, "average pooling that leaves out a padding of such a size");
        }
    }

    private static String window(Window w) {
        return extent(w.height(), w.width()) + ", strides=" + extent(w.strideY(), w.strideX());
    }
}
