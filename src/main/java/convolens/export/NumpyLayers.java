package convolens.export;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;

/** The layers of {@link NumpyCode} that the book does not have, and windows of every kind. */
final class NumpyLayers {
    /** In place of the book's windows: four paddings, and gaps. */
    static final String WINDOWS = """
            def windows(x, size, stride, pad, dilation, border=0.0):
                \"""Every window of images (N, C, H, W): (N, C, OH, OW, FH, FW); pad is top, left, bottom, right.\"""
                pads = ((0, 0), (0, 0), (pad[0], pad[2]), (pad[1], pad[3]))
                x = np.pad(x, pads, constant_values=border)
                span = tuple(d * (s - 1) + 1 for s, d in zip(size, dilation))
                every = np.lib.stride_tricks.sliding_window_view(x, span, axis=(2, 3))
                return every[:, :, ::stride[0], ::stride[1], ::dilation[0], ::dilation[1]]


            """;

    static final String CONVOLUTION = """
            class Convolution:
                def __init__(self, W, b, stride, pad, dilation=(1, 1), groups=1):
                    self.W, self.b, self.stride, self.pad = W, b, stride, pad
                    self.dilation, self.groups = dilation, groups

                def forward(self, x):
                    FN, C, FH, FW = self.W.shape
                    cols = windows(x, (FH, FW), self.stride, self.pad, self.dilation)
                    N, _, OH, OW = cols.shape[:4]
                    cols = cols.reshape(N, self.groups, C, OH, OW, FH, FW).transpose(1, 0, 3, 4, 2, 5, 6)
                    cols = cols.reshape(self.groups, N * OH * OW, -1)  # im2col
                    W = self.W.reshape(self.groups, FN // self.groups, -1).transpose(0, 2, 1)
                    out = (cols @ W).reshape(self.groups, N, OH, OW, -1)
                    return out.transpose(1, 0, 4, 2, 3).reshape(N, FN, OH, OW) + self.b.reshape(-1, 1, 1)


            """;

    static final String MAX_POOLING = """
            class MaxPooling:
                def __init__(self, size, stride, pad, dilation=(1, 1)):
                    self.size, self.stride, self.pad, self.dilation = size, stride, pad, dilation

                def forward(self, x):
                    return windows(x, self.size, self.stride, self.pad, self.dilation, -np.inf).max(axis=(4, 5))


            """;

    static final String AVERAGE_POOLING = """
            class AveragePooling:
                \"""beyond: rows and columns that the last windows have beyond the padding; they never count.\"""

                def __init__(self, size, stride, pad, dilation=(1, 1), beyond=(0, 0), count_padding=True):
                    self.size, self.stride, self.pad, self.dilation = size, stride, pad, dilation
                    self.beyond, self.count_padding = beyond, count_padding

                def forward(self, x):
                    top, left, bottom, right = self.pad
                    pad = (top, left, bottom + self.beyond[0], right + self.beyond[1])
                    counts = np.ones((1, 1) + x.shape[2:], x.dtype)
                    counts = np.pad(counts, ((0, 0), (0, 0), (top, bottom), (left, right)),
                                    constant_values=1.0 if self.count_padding else 0.0)
                    beyond = (0, 0) + self.beyond
                    args = self.size, self.stride
                    cells = windows(counts, *args, beyond, self.dilation).sum(axis=(4, 5))
                    return windows(x, *args, pad, self.dilation).sum(axis=(4, 5)) / cells


            """;

    private static final String LEAKY = """
            class LeakyRelu:
                def __init__(self, slope):
                    self.slope = slope

                def forward(self, x):
                    return np.where(x > 0, x, self.slope * x)


            """;

    private static final String SIMPLE = """
            class %s:
                def forward(self, x):
                    return %s


            """;

    private static final String RESPONSE = """
            class LocalResponseNormalization:
                def __init__(self, size, alpha, beta, bias):
                    self.size, self.alpha, self.beta, self.bias = size, alpha, beta, bias

                def forward(self, x):
                    before, behind = (self.size - 1) // 2, self.size // 2
                    squares = np.pad(x * x, ((0, 0), (before, behind), (0, 0), (0, 0)))
                    sums = sum(squares[:, i:i + x.shape[1]] for i in range(self.size))
                    return x / (self.bias + self.alpha / self.size * sums) ** self.beta


            """;

    private NumpyLayers() {}

