package convolens.engine.network;

import convolens.engine.layer.Parameter;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import java.util.Random;

/** Fresh weights from a normal distribution around 0, drawn in the order they are asked for. */
final class Weights {
    private final Random random;

    Weights(long seed) {
        this.random = new UnsharedRandom(seed);
    }

    Parameter normal(String name, double standardDeviation, int... dims) {
        Tensor value = new Tensor(Shape.of(dims));
        float[] data = value.data();
        for (int i = 0; i < value.size(); i++) {
            data[i] = (float) (standardDeviation * random.nextGaussian());
        }
        return Parameter.of(name, value);
    }
}
