package convolens.export;

import static convolens.export.NetworkCode.extent;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
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
                    self.pads = ((0, 0), (down, down), (across, across), (0, 0))

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
            if (layer instanceof LayerSpec.Affine && shapes.get(i).rank() == 4) {
                code.append("    layers.Permute((3, 1, 2)),").append(NetworkCode.comment(shapes.get(i)));
                code.append("    layers.Flatten(),")
                        .append(NetworkCode.comment(Shape.of(1, shapes.get(i).sizeOfOne())));
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
        return w.paddingY() + w.paddingX() > 0;
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
                    .append(w.paddingY() + ", " + w.paddingX())
                    .append(padsLowest(layer) ? "),\n" : ")),\n");
        }
    }

    private static String layer(LayerSpec layer) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return "layers.Conv2D(" + convolution.filters() + ", " + window(convolution.window());
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return (pooling.kind() == Kind.MAX ? "layers.MaxPooling2D(" : "layers.AveragePooling2D(")
                    + window(pooling.window());
        }
        if (layer instanceof LayerSpec.Affine affine) {
            return "layers.Dense(" + affine.units() + ")";
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            return "Dropout(" + dropout.ratio() + ")";
        }
        return layer instanceof LayerSpec.BatchNormalization
                ? "layers.BatchNormalization(momentum=0.9, epsilon=1e-5)"
                : "layers.ReLU()";
    }

    private static String window(Window w) {
        return extent(w.height(), w.width()) + ", strides=" + extent(w.strideY(), w.strideX()) + ")";
    }
}
