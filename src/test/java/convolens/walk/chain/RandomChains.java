package convolens.walk.chain;

import convolens.engine.RandomGeometry;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;
import java.util.Random;

/** Seeded chains of every kind and of any extents. */
public final class RandomChains {
    private RandomChains() {}

    /** A convolution forward, forward and back, or a pooling, by turns. */
    public static Chain of(long seed) {
        Random random = new Random(seed);
        boolean pooling = seed % 3 == 0;
        WindowGeometry g = pooling ? RandomGeometry.forPooling(random) : RandomGeometry.any(random);
        int n = 1 + random.nextInt(3);
        int c = 1 + random.nextInt(3);
        int fn = 1 + random.nextInt(4);
        Tensor x = RandomGeometry.gaussian(random, n, c, g.height(), g.width());
        if (pooling) {
            Pooling.Kind kind = random.nextBoolean() ? Pooling.Kind.MAX : Pooling.Kind.AVERAGE;
            return PoolingChain.forward(kind, x, RandomGeometry.window(g)).chain();
        }
        Tensor w = RandomGeometry.gaussian(random, fn, c, g.filterHeight(), g.filterWidth());
        Tensor b = random.nextBoolean() ? RandomGeometry.gaussian(random, fn) : null;
        if (seed % 3 == 1) {
            return ConvolutionChain.forward(x, w, b, RandomGeometry.window(g));
        }
        Tensor dout = RandomGeometry.gaussian(random, n, fn, g.outputHeight(), g.outputWidth());
        return ConvolutionChain.backward(x, w, b, RandomGeometry.window(g), dout);
    }

    /** Some cells of an array: all of a small one, else a few dozen. */
    static List<Integer> cells(ChainArray array, Random random) {
        return array.size() <= 60
                ? java.util.stream.IntStream.range(0, array.size()).boxed().toList()
                : random.ints(40, 0, array.size()).boxed().toList();
    }
}
