package convolens.walk.chain;

import convolens.engine.RandomGeometry;
import convolens.engine.layer.Pooling;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.List;
import java.util.Random;

/** Seeded chains of every kind and of any extents. */
public final class RandomChains {
    private RandomChains() {}

    /** A convolution forward, forward and back, a pooling forward, forward and back, or a folding, by turns. */
    public static Chain of(long seed) {
        Random random = new Random(seed);
        int turn = (int) (seed % 5);
        WindowGeometry g = turn < 2 ? pooling(random) : RandomGeometry.general(random, false);
        int n = 1 + random.nextInt(3);
        int c = 1 + random.nextInt(3);
        int fn = 1 + random.nextInt(4);
        Tensor x = RandomGeometry.gaussian(random, n, c, g.height(), g.width());
        Window window = g.window();
        if (turn < 2) {
            Pooling.Kind kind = random.nextBoolean() ? Pooling.Kind.MAX : Pooling.Kind.AVERAGE;
            return turn == 0
                    ? PoolingChain.forward(kind, x, window).chain()
                    : PoolingChain.backward(kind, x, window, maps(random, n, c, g))
                            .chain();
        }
        if (turn == 2) {
            return FoldingChain.of(x, window, RandomGeometry.gaussian(random, n * g.windows(), c * g.cells()));
        }
        Tensor w = RandomGeometry.gaussian(random, fn, c, g.filterHeight(), g.filterWidth());
        Tensor b = random.nextBoolean() ? RandomGeometry.gaussian(random, fn) : null;
        return turn == 3
                ? ConvolutionChain.forward(x, w, b, window)
                : ConvolutionChain.backward(x, w, b, window, maps(random, n, fn, g));
    }

    private static WindowGeometry pooling(Random random) {
        return random.nextBoolean()
                ? RandomGeometry.forPooling(random)
                : RandomGeometry.generalForPooling(random, false);
    }

    private static Tensor maps(Random random, int n, int maps, WindowGeometry g) {
        return RandomGeometry.gaussian(random, n, maps, g.outputHeight(), g.outputWidth());
    }

    /** Some cells of an array: all of a small one, else a few dozen. */
    static List<Integer> cells(ChainArray array, Random random) {
        return array.size() <= 60
                ? java.util.stream.IntStream.range(0, array.size()).boxed().toList()
                : random.ints(40, 0, array.size()).boxed().toList();
    }
}
