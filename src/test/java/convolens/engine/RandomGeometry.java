package convolens.engine;

import convolens.engine.tensor.Shape;
import convolens.engine.tensor.SidePadding;
import convolens.engine.tensor.Tensor;
import convolens.engine.tensor.Window;
import convolens.engine.tensor.WindowGeometry;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeded geometries and tensors for tests of properties. */
public final class RandomGeometry {
    private RandomGeometry() {}

    /**
     * A geometry with all its freedom: rectangular, strides below, at and beyond the filter, paddings from none to more
     * than the filter.
     */
    public static WindowGeometry any(Random random) {
        while (true) {
            int h = 1 + random.nextInt(9);
            int w = 1 + random.nextInt(9);
            int fh = 1 + random.nextInt(6);
            int fw = 1 + random.nextInt(6);
            int py = random.nextInt(fh + 3);
            int px = random.nextInt(fw + 3);
            if (fh <= h + 2 * py && fw <= w + 2 * px) {
                return new WindowGeometry(h, w, fh, fw, 1 + random.nextInt(fh + 2), 1 + random.nextInt(fw + 2), py, px);
            }
        }
    }

    /** A geometry that a pooling takes: its padding is smaller than its window. */
    public static WindowGeometry forPooling(Random random) {
        while (true) {
            WindowGeometry g = any(random);
            if (g.paddingY() < g.filterHeight() && g.paddingX() < g.filterWidth()) {
                return g;
            }
        }
    }

    /** A window with gaps and four paddings of their own, and an input that it fits. */
    public static WindowGeometry general(Random random, boolean ceil) {
        while (true) {
            Window window = new Window(
                    1 + random.nextInt(4),
                    1 + random.nextInt(4),
                    1 + random.nextInt(3),
                    1 + random.nextInt(3),
                    new SidePadding(random.nextInt(4), random.nextInt(4), random.nextInt(4), random.nextInt(4)),
                    1 + random.nextInt(3),
                    1 + random.nextInt(3),
                    ceil && random.nextBoolean());
            try {
                return window.over(1 + random.nextInt(10), 1 + random.nextInt(10));
            } catch (IllegalArgumentException e) {
                // the window does not fit: another
            }
        }
    }

    /** The same for a pooling, whose padding is smaller than what its window spans, and each of whose windows sees the input. */
    public static WindowGeometry generalForPooling(Random random, boolean ceil) {
        while (true) {
            WindowGeometry g = general(random, ceil);
            SidePadding p = g.window().padding();
            if (Math.max(p.top(), p.bottom()) < g.window().spanY()
                    && Math.max(p.left(), p.right()) < g.window().spanX()
                    && g.everyWindowSeesTheInput()) {
                return g;
            }
        }
    }

    /** Seeds of as many random cases, to be printed as the test's name. */
    public static Stream<Long> seeds(int count) {
        return IntStream.range(0, count).mapToObj(i -> 1000L + i);
    }

    /** The window without its input. */
    public static Window window(WindowGeometry g) {
        return new Window(g.filterHeight(), g.filterWidth(), g.strideY(), g.strideX(), g.paddingY(), g.paddingX());
    }

    /** A tensor of standard normal values. */
    public static Tensor gaussian(Random random, int... dims) {
        Tensor tensor = new Tensor(Shape.of(dims));
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = (float) random.nextGaussian();
        }
        return tensor;
    }

    /** The inner product of two tensors of one size, in double precision. */
    public static double dot(Tensor a, Tensor b) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException(a + " and " + b);
        }
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += (double) a.data()[i] * b.data()[i];
        }
        return sum;
    }
}