    /** Whether the book's windows will do. */
    static boolean areOfTheBook(List<LayerSpec> layers) {
        return layers.stream().allMatch(NumpyLayers::isOfTheBook);
    }

    private static boolean isOfTheBook(LayerSpec layer) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return convolution.groups() == 1 && convolution.window().isPlain();
        }
        return !(layer instanceof LayerSpec.Pooling pooling)
                || pooling.window().isPlain() && (pooling.countsPadding() || pooling.kind() == Kind.MAX);
    }

    /** The classes of layers without windows. */
    static String classes(List<LayerSpec> layers) {
        return (NetworkCode.has(layers, LayerSpec.LeakyRelu.class) ? LEAKY : "")
                + simple(layers, LayerSpec.Relu6.class, "Relu6", "np.clip(x, 0, 6)")
                + simple(layers, LayerSpec.Sigmoid.class, "Sigmoid", "1 / (1 + np.exp(-x))")
                + simple(layers, LayerSpec.Tanh.class, "Tanh", "np.tanh(x)")
                + simple(layers, LayerSpec.Flatten.class, "Flatten", "x.reshape(x.shape[0], -1)")
                + simple(layers, LayerSpec.GlobalAveragePooling.class, "GlobalAveragePooling", "x.mean(axis=(2, 3))")
                + (NetworkCode.has(layers, LayerSpec.LocalResponseNormalization.class) ? RESPONSE : "");
    }

    private static String simple(
            List<LayerSpec> layers, Class<? extends LayerSpec> kind, String name, String expression) {
        return NetworkCode.has(layers, kind) ? SIMPLE.formatted(name, expression) : "";
    }

    /** The line of a layer without parameters that the book does not have. */
    static String layer(LayerSpec layer) {
        if (layer instanceof LayerSpec.LeakyRelu leaky) {
            return "LeakyRelu(" + leaky.slope() + ")";
        }
        if (layer instanceof LayerSpec.LocalResponseNormalization n) {
            return "LocalResponseNormalization(" + n.size() + ", " + n.alpha() + ", " + n.beta() + ", " + n.bias()
                    + ")";
        }
        if (layer instanceof LayerSpec.Relu6) {
            return "Relu6()";
        }
        if (layer instanceof LayerSpec.Sigmoid) {
            return "Sigmoid()";
        }
        if (layer instanceof LayerSpec.Tanh) {
            return "Tanh()";
        }
        if (layer instanceof LayerSpec.Flatten) {
            return "Flatten()";
        }
        return layer instanceof LayerSpec.GlobalAveragePooling ? "GlobalAveragePooling()" : "Relu()";
    }

    /** The arguments behind the parameters of a convolution. */
    static String convolution(LayerSpec.Convolution convolution) {
        return window(convolution.window(), new int[2])
                + (convolution.groups() == 1 ? "" : ", groups=" + convolution.groups()) + ")";
    }

    /** The arguments behind the size of a pooling over an input of this shape. */
    static String pooling(LayerSpec.Pooling pooling, Shape input) {
        WindowGeometry g = pooling.window().over(input.dim(2), input.dim(3));
        Window w = pooling.window();
        int[] beyond = {
            Math.max(
                    0,
                    g.top(g.outputHeight() - 1)
                            + w.spanY()
                            - g.height()
                            - w.padding().bottom()),
            Math.max(
                    0,
                    g.left(g.outputWidth() - 1)
                            + w.spanX()
                            - g.width()
                            - w.padding().right())
        };
        if (pooling.kind() == Kind.MAX) {
            return window(w, beyond) + ")";
        }
        return window(w, new int[2])
                + (beyond[0] + beyond[1] == 0 ? "" : ", beyond=" + NetworkCode.tuple(beyond[0], beyond[1]))
                + (pooling.countsPadding() ? "" : ", count_padding=False") + ")";
    }

    private static String window(Window w, int[] beyond) {
        SidePadding p = w.padding();
        return "stride=" + NetworkCode.tuple(w.strideY(), w.strideX()) + ", pad=(" + p.top() + ", " + p.left() + ", "
                + (p.bottom() + beyond[0]) + ", " + (p.right() + beyond[1]) + ")"
                + (w.dilationY() == 1 && w.dilationX() == 1
                        ? ""
                        : ", dilation=" + NetworkCode.tuple(w.dilationY(), w.dilationX()));
    }
}
