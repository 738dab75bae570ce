package convolens.engine.network;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Affine;
import convolens.engine.layer.BatchNormalization;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Dropout;
import convolens.engine.layer.Flatten;
import convolens.engine.layer.GlobalAveragePooling;
import convolens.engine.layer.Layer;
import convolens.engine.layer.LeakyRelu;
import convolens.engine.layer.LocalResponseNormalization;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Pooling;
import convolens.engine.layer.Relu;
import convolens.engine.layer.Relu6;
import convolens.engine.layer.Sigmoid;
import convolens.engine.layer.Tanh;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.List;
import java.util.Map;

/** Builds the layers of an architecture, first to last, and counts those of each kind. */
final class LayerBuilder {
    private final Initialization initialization;
    private final Cpu cpu;
    private final long seed;
    private final Weights weights;
    private final Map<String, Tensor> given;
    private int products;
    private int normalizations;
    private int dropouts;

    LayerBuilder(Initialization initialization, Cpu cpu, long seed) {
        this(initialization, cpu, seed, Map.of());
    }

    /** @param given the values of parameters, by name, that are not to be drawn */
    LayerBuilder(Initialization initialization, Cpu cpu, long seed, Map<String, Tensor> given) {
        this.given = given;
        this.initialization = initialization;
        this.cpu = cpu;
        this.seed = seed;
        this.weights = new Weights(seed);
    }

    Layer layer(LayerSpec layer, Shape input) {
        List<Shape> shapes = layer.parameterShapes(input);
        if (layer instanceof LayerSpec.Convolution convolution) {
            Parameter w = weights(shapes.get(0), shapes.get(0).sizeOfOne());
            return new Convolution(cpu, w, bias(shapes.get(1)), convolution.window(), convolution.groups());
        }
        if (layer instanceof LayerSpec.Affine) {
            Parameter w = weights(shapes.get(0), shapes.get(0).dim(0));
            return new Affine(cpu, w, bias(shapes.get(1)));
        }
        if (layer instanceof LayerSpec.BatchNormalization) {
            normalizations++;
            Tensor ones = new Tensor(shapes.get(0));
            ones.fill(1);
            String beta = "beta" + normalizations;
            Tensor shift = given.get(beta);
            return new BatchNormalization(
                    cpu,
                    Parameter.of("gamma" + normalizations, given.getOrDefault("gamma" + normalizations, ones)),
                    shift == null ? Parameter.zeros(beta, shapes.get(1).dim(0)) : Parameter.of(beta, shift));
        }
        return unlearned(layer);
    }

    private Layer unlearned(LayerSpec layer) {
        if (layer instanceof LayerSpec.Pooling pooling) {
            return new Pooling(cpu, pooling.kind(), pooling.window(), pooling.countsPadding());
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            dropouts++;
            return new Dropout((float) dropout.ratio(), seed + dropouts);
        }
        if (layer instanceof LayerSpec.LocalResponseNormalization n) {
            return new LocalResponseNormalization(cpu, n.size(), n.alpha(), n.beta(), n.bias());
        }
        if (layer instanceof LayerSpec.GlobalAveragePooling) {
            return new GlobalAveragePooling(cpu);
        }
        if (layer instanceof LayerSpec.Flatten) {
            return new Flatten();
        }
        return activation(layer);
    }

    private static Layer activation(LayerSpec layer) {
        if (layer instanceof LayerSpec.Sigmoid) {
            return new Sigmoid();
        }
        if (layer instanceof LayerSpec.Tanh) {
            return new Tanh();
        }
        if (layer instanceof LayerSpec.LeakyRelu leaky) {
            return new LeakyRelu(leaky.slope());
        }
        return layer instanceof LayerSpec.Relu6 ? new Relu6() : new Relu();
    }

    private Parameter weights(Shape shape, int fanIn) {
        products++;
        Tensor known = given.get("W" + products);
        if (known != null) {
            return Parameter.of("W" + products, known);
        }
        return weights.normal("W" + products, initialization.deviation(fanIn), shape.toArray());
    }

    private Parameter bias(Shape shape) {
        Tensor known = given.get("b" + products);
        return known == null ? Parameter.zeros("b" + products, shape.dim(0)) : Parameter.of("b" + products, known);
    }
}
