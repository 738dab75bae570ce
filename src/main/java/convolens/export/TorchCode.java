package convolens.export;

import static convolens.export.NetworkCode.extent;

import convolens.engine.layer.Pooling.Kind;
import convolens.engine.network.Architecture;
import convolens.engine.network.LayerSpec;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Window;
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
            code.append("    ").append(layer(layer, in)).append(',').append(NetworkCode.comment(shapes.get(i + 1)));
        }
        return code.append(")\n").append(LOAD).toString();
    }

    private static String layer(LayerSpec layer, Shape in) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            return "nn.Conv2d(" + in.dim(1) + ", " + convolution.filters() + ", " + window(convolution.window());
        }
        if (layer instanceof LayerSpec.Pooling pooling) {
            return (pooling.kind() == Kind.MAX ? "nn.MaxPool2d(" : "nn.AvgPool2d(") + window(pooling.window());
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
        return "nn.ReLU()";
    }

    private static String window(Window w) {
        return extent(w.height(), w.width()) + ", stride=" + extent(w.strideY(), w.strideX())
                + (w.paddingY() + w.paddingX() > 0 ? ", padding=" + extent(w.paddingY(), w.paddingX()) : "") + ")";
    }
}
