package convolens.walk;

import convolens.engine.layer.Pooling;
import convolens.engine.tensor.PaddingFill;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import java.util.Random;
import java.util.stream.LongStream;

/** Small convolutions and poolings of every kind, from a seed. */
final class RandomWalks {
    private RandomWalks() {}

    /** Seeds of {@link #any}. */
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    static WindowWalk any(long seed) {
        Random random = new Random(seed);
        return random.nextBoolean() ? convolution(random) : pooling(random);
    }

    static ConvolutionWalk convolution(Random random) {
        int fh = 1 + random.nextInt(4);
        int fw = 1 + random.nextInt(4);
        Window window =
                new Window(fh, fw, 1 + random.nextInt(4), 1 + random.nextInt(4), random.nextInt(4), random.nextInt(4));
        if (random.nextBoolean()) {
            window = window.dilated(1 + random.nextInt(3), 1 + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            window = window.padded(
                    new SidePadding(random.nextInt(4), random.nextInt(4), random.nextInt(4), random.nextInt(4)));
        }
        int groups = random.nextBoolean() ? 1 : 1 + random.nextInt(3);
        int channels = groups * (1 + random.nextInt(groups > 1 ? 2 : 3));
        int filters = groups * (1 + random.nextInt(groups > 1 ? 2 : 3));
        PaddingFill[] fills = PaddingFill.values();
        PaddingFill fill = fills[random.nextBoolean() ? 0 : random.nextInt(fills.length)];
        Tensor x = input(random, channels, window);
        Tensor w = integers(random, filters, channels / groups, fh, fw);
        Tensor b = random.nextBoolean() ? integers(random, filters) : null;
        float value = random.nextInt(3) == 0 ? random.nextInt(9) - 4 : 0;
        return ConvolutionWalk.of(x, new ConvolutionWalk.Given(w, b, window, groups, fill, value));
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
        SidePadding p = window.padding();
        int height = Math.max(1, window.spanY() - p.top() - p.bottom()) + random.nextInt(5);
        int width = Math.max(1, window.spanX() - p.left() - p.right()) + random.nextInt(5);
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
