package convolens.walk;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.Random;

/** Small convolutions and poolings of every kind, from a seed. */
final class RandomWalks {
    private RandomWalks() {}

    static WindowWalk any(long seed) {
        Random random = new Random(seed);
        return random.nextBoolean() ? convolution(random) : pooling(random);
    }

    static ConvolutionWalk convolution(Random random) {
        int fh = 1 + random.nextInt(4);
        int fw = 1 + random.nextInt(4);
        Window window =
                new Window(fh, fw, 1 + random.nextInt(4), 1 + random.nextInt(4), random.nextInt(4), random.nextInt(4));
        int channels = 1 + random.nextInt(3);
        int filters = 1 + random.nextInt(3);
        Tensor x = input(random, channels, window);
        Tensor w = integers(random, filters, channels, fh, fw);
        Tensor b = random.nextBoolean() ? integers(random, filters) : null;
        return ConvolutionWalk.of(x, w, b, window, random.nextInt(3) == 0 ? random.nextInt(9) - 4 : 0);
    }

    static PoolingWalk pooling(Random random) {
        int fh = 1 + random.nextInt(4);
        int fw = 1 + random.nextInt(4);
        Window window = new Window(
                fh, fw, 1 + random.nextInt(4), 1 + random.nextInt(4), random.nextInt(fh), random.nextInt(fw));
        Pooling.Kind kind = random.nextBoolean() ? Pooling.Kind.MAX : Pooling.Kind.AVERAGE;
        return PoolingWalk.of(kind, input(random, 1 + random.nextInt(3), window), window);
    }

    private static Tensor input(Random random, int channels, Window window) {
        int height = Math.max(1, window.height() - 2 * window.paddingY()) + random.nextInt(5);
        int width = Math.max(1, window.width() - 2 * window.paddingX()) + random.nextInt(5);
        return integers(random, 1 + random.nextInt(3), channels, height, width);
    }

    /** Small integers, whose float sums are exact in any order. */
    private static Tensor integers(Random random, int... dims) {
        Tensor tensor = Tensor.zeros(dims);
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = random.nextInt(19) - 9;
        }
        return tensor;
    }
}
