package convolens.engine.fused;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.List;
import java.util.Random;

/** Layers and inputs of small integers, of which every sum is exact. */
final class IntegerLayers {
    private IntegerLayers() {}

    static Convolution convolution(Cpu cpu, Random random, int filters, int channels, Window window) {
        Parameter w = Parameter.of("W", integers(random, 1, filters, channels, window.height(), window.width()));
        return new Convolution(cpu, w, Parameter.of("b", integers(random, 2, filters)), window);
    }

    /** Puts a layer behind the others; the shape of what comes out. */
    static Shape add(List<Layer> layers, Layer layer, Shape shape) {
        layers.add(layer);
        return layer.outputShape(shape);
    }

    /** Integers from −{@code largest} to {@code largest}. */
    static Tensor integers(Random random, int largest, int... dims) {
        Tensor tensor = Tensor.zeros(dims);
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = random.nextInt(2 * largest + 1) - largest;
        }
        return tensor;
    }
}
