package convolens.model.filters;

import convolens.engine.gemm.Cpu;
import convolens.engine.layer.Convolution;
import convolens.engine.layer.Layer;
import convolens.engine.layer.Mode;
import convolens.engine.layer.Parameter;
import convolens.engine.layer.Relu;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.run.RunFilters;
import java.util.Arrays;

/**
 * What one filter of a convolution makes of an image: figure 7-25. The engine's own convolution computes it, of the chosen
 * filter alone.
 */
final class FilterMap {
    private FilterMap() {}

    /**
     * The feature map of one filter.
     *
     * @param image (1,C,H,W). Not modified.
     * @param bank whose filters have C channels
     * @param window stride and padding of the network
     * @param relu whether the ReLU behind the convolution is applied as well
     * @return (1,1,OH,OW)
     */
    static Tensor of(Tensor image, RunFilters.Bank bank, int filter, Window window, boolean relu) {
        int size = bank.weights().shape().sizeOfOne();
        float[] weights = Arrays.copyOfRange(bank.weights().data(), filter * size, (filter + 1) * size);
        Tensor w = Tensor.zeros(1, bank.channels(), window.height(), window.width());
        System.arraycopy(weights, 0, w.data(), 0, size);
        Tensor b = Tensor.zeros(1);
        b.data()[0] = bank.bias().get(filter);
        Convolution convolution =
                new Convolution(Cpu.single(), Parameter.of(bank.name(), w), Parameter.of("b", b), window);
        Tensor map = through(convolution, image);
        return relu ? through(new Relu(), map) : map;
    }

    private static Tensor through(Layer layer, Tensor x) {
        Tensor y = new Tensor(layer.outputShape(x.shape()));
        layer.forward(x, Mode.PREDICT, y);
        return y;
    }
}
