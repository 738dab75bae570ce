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

/** A network as {@code torch.nn.Sequential}. */
final class TorchCode {
    private static final String HEAD = """
            import numpy as np
            import torch
            from torch import nn


            """;

    private static final String DROPOUT = """
            class Dropout(nn.Dropout):
                \"""As section 6.4.3 has it: nothing is scaled while learning, but when answering.\"""

                def forward(self, x):
                    if self.training:
                        return x * (torch.rand_like(x) > self.p)
                    return x * (1 - self.p)


            """;

    private static final String LOAD = """


            def load(net, file):
                \"""Gives net the parameters that Convolens saved in a .npz; it is ready to answer then.\"""
                params = np.load(file)
                products = normalizations = 0
                with torch.no_grad():
                    for layer in net:
                        if isinstance(layer, (nn.Conv2d, nn.Linear)):
                            products += 1
                            w = params[f"W{products}"]
                            layer.weight.copy_(torch.from_numpy(w.T if w.ndim == 2 else w))
                            layer.bias.copy_(torch.from_numpy(params[f"b{products}"]))
                        elif isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d)):
                            normalizations += 1
                            layer.weight.copy_(torch.from_numpy(params[f"gamma{normalizations}"]))
                            layer.bias.copy_(torch.from_numpy(params[f"beta{normalizations}"]))
                            layer.running_mean.copy_(torch.from_numpy(params[f"mean{normalizations}"]))
                            layer.running_var.copy_(torch.from_numpy(params[f"var{normalizations}"]))
                return net.eval()
            """;

    private TorchCode() {}

    static String of(Architecture architecture) {
        List<Shape> shapes = architecture.shapes(1);
        StringBuilder code = new StringBuilder(HEAD);
        if (NetworkCode.has(architecture.layers(), LayerSpec.Dropout.class)) {
            code.append(DROPOUT);
        }
        code.append("net = nn.Sequential(").append(NetworkCode.comment(shapes.get(0)));
        for (int i = 0; i < architecture.layers().size(); i++) {
            Shape in = shapes.get(i);
            LayerSpec layer = architecture.layers().get(i);
            if (layer instanceof LayerSpec.Affine && in.rank() == 4) {
                code.append("    nn.Flatten(),").append(NetworkCode.comment(Shape.of(1, in.sizeOfOne())));
            }
            code.append(padding(layer));
            code.append("    ").append(layer(layer, in)).append(',').append(NetworkCode.comment(shapes.get(i + 1)));
        }
        return code.append(")\n").append(LOAD).toString();
    }

    private static String layer(LayerSpec layer, Shape in) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return "nn.Conv2d(" + in.dim(1) + ", " + convolution.filters() + ", " + window(convolution.window())
                    + (convolution.groups() == 1 ? "" : ", groups=" + convolution.groups()) + ")";
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return (pooling.kind() == Kind.MAX ? "nn.MaxPool2d(" : "nn.AvgPool2d(") + window(pooling.window())
                    + (pooling.window().ceil() ? ", ceil_mode=True" : "")
                    + (pooling.kind() == Kind.MAX || pooling.countsPadding() ? "" : ", count_include_pad=False") + ")";
        }
        if (layer instanceof LayerSpec.Affine affine) {
            return "nn.Linear(" + in.sizeOfOne() + ", " + affine.units() + ")";
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            return "Dropout(" + dropout.ratio() + ")";
        }
        if (layer instanceof LayerSpec.BatchNormalization) {
            return (in.rank() == 4 ? "nn.BatchNorm2d(" : "nn.BatchNorm1d(") + in.dim(1) + ")";
        }
        if (layer instanceof LayerSpec.LocalResponseNormalization n) {
            if (n.size() % 2 == 0) {
                throw NetworkCode.lacks(
                        Dialect.PYTORCH,
                        "local response normalization over an even number of channels"
                                + " that begins at the same one");
            }
            return "nn.LocalResponseNorm(" + n.size() + ", alpha=" + n.alpha() + ", beta=" + n.beta() + ", k="
                    + n.bias() + ")";
        }
        return activation(layer);
    }

    private static String activation(LayerSpec layer) {
        if (layer instanceof LayerSpec.LeakyRelu leaky) {
            return "nn.LeakyReLU(" + leaky.slope() + ")";
        }
        if (layer instanceof LayerSpec.GlobalAveragePooling) {
            return "nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())";
        }
        if (layer instanceof LayerSpec.Flatten) {
            return "nn.Flatten()";
        }
        if (layer instanceof LayerSpec.Relu6) {
            return "nn.ReLU6()";
        }
        return layer instanceof LayerSpec.Sigmoid
                ? "nn.Sigmoid()"
                : layer instanceof LayerSpec.Tanh ? "nn.Tanh()" : "nn.ReLU()";
    }

    /** A layer of its own for a padding that differs on opposite sides. */
    private static String padding(LayerSpec layer) {
        if (layer instanceof LayerSpec.Pooling pooling) {
            boolean max = pooling.kind() == Kind.MAX;
            Window w = pooling.window();
            if (!max && (w.dilationY() > 1 || w.dilationX() > 1)) {
                throw NetworkCode.lacks(Dialect.PYTORCH, "average pooling with dilation");
            }
            if (!w.padding().isEven() && (w.ceil() || !max && !pooling.countsPadding())) {
                throw NetworkCode.lacks(
                        Dialect.PYTORCH,
                        "pooling that " + (w.ceil() ? "rounds up" : "leaves out its padding")
                                + " where opposite paddings differ");
            }
            if (Math.max(w.paddingY() * 2 - w.height(), w.paddingX() * 2 - w.width()) > 0
                    && w.padding().isEven()) {
                throw NetworkCode.lacks(Dialect.PYTORCH, "pooling with a padding of more than half its window");
            }
            return w.padding().isEven() ? "" : pad(w.padding(), max ? "-np.inf" : "0.0");
        }
        return layer instanceof LayerSpec.Convolution convolution
                        && !convolution.window().padding().isEven()
                ? pad(convolution.window().padding(), "0.0")
                : "";
    }

    private static String pad(SidePadding p, String value) {
        return "    nn.ConstantPad2d((" + p.left() + ", " + p.right() + ", " + p.top() + ", " + p.bottom() + "), "
                + value + "),\n";
    }

    private static String window(Window w) {
        return extent(w.height(), w.width()) + ", stride=" + extent(w.strideY(), w.strideX())
                + (w.padding().isEven() && !w.padding().isNone()
                        ? ", padding=" + extent(w.paddingY(), w.paddingX())
                        : "")
                + (w.dilationY() > 1 || w.dilationX() > 1 ? ", dilation=" + extent(w.dilationY(), w.dilationX()) : "");
    }
}
