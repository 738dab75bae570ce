package convolens.export;

import static convolens.export.NetworkCode.tuple;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
import java.util.List;

/** A network in classes like the book's, which need NumPy alone: the forward pass of section 7.4 with its windows. */
final class NumpyCode {
    private static final String HEAD = """
            import numpy as np


            """;

    private static final String WINDOWS = """
            def windows(x, size, stride, pad, border=0.0):
                \"""Every window of images (N, C, H, W): (N, C, OH, OW, FH, FW).\"""
                pads = ((0, 0), (0, 0), (pad[0], pad[0]), (pad[1], pad[1]))
                x = np.pad(x, pads, constant_values=border)
                every = np.lib.stride_tricks.sliding_window_view(x, size, axis=(2, 3))
                return every[:, :, ::stride[0], ::stride[1]]


            """;

    private static final String CONVOLUTION = """
            class Convolution:
                def __init__(self, W, b, stride, pad):
                    self.W, self.b, self.stride, self.pad = W, b, stride, pad

                def forward(self, x):
                    FN, C, FH, FW = self.W.shape
                    cols = windows(x, (FH, FW), self.stride, self.pad)
                    N, _, OH, OW = cols.shape[:4]
                    cols = cols.transpose(0, 2, 3, 1, 4, 5).reshape(N * OH * OW, -1)  # im2col
                    out = cols @ self.W.reshape(FN, -1).T + self.b
                    return out.reshape(N, OH, OW, FN).transpose(0, 3, 1, 2)


            """;

    private static final String POOLING = """
            class %sPooling:
                def __init__(self, size, stride, pad):
                    self.size, self.stride, self.pad = size, stride, pad

                def forward(self, x):
                    return windows(x, self.size, self.stride, self.pad%s).%s(axis=(4, 5))


            """;

    private static final String AFFINE = """
            class Affine:
                def __init__(self, W, b):
                    self.W, self.b = W, b

                def forward(self, x):
                    return x.reshape(x.shape[0], -1) @ self.W + self.b


            """;

    private static final String RELU = """
            class Relu:
                def forward(self, x):
                    return np.maximum(x, 0)


            """;

    private static final String DROPOUT = """
            class Dropout:
                def __init__(self, ratio):
                    self.ratio = ratio

                def forward(self, x):
                    return x * (1 - self.ratio)


            """;

    private static final String BATCH_NORMALIZATION = """
            class BatchNormalization:
                def __init__(self, gamma, beta, mean, var):
                    self.scale = gamma / np.sqrt(var + 1e-5)
                    self.shift = beta - mean * self.scale

                def forward(self, x):
                    axes = (1, -1) + (1,) * (x.ndim - 2)
                    return x * self.scale.reshape(axes) + self.shift.reshape(axes)


            """;

    private static final String PREDICT = """
                ]


            def predict(net, x):
                \"""The scores (N, K) of images (N, C, H, W); softmax makes probabilities of them.\"""
                for layer in net:
                    x = layer.forward(x)
                return x
            """;

    private NumpyCode() {}

    static String of(Architecture architecture) {
        List<LayerSpec> layers = architecture.layers();
        List<Shape> shapes = architecture.shapes(1);
        StringBuilder code = new StringBuilder(HEAD);
        code.append(classes(layers));
        code.append("""
                def load(file):
                    \"""The layers, with the parameters that Convolens saved in a .npz.\"""
                    params = np.load(file)
                    return [""").append(NetworkCode.comment(shapes.get(0)));
        boolean ofBook = NumpyLayers.areOfTheBook(layers);
        int products = 0;
        int normalizations = 0;
        for (int i = 0; i < layers.size(); i++) {
            LayerSpec layer = layers.get(i);
            boolean normalizes = layer instanceof LayerSpec.BatchNormalization;
            boolean multiplies = layer instanceof LayerSpec.Convolution || layer instanceof LayerSpec.Affine;
            products += multiplies ? 1 : 0;
            normalizations += normalizes ? 1 : 0;
            code.append("        ").append(layer(layer, normalizes ? normalizations : products, ofBook, shapes.get(i)));
            code.append(',').append(NetworkCode.comment(shapes.get(i + 1)));
        }
        return code.append(PREDICT).toString();
    }

    private static String classes(List<LayerSpec> layers) {
        boolean convolution = NetworkCode.has(layers, LayerSpec.Convolution.class);
        boolean max = layers.stream().anyMatch(layer -> pools(layer, Kind.MAX));
        boolean average = layers.stream().anyMatch(layer -> pools(layer, Kind.AVERAGE));
        boolean ofBook = NumpyLayers.areOfTheBook(layers);
        String maxPooling = ofBook ? POOLING.formatted("Max", ", -np.inf", "max") : NumpyLayers.MAX_POOLING;
        String averagePooling = ofBook ? POOLING.formatted("Average", "", "mean") : NumpyLayers.AVERAGE_POOLING;
        return (convolution || max || average ? ofBook ? WINDOWS : NumpyLayers.WINDOWS : "")
                + (convolution ? ofBook ? CONVOLUTION : NumpyLayers.CONVOLUTION : "")
                + (max ? maxPooling : "")
                + (average ? averagePooling : "")
                + (NetworkCode.has(layers, LayerSpec.Affine.class) ? AFFINE : "")
                + (NetworkCode.has(layers, LayerSpec.Relu.class) ? RELU : "")
                + (NetworkCode.has(layers, LayerSpec.BatchNormalization.class) ? BATCH_NORMALIZATION : "")
                + (NetworkCode.has(layers, LayerSpec.Dropout.class) ? DROPOUT : "")
                + NumpyLayers.classes(layers);
    }

    private static boolean pools(LayerSpec layer, Kind kind) {
        return layer instanceof LayerSpec.Pooling pooling && pooling.kind() == kind;
    }

    private static String layer(LayerSpec layer, int number, boolean ofBook, Shape input) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return "Convolution(" + parameters(number, "W", "b") + ", "
                    + (ofBook ? strideAndPad(convolution.window()) : NumpyLayers.convolution(convolution));
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            Window w = pooling.window();
            return (pooling.kind() == Kind.MAX ? "MaxPooling(" : "AveragePooling(") + tuple(w.height(), w.width())
                    + ", " + (ofBook ? strideAndPad(w) : NumpyLayers.pooling(pooling, input));
        }
        if (layer instanceof LayerSpec.Affine) {
            return "Affine(" + parameters(number, "W", "b") + ")";
        }
        if (layer instanceof LayerSpec.BatchNormalization) {
            return "BatchNormalization(" + parameters(number, "gamma", "beta", "mean", "var") + ")";
        }
        return layer instanceof LayerSpec.Dropout dropout
                ? "Dropout(" + dropout.ratio() + ")"
                : NumpyLayers.layer(layer);
    }

    private static String parameters(int number, String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.isEmpty() ? "" : ", ").append("params[\"" + name + number + "\"]");
        }
        return text.toString();
    }

    private static String strideAndPad(Window w) {
        return "stride=" + tuple(w.strideY(), w.strideX()) + ", pad=" + tuple(w.paddingY(), w.paddingX()) + ")";
    }
}
